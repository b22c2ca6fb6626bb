// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plausible values reach from a tenth of the least known number to ten times the greatest, rounded outward. */
class PlausibleFactsTest {
    private static final Dataset DATA = ReferenceData.all();

    /** The metrics with a unit that can be mistaken, and with enough figures to know its size. */
    static Stream<Metric> metrics() {
        return Lookup.of(DATA).metrics().stream()
                .filter(metric ->
                        metric.unit().filter(unit -> !unit.equals("1/year")).isPresent())
                .filter(metric -> measured(metric).count() >= 3);
    }

    private static Stream<Measurement> measured(Metric metric) {
        return DATA.all(Measurement.class).stream()
                .filter(measurement -> measurement.metric().equals(metric.id()));
    }

    private static DoubleStream numbers(Estimate value) {
        return Stream.of(
                        value.interval().lower(), value.best(), value.interval().upper())
                .flatMapToDouble(OptionalDouble::stream)
                .filter(number -> number > 0);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void encloseTenTimesTheKnownNumbersAndLittleMore(Metric metric) {
        Interval plausible = metric.plausible().orElseThrow();
        double least = measured(metric)
                .flatMapToDouble(one -> numbers(one.value()))
                .min()
                .orElseThrow();
        double greatest = measured(metric)
                .flatMapToDouble(one -> numbers(one.value()))
                .max()
                .orElseThrow();

        assertThat(plausible.lower().orElseThrow()).isBetween(least / 20, least / 10);
        assertThat(plausible.upper().orElseThrow()).isBetween(greatest * 10, greatest * 20);
    }

    @Test
    void theBundledDataHasNoWarning() {
        assertThat(DATA.warnings()).isEmpty();
    }

    /** Where the known numbers differ by a thousand and more, as bandwidths of memory on and off the chip, it is not. */
    @ParameterizedTest
    @ValueSource(strings = {"fp16-dense", "interconnect-bandwidth", "power", "die-area", "memory-size"})
    void aSlipOfAFactorThousandIsMostlyNoticed(String metric) {
        Interval plausible = DATA.get(Metric.class, metric).plausible().orElseThrow();
        List<Measurement> all = measured(DATA.get(Metric.class, metric)).toList();

        assertThat(all.stream()
                        .filter(one -> plausible.isCertainlyLessThan(
                                one.value().times(Estimate.exactly(1000)).interval())))
                .hasSizeGreaterThan(all.size() * 9 / 10);
    }
}
