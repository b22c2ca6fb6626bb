// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.chipgap.analysis.Distribution;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.analysis.Simulation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The share of Huawei and Cambricon among six designers, as a simulation written independently of this library found it from
 * the same figures: two-piece lognormal, independent, 200,000 draws.
 */
class SimulationFactsTest {
    private static final int TENTH = 10;
    private static final Dataset DATA = ReferenceData.all();

    @ParameterizedTest
    @CsvSource({
        "h100-equivalents-shipped, 2025, 0.030, 0.041, 0.059",
        "h100-equivalents-shipped, 2024, 0.023, 0.037, 0.061",
        "units-shipped,            2025, 0.061, 0.098, 0.174",
        "units-shipped,            2024, 0.043, 0.063, 0.096"
    })
    void shareOfTheChineseDesignersIsThatOfAnIndependentRun(
            String metric, String year, double p5, double p50, double p95) {
        Shares shares = Shares.of(DATA).reconciledBy(Reconciliation.mostTrusted(List.of(Standing.COMPUTED), List.of()));

        Distribution share = Simulation.withSeed(42)
                .draws(200_000)
                .of(shares.of(
                        List.of("huawei", "cambricon"),
                        List.of("huawei", "cambricon", "nvidia", "amd", "google", "amazon"),
                        metric,
                        Period.parse(year)));

        assertThat(share.quantile(0.05)).isCloseTo(p5, withinPercentage(TENTH));
        assertThat(share.median()).isCloseTo(p50, withinPercentage(TENTH));
        assertThat(share.quantile(0.95)).isCloseTo(p95, withinPercentage(TENTH));
    }
}
