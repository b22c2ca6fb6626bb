// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {
    private static final Dataset ALL = ReferenceData.all();
    private static final Lookup LOOKUP = Lookup.of(ALL);

    @Test
    void listsTheMeasurementsOfAChipInAMetric() {
        assertThat(LOOKUP.measurements("huawei-ascend-910c", "fp16-dense"))
                .extracting(Measurement::id)
                .containsExactly(
                        "huawei-ascend-910c-fp16-dense-analysts",
                        "huawei-ascend-910c-fp16-dense-paper",
                        "huawei-ascend-910c-fp16-dense-vendor");
    }

    @Test
    void aRowHasTheBoundsOfAMeasurementAndItsSources() {
        Lookup.Row row = LOOKUP.row(ALL.get(Measurement.class, "huawei-ascend-910c-fp16-dense-paper"));

        assertThat(row.subject()).isEqualTo("huawei-ascend-910c");
        assertThat(List.of(row.low(), row.best(), row.high())).containsOnly(OptionalDouble.of(752));
        assertThat(row.confidence()).isEqualTo(1);
        assertThat(row.text()).isEqualTo("752 TFLOP/s");
        assertThat(row.unit()).isEqualTo("TFLOP/s");
        assertThat(row.standing()).isEqualTo(Standing.REPORTED);
        assertThat(row.sources()).hasSize(1);
        assertThat(LOOKUP.sourcesOf(row.id())).extracting(Source::id).isEqualTo(row.sources());
    }

    @Test
    void everyMeasurementIsARowOfItsSubject() {
        Map<String, Long> bySubject = ALL.all(Measurement.class).stream()
                .map(LOOKUP::row)
                .collect(Collectors.groupingBy(Lookup.Row::subject, Collectors.counting()));

        assertThat(bySubject).allSatisfy((subject, rows) -> {
            assertThat(LOOKUP.measurements(subject)).hasSize(rows.intValue());
            assertThat(LOOKUP.metricsOf(subject)).isNotEmpty().isSubsetOf(LOOKUP.metrics());
        });
    }

    @Test
    void listsTheChipsOfAMaker() {
        ImmutableList<Chip> chips = LOOKUP.chipsOf("cambricon");

        assertThat(chips).extracting(Chip::maker).containsOnly(Optional.of("cambricon"));
        assertThat(chips).extracting(Chip::id).contains("cambricon-siyuan-590").isSorted();
        assertThat(LOOKUP.chipsOf("micron")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"huawie, huawei", "HUAWEI, huawei", "Huawei, huawei"})
    void anUnknownMakerNamesTheNearest(String unknown, String nearest) {
        assertRefused(() -> LOOKUP.chipsOf(unknown), "no Chipmaker \"" + unknown + "\" in dataset ", nearest);
        assertThat(ALL.find(Chipmaker.class, nearest)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "FP16, fp16-dense or fp16-peak-growth or tensor-fp16-speed-up",
        "memory, memory-size or memory-bandwidth or memory-bandwidth-density",
        "Bandwidth memory, memory-bandwidth or memory-bandwidth-density or memory-bandwidth-doubling-time",
        "fp16-dence, fp16-dense",
    })
    void anUnknownMetricNamesThoseWithItsWords(String unknown, String nearest) {
        assertRefused(
                () -> LOOKUP.measurements("huawei-ascend-910c", unknown),
                "no Metric \"" + unknown + "\" in dataset ",
                nearest);
    }

    @Test
    void aWordThatNoRecordHasGetsNoSuggestion() {
        assertThatExceptionOfType(NoSuchRecordException.class)
                .isThrownBy(() -> LOOKUP.sourcesOf("---"))
                .withMessageStartingWith("no Cited \"---\" in dataset ")
                .withMessageNotContainingAny("did you mean");
        assertThat(ALL.find(Metric.class, "")).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call, String start, String nearest) {
        assertThatExceptionOfType(NoSuchRecordException.class)
                .isThrownBy(call)
                .withMessage(start + ALL.id() + "; did you mean " + nearest + "?");
    }
}
