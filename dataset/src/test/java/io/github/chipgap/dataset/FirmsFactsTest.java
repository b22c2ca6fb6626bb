// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the document of the firms with a table of facts that were taken from the sources a second time. */
class FirmsFactsTest {
    private static final Dataset INDUSTRY = ReferenceData.industry();
    private static final Dataset DATA = ReferenceData.firms();
    private static final List<Measurement> MEASUREMENTS = FactTable.added(Measurement.class, DATA, INDUSTRY);

    @Test
    void everyMeasurementEqualsAFact() {
        FactTable.checkMeasurements(MEASUREMENTS, "firms-facts.tsv");
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
        assertThat(INDUSTRY.all(AIFirm.class))
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
}
