// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import io.github.chipgap.serial.SerializedRecord;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Common lookups in a dataset: its measurements, the chips of a maker, the sources of a record. Immutable.
 *
 * <p>Every method throws a {@link NoSuchRecordException} for an unknown id. The message names the nearest records.
 * Lists are in the order of ids.
 *
 * <pre>{@code
 * Lookup lookup = Lookup.of(ReferenceData.all());
 * lookup.chipsOf("huawei");
 * lookup.measurements("huawei-ascend-910c", "fp16-dense").stream().map(lookup::row).toList();
 * }</pre>
 */
public final class Lookup {
    private final Dataset data;

    private Lookup(Dataset data) {
        this.data = Objects.requireNonNull(data, "data");
    }

    /** Returns the lookup of a dataset. */
    public static Lookup of(Dataset data) {
        return new Lookup(data);
    }

    /**
     * Returns the measurements of a party or chip, in all metrics.
     *
     * @throws NoSuchRecordException if the dataset has no such subject
     */
    public ImmutableList<Measurement> measurements(String subjectId) {
        String subject = data.get(Subject.class, subjectId).id();
        return measured().filter(one -> one.subject().equals(subject)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the measurements of a party or chip in a metric; several if sources disagree or if periods differ.
     *
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     */
    public ImmutableList<Measurement> measurements(String subjectId, String metricId) {
        String metric = data.get(Metric.class, metricId).id();
        return measurements(subjectId).stream()
                .filter(one -> one.metric().equals(metric))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the chips designed by a maker.
     *
     * @throws NoSuchRecordException if the dataset has no such maker
     */
    public ImmutableList<Chip> chipsOf(String makerId) {
        Optional<String> maker = Optional.of(data.get(Chipmaker.class, makerId).id());
        return data.all(Chip.class).stream()
                .filter(chip -> chip.maker().equals(maker))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the metrics in which the dataset has a measurement. */
    public ImmutableList<Metric> metrics() {
        return withIds(measured());
    }

    /**
     * Returns the metrics in which a party or chip has a measurement.
     *
     * @throws NoSuchRecordException if the dataset has no such subject
     */
    public ImmutableList<Metric> metricsOf(String subjectId) {
        return withIds(measurements(subjectId).stream());
    }

    private ImmutableList<Metric> withIds(Stream<Measurement> measurements) {
        Set<String> ids = measurements.map(Measurement::metric).collect(Collectors.toSet());
        return data.all(Metric.class).stream()
                .filter(metric -> ids.contains(metric.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the sources that a record cites, each once, in the order of the citations.
     *
     * @throws NoSuchRecordException if the dataset has no such record
     */
    public ImmutableList<Source> sourcesOf(String recordId) {
        ImmutableSet.Builder<Source> sources = ImmutableSet.builder();
        data.get(Cited.class, recordId)
                .citations()
                .forEach(citation -> sources.add(data.get(Source.class, citation.source())));
        return sources.build().asList();
    }

    private Stream<Measurement> measured() {
        return data.all(Measurement.class).stream();
    }

    /** Returns a measurement as a flat row, for a chart or a table. */
    public Row row(Measurement measurement) {
        Estimate value = measurement.value();
        Metric metric = data.get(Metric.class, measurement.metric());
        String unit = metric.unit().orElse("");
        return new Row(
                measurement.id(),
                measurement.subject(),
                metric.id(),
                value.interval().lower(),
                value.best(),
                value.interval().upper(),
                value.confidence(),
                ReportText.plain().withUnit(unit).of(value),
                unit,
                measurement.period(),
                measurement.standing(),
                sourcesOf(measurement.id()).stream().map(Source::id).collect(ImmutableList.toImmutableList()));
    }

    /**
     * A measurement as a flat row.
     *
     * @param id the id of the measurement
     * @param subject the id of the party or chip
     * @param metric the id of the metric
     * @param low the lower bound; empty if there is none
     * @param best the best value; empty if the source names none
     * @param high the upper bound; empty if there is none
     * @param confidence the confidence of the bounds, above 0 and up to 1
     * @param text the value in the words of a report, with its unit
     * @param unit the unit; empty for a ratio
     * @param period the period of a flow, or the time of a stock or level
     * @param standing how the value is known
     * @param sources the ids of its sources
     */
    public record Row(
            String id,
            String subject,
            String metric,
            OptionalDouble low,
            OptionalDouble best,
            OptionalDouble high,
            double confidence,
            String text,
            String unit,
            Optional<Period> period,
            Standing standing,
            ImmutableList<String> sources)
            implements ModelValue {
        /** Creates a row. */
        public Row {
            Stream.of(id, subject, metric, low, best, high, text, unit, period, standing, sources)
                    .forEach(Objects::requireNonNull);
        }

        private Object writeReplace() {
            return SerializedRecord.of(this);
        }
    }
}
