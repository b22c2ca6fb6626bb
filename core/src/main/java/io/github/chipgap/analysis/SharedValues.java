// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;

/**
 * Two values, each the best of several numbers. Some of the numbers are the same on both sides.
 *
 * <p>Let a and b be the best of one side alone, and c the best of the shared numbers. The values are the better of a
 * and c, and the better of b and c. Their ratio and their difference are monotonic in c, so they lie between the
 * results at the ends of c.
 *
 * @param ends the two values at each end of the shared number
 * @param canBeEqual whether the better bound of the shared number is absent, so the two values can be equal
 */
record SharedValues(ImmutableList<Pair> ends, boolean canBeEqual) implements Serializable {
    private static final Interval ZERO = Interval.exactly(0);

    SharedValues {
        ends.forEach(Objects::requireNonNull);
    }

    /** The values of the two sides. */
    record Pair(Interval subject, Interval reference) implements Serializable {
        Pair {
            NoNulls.check(subject, reference);
        }
    }

    /** Returns the values of two subjects by their holders; empty if they share no number. */
    static Optional<SharedValues> of(
            SubjectValues values, Metric metric, List<Holder> subject, List<Holder> reference) {
        List<Holder> shared = subject.stream().filter(reference::contains).toList();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        Interval both = values.range(shared, metric);
        Optional<Interval> ours = only(values, metric, subject, shared);
        Optional<Interval> theirs = only(values, metric, reference, shared);
        OptionalDouble worst = metric.moreIsBetter() ? both.lower() : both.upper();
        OptionalDouble best = metric.moreIsBetter() ? both.upper() : both.lower();
        ImmutableList.Builder<Pair> ends = ImmutableList.builder();
        if (worst.isPresent()) {
            ends.add(pair(metric, ours, theirs, Interval.exactly(worst.getAsDouble())));
        } else {
            ends.add(new Pair(ours.orElse(both), theirs.orElse(both)));
        }
        best.ifPresent(end -> ends.add(pair(metric, ours, theirs, Interval.exactly(end))));
        return Optional.of(new SharedValues(ends.build(), best.isEmpty()));
    }

    private static Optional<Interval> only(
            SubjectValues values, Metric metric, List<Holder> side, List<Holder> shared) {
        List<Holder> own = side.stream().filter(one -> !shared.contains(one)).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(values.range(own, metric));
    }

    private static Pair pair(Metric metric, Optional<Interval> ours, Optional<Interval> theirs, Interval end) {
        return new Pair(better(metric, ours, end), better(metric, theirs, end));
    }

    private static Interval better(Metric metric, Optional<Interval> side, Interval end) {
        return side.map(own -> metric.moreIsBetter() ? own.max(end) : own.min(end))
                .orElse(end);
    }

    /** Returns the subject's value less the reference's. */
    Interval difference() {
        return atEnds(Interval::minus, ZERO);
    }

    /** Returns the subject's value divided by the reference's; both are at least 0. */
    Interval ratio() {
        return atEnds(SharedValues::ratio, Interval.exactly(1));
    }

    /** Returns the reference's value divided by the subject's; both are at least 0. */
    Interval inverseRatio() {
        return atEnds((subject, reference) -> ratio(reference, subject), Interval.exactly(1));
    }

    /** Returns the ratio of two values. A divisor of 0 is the shared number, so the dividend is no less. */
    private static Interval ratio(Interval dividend, Interval divisor) {
        return divisor.equals(ZERO) ? Interval.atLeast(1) : dividend.dividedBy(divisor);
    }

    private Interval atEnds(BinaryOperator<Interval> operation, Interval ofEqual) {
        Interval all = ends.stream()
                .map(pair -> operation.apply(pair.subject(), pair.reference()))
                .reduce(Interval::hull)
                .orElseThrow();
        return canBeEqual ? all.hull(ofEqual) : all;
    }
}
