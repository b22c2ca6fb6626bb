// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the document of the firms with a table of facts that were taken from the sources a second time. */
class FirmsFactsTest {
    private static final Dataset INDUSTRY = ReferenceData.industry();
    private static final Dataset DATA = ReferenceData.firms();
    private static final List<Measurement> MEASUREMENTS = FactTable.added(Measurement.class, DATA, INDUSTRY);

    @Test
    void everyMeasurementEqualsAFact() {
        FactTable.read("firms-facts.tsv").checkMeasurements(MEASUREMENTS);
    }

    @Test
    void everySourceIsCitedAndHasAPageADayOfReadingAndAGrade() {
        Set<String> cited = DATA.all(Cited.class).stream()
                .flatMap(record -> record.citations().stream())
                .map(Citation::source)
                .collect(Collectors.toSet());

        assertThat(FactTable.added(Source.class, DATA, INDUSTRY)).isNotEmpty().allSatisfy(source -> {
            assertThat(cited).contains(source.id());
            assertThat(URI.create(source.url().orElseThrow()).getPath())
                    .as(source.id())
                    .hasSizeGreaterThan(1);
            assertThat(source.accessed()).as(source.id()).isPresent();
            assertThat(source.grade()).as(source.id()).isPresent();
            assertThat(source.publisher()).as(source.id()).isPresent();
            assertThat(source.license().isPresent())
                    .as(source.id())
                    .isEqualTo(source.publisher().orElseThrow().equals("Epoch AI"));
        });
    }

    @Test
    void chipsOwnedAreEstimatesWithTheConfidenceOfTheirPercentiles() {
        assertThat(MEASUREMENTS)
                .filteredOn(one -> one.metric().endsWith("-owned"))
                .hasSize(92)
                .allSatisfy(one -> {
                    assertThat(one.standing()).isEqualTo(Standing.ESTIMATED);
                    assertThat(one.value().best()).as(one.id()).isPresent();
                    assertThat(one.value().confidence())
                            .as(one.id())
                            .isEqualTo(one.value().interval().hasUpper() ? 0.9 : 1);
                });
    }

    @Test
    void everyFirmOfTheArticleHasNumbers() {
        assertThat(FactTable.added(
                        AIFirm.class,
                        INDUSTRY,
                        Dataset.builder("none", "0.0.0", "none").build()))
                .extracting(AIFirm::id)
                .containsExactly("alibaba", "tencent", "zhipu-ai")
                .allSatisfy(firm -> assertThat(MEASUREMENTS)
                        .extracting(Measurement::subject)
                        .contains(firm));
    }

    @Test
    void plansOverYearsAreInvestments() {
        assertThat(FactTable.added(Investment.class, DATA, INDUSTRY).stream()
                        .map(one -> String.join(
                                " | ",
                                one.id(),
                                one.amount().toString(),
                                one.currency(),
                                one.spanYears().map(Estimate::toString).orElse(""),
                                one.standing().toString())))
                .containsExactly(
                        "alibaba-cloud-and-ai-2025 | >= 380e9 | CNY | 3 | projected",
                        "openai-stargate | 500e9 | USD | 4 | projected");
    }

    @ParameterizedTest
    @CsvSource({
        "largest-training-compute, 1e23..1e27",
        "training-chips, 100..200000",
        "capital-expenditure-usd, 1e9..1e12",
        "capital-expenditure-cny, 1e10..2e11",
        "nvidia-units-owned, 2000..4e6",
        "nvidia-h100-equivalents-owned, 2000..5e6",
    })
    void everyValueIsPlausible(String metric, String domain) {
        Estimate plausible = Estimate.parse(domain);
        assertThat(MEASUREMENTS)
                .filteredOn(one -> one.metric().equals(metric))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.value().isCertainlyLessThan(plausible))
                            .as(one.id())
                            .isFalse();
                    assertThat(one.value().isCertainlyGreaterThan(plausible))
                            .as(one.id())
                            .isFalse();
                });
    }
}
