// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.message.Article;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The two figures by which export controls distinguish chips, computed from the measurements of a dataset. Immutable.
 *
 * <p>The total processing performance is 2 × MacTOPS × the bit length of the operation, dense, over all processing
 * units of the chip. The precision with the greatest product counts (88 FR 73458, in force from November 2023). Data
 * sheets state 2 × MacTOPS as TOPS or TFLOPS. So the figure is the greatest product of throughput and {@link
 * Metric#operationBits()} over the metrics with a number of bits. The performance density is the total processing
 * performance divided by the applicable die area in mm².
 *
 * <p>Unknown figures do not count as zero: a chip can do more at a precision for which the dataset has no figure, or no
 * metric at all. So both figures are lower bounds, unless the caller {@linkplain #asPublished() excludes others}.
 *
 * <p>If the rule can be read in more than one way, the caller or the data decides. {@link #countingOnly} gives the
 * precisions that count, such as FP4. A range of bits in the metric gives the length of a number, such as one in TF32.
 * {@link #perAreaIn} gives the metric of the applicable area, such as the area of a chip with several dies.
 *
 * <pre>{@code
 * ProcessingPerformance performance = ProcessingPerformance.of(data);
 * performance.total("nvidia-a100-sxm-80");                     // 4992 or more: 312 TFLOP/s × 16 bits
 * performance.asPublished().density("nvidia-a100-sxm-80"); // 6.04: 4992 / 826 mm²
 * }</pre>
 */
public final class ProcessingPerformance extends MeasurementAnalysis<ProcessingPerformance> {
    /** The id of the metric by which trade controls name the total processing performance. */
    public static final String TOTAL = "total-processing-performance";

    /** The id of the metric by which trade controls name the performance density. */
    public static final String DENSITY = "performance-density";

    /** The id of the metric of the area, in mm², unless the caller names another. */
    public static final String DIE_AREA = "die-area";

    private static final ImmutableSet<String> UNITS = ImmutableSet.of("TFLOP/s", "TOP/s");
    private static final Interval BITS = Interval.atLeast(1);
    private static final Interval POSITIVE = Interval.moreThan(0);

    private final Optional<ImmutableSet<String>> counted;
    private final boolean all;
    private final String areaMetric;

    private ProcessingPerformance(
            SubjectValues values, Optional<ImmutableSet<String>> counted, boolean all, String areaMetric) {
        super(values, others -> new ProcessingPerformance(others, counted, all, areaMetric));
        this.counted = counted;
        this.all = all;
        this.areaMetric = areaMetric;
    }

    /** Returns the performance of the chips of a dataset, at every precision with a metric. */
    public static ProcessingPerformance of(Dataset data) {
        return new ProcessingPerformance(SubjectValues.of(data), Optional.empty(), false, DIE_AREA);
    }

    /**
     * Returns the performance at some precisions only, for a reading of the rule that leaves others out.
     *
     * @param metricIds metrics with {@linkplain Metric#operationBits() bits}
     * @throws NoSuchRecordException if the dataset has no metric of one of the ids
     * @throws IllegalArgumentException if one of them has no bits
     */
    public ProcessingPerformance countingOnly(Collection<String> metricIds) {
        for (String id : metricIds) {
            if (data.get(Metric.class, id).operationBits().isEmpty()) {
                throw new IllegalArgumentException("expected metrics that say how many bits they count, got " + id);
            }
        }
        return new ProcessingPerformance(values, Optional.of(ImmutableSet.copyOf(metricIds)), all, areaMetric);
    }

    /**
     * Returns the performance on the assumption that data sheets are complete: a chip has no other precision than those
     * in the dataset. Derivations state the assumption.
     */
    public ProcessingPerformance asPublished() {
        return new ProcessingPerformance(values, counted, /* all= */ true, areaMetric);
    }

    /**
     * Returns this performance with the applicable die area in another metric than {@link #DIE_AREA}.
     *
     * @param metricId a metric in mm² with the area of all logic dies of a chip made in a process with non-planar
     *     transistors, without stacked memory
     * @throws NoSuchRecordException if the dataset has no such metric
     */
    public ProcessingPerformance perAreaIn(String metricId) {
        return new ProcessingPerformance(
                values, counted, all, data.get(Metric.class, metricId).id());
    }

    /**
     * Returns the total processing performance of a chip.
     *
     * @throws NoSuchRecordException if the dataset has no such chip
     * @throws MissingDataException if it has no throughput of the chip at a counted precision
     * @throws IncomparableException if a metric with bits is not in TFLOP/s or TOP/s, is not a level, or can be
     *     negative
     */
    public Computed total(String chipId) {
        return findTotal(chipId).orElseThrow(() -> noThroughput(chipId)).asResult();
    }

    /**
     * Returns the performance density of a chip, per mm².
     *
     * @throws NoSuchRecordException if the dataset has no such chip
     * @throws MissingDataException if it has no throughput of the chip at a counted precision, or no area above 0
     * @throws IncomparableException if a metric with bits is not in TFLOP/s or TOP/s, is not a level, or can be
     *     negative
     */
    public Computed density(String chipId) {
        return findDensity(chipId)
                .orElseThrow(() -> findTotal(chipId).isEmpty()
                        ? noThroughput(chipId)
                        : new MissingDataException(
                                "no " + DENSITY + " of " + chipId + ": it has no " + areaMetric + " above 0"))
                .asResult();
    }

    private MissingDataException noThroughput(String chipId) {
        List<String> ids = precisions().stream().map(Metric::id).toList();
        return new MissingDataException("no " + TOTAL + " of " + chipId + ": it has none of "
                + (ids.isEmpty() ? "the metrics with bits, for there is none" : String.join(", ", ids)));
    }

    Optional<TracedValue> findTotal(String chipId) {
        String chip = data.get(Chip.class, chipId).id();
        List<TracedValue> performances = precisions().stream()
                .flatMap(metric -> performance(chip, metric).stream())
                .toList();
        if (performances.isEmpty()) {
            return Optional.empty();
        }
        BestOf most = BestOf.all(/* moreIsBetter= */ true, TracedValue.certain(performances));
        int count = performances.size();
        String rule = (count == 1 ? "at one precision" : "most of " + count + " precisions")
                + (all ? ", data sheets taken as complete" : "; it can do more at one that is not known");
        return Optional.of(
                TracedValue.amount(TOTAL + " of " + chip, "", rule, all ? most : new OrMore(most), performances));
    }

    /** A value that can be more than an operation makes of its inputs. */
    private record OrMore(Operation operation) implements Operation {
        OrMore {
            NoNulls.check(operation);
        }

        /** Returns everything from the lower bound on, with the same best value; no throughput is negative. */
        @Override
        public Estimate of(List<Estimate> inputs) {
            return TracedValue.orMore(operation.of(inputs));
        }

        @Override
        public ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
            throw new MissingDataException(
                    "no distribution of a performance that can be more at a precision without a figure; asPublished "
                            + "excludes other precisions");
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            operation.draw(operands, chances, result);
        }
    }

    private List<Metric> precisions() {
        return data.all(Metric.class).stream()
                .filter(metric -> metric.operationBits().isPresent())
                .filter(metric -> counted.isEmpty() || counted.get().contains(metric.id()))
                .map(ProcessingPerformance::checked)
                .toList();
    }

    private static Metric checked(Metric metric) {
        if (!UNITS.contains(SubjectValues.unit(metric))
                || !metric.kind().equals(MetricKind.LEVEL)
                || Gap.canBeNegative(metric)) {
            throw new IncomparableException(
                    "expected metrics with bits to be levels in TFLOP/s or TOP/s, never negative, got "
                            + metric.id() + ", " + Article.before(metric.kind().toString()) + " in "
                            + metric.unit().orElse("no unit") + " inside " + metric.domain());
        }
        return metric;
    }

    private Optional<TracedValue> performance(String chip, Metric metric) {
        TracedValue bits = bits(metric);
        String what = "performance of " + chip + " in " + metric.id();
        String rule = "throughput times bits of an operation";
        return values.find(chip, metric)
                .map(throughput -> TracedValue.amount(what, "", rule, Arithmetic.PRODUCT, List.of(throughput, bits)));
    }

    private TracedValue bits(Metric metric) {
        Estimate bits = metric.operationBits().orElseThrow();
        String what = "bits of an operation in " + metric.id();
        Derivation input = Derivation.Input.of(data, metric, what, Optional.of(bits), "bits", Optional.empty());
        return TracedValue.input("metric " + metric.id(), bits, input).inDomain(BITS);
    }

    Optional<TracedValue> findDensity(String chipId) {
        String what = DENSITY + " of " + chipId;
        String rule = "total processing performance divided by die area";
        return findTotal(chipId)
                .flatMap(total -> area(chipId)
                        .map(area ->
                                TracedValue.amount(what, "1/mm2", rule, Arithmetic.QUOTIENT, List.of(total, area))));
    }

    private Optional<TracedValue> area(String chipId) {
        return data.find(Metric.class, areaMetric)
                .flatMap(metric -> values.find(chipId, metric))
                .flatMap(area -> area.within(POSITIVE));
    }
}
