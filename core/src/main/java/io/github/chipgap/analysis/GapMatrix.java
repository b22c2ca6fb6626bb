// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.IntervalArray;
import io.github.chipgap.model.Metric;
import java.util.List;
import java.util.Optional;

/**
 * The ratios of all subjects to all references in all of some metrics, held in arrays: no object per pair is made until it
 * is asked for. Immutable.
 *
 * <p>A pair is told by the positions of its subject, its reference and its metric in the lists that the matrix was made of.
 * It is absent where {@link Gaps#between} would refuse it or give no ratio. The intervals hold with the confidence that
 * {@link #gap} tells, and are unbounded where the doubts of the claims behind them leave none.
 */
public final class GapMatrix {
    private static final Interval PLACEHOLDER = Interval.exactly(1);

    private final Gaps gaps;
    private final ImmutableList<String> subjects;
    private final ImmutableList<String> references;
    private final ImmutableList<String> metrics;
    private final ImmutableList<Block> blocks;

    /** The ratios in one metric, subject by subject, with a number of no meaning where a side is absent. */
    private record Block(List<Optional<Side>> subjects, List<Optional<Side>> references, IntervalArray ratios) {
        static Block of(List<Optional<Side>> subjects, List<Optional<Side>> references) {
            return new Block(
                    subjects,
                    references,
                    intervals(subjects)
                            .dividedByEach(intervals(references.stream()
                                    .map(side -> side.filter(Side::canDivide))
                                    .toList())));
        }

        private static IntervalArray intervals(List<Optional<Side>> sides) {
            return IntervalArray.copyOf(sides.stream()
                    .map(side -> side.map(Side::interval).orElse(PLACEHOLDER))
                    .toList());
        }

        Optional<Interval> ratio(int subject, int reference) {
            return subjects.get(subject)
                    .flatMap(above -> references
                            .get(reference)
                            .filter(below -> below.divides(above))
                            .map(below -> below.leavesConfidenceWith(above)
                                    ? ratios.get(subject * references.size() + reference)
                                    : Interval.unbounded()));
        }
    }

    GapMatrix(Gaps gaps, List<String> subjectIds, List<String> referenceIds, List<Metric> metricsInOrder) {
        this.gaps = gaps;
        subjects = ImmutableList.copyOf(subjectIds);
        references = ImmutableList.copyOf(referenceIds);
        metrics = metricsInOrder.stream().map(Metric::id).collect(ImmutableList.toImmutableList());
        blocks = metricsInOrder.stream()
                .map(metric -> Block.of(sides(subjects, metric), sides(references, metric)))
                .collect(ImmutableList.toImmutableList());
    }

    private List<Optional<Side>> sides(List<String> ids, Metric metric) {
        return ids.stream().map(id -> side(id, metric)).toList();
    }

    private Optional<Side> side(String id, Metric metric) {
        if (Gap.canBeNegative(metric)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Side.of(id, gaps.value(id, metric), metric));
        } catch (MissingDataException e) {
            return Optional.empty();
        }
    }

    /** What a subject or a reference brings into all of its pairs; worked out once, not for each pair. */
    private record Side(String id, Traced value, Interval interval, double confidence, ImmutableList<String> periods) {
        static Side of(String id, Traced value, Metric metric) {
            double confidence =
                    Traced.leaveConfidence(List.of(value)) ? value.estimate().confidence() : 0;
            return new Side(id, value, value.certain().interval(), confidence, Gaps.periods(metric, List.of(value)));
        }

        boolean canDivide() {
            return !interval.equals(Interval.exactly(0));
        }

        boolean divides(Side subject) {
            return canDivide() && !id.equals(subject.id) && periods.size() <= 1 && periods.equals(subject.periods);
        }

        boolean leavesConfidenceWith(Side other) {
            // Only where the doubts of both might use up all confidence does it matter which of them the two share.
            return confidence + other.confidence > 1 || Traced.leaveConfidence(List.of(value, other.value));
        }
    }

    /** The ids of the subjects, in the order of their positions. */
    public ImmutableList<String> subjects() {
        return subjects;
    }

    /** The ids of the references, in the order of their positions. */
    public ImmutableList<String> references() {
        return references;
    }

    /** The ids of the metrics, in the order of their positions. */
    public ImmutableList<String> metrics() {
        return metrics;
    }

    /**
     * The ratio of a pair: the subject's value divided by the reference's.
     *
     * @throws IndexOutOfBoundsException where a position is none
     */
    public Optional<Interval> ratio(int subject, int reference, int metric) {
        checkPositions(subject, reference, metric);
        return blocks.get(metric).ratio(subject, reference);
    }

    /**
     * The doublings by which a subject is behind a reference, as {@link Gap#doublingsBehind()}.
     *
     * @return absent where the ratio is, or is exactly 0
     * @throws IndexOutOfBoundsException where a position is none
     */
    public Optional<Interval> doublingsBehind(int subject, int reference, int metric) {
        return ratio(subject, reference, metric)
                .filter(ratio -> !ratio.equals(Interval.exactly(0)))
                .map(ratio -> gaps.metric(metrics.get(metric)).moreIsBetter()
                        ? ratio.log2().negated()
                        : ratio.log2());
    }

    /**
     * The gap of a pair with all that belongs to it.
     *
     * @throws IndexOutOfBoundsException where a position is none
     * @throws MissingDataException as {@link Gaps#between}
     * @throws IllegalArgumentException as {@link Gaps#between}
     */
    public Gap gap(int subject, int reference, int metric) {
        checkPositions(subject, reference, metric);
        return gaps.between(subjects.get(subject), references.get(reference), metrics.get(metric));
    }

    private void checkPositions(int subject, int reference, int metric) {
        checkElementIndex(subject, subjects.size(), "subject");
        checkElementIndex(reference, references.size(), "reference");
        checkElementIndex(metric, metrics.size(), "metric");
    }
}
