// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.analysis.TestData.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.primitives.ImmutableDoubleArray;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
    private static final Simulation SIMULATION = Simulation.withSeed(7).draws(200_000);

    private static Computed total(String... amounts) {
        DatasetBuilder all = data("makers: m");
        for (int i = 0; i < amounts.length; i++) {
            all.add(invested("i" + i, Estimate.parse(amounts[i])));
        }
        return Investments.of(all.build()).totals().get("USD");
    }

    private static Investment invested(String id, Estimate amount) {
        return Samples.investment()
                .id(id)
                .investor("m")
                .amount(amount)
                .citations(List.of(TestData.row(id)))
                .build();
    }

    @Test
    void aSeedGivesTheSameNumbersOnEveryJava() {
        Distribution amount = SIMULATION.shape("i0", Shape.TWO_PIECE_NORMAL).of(total("100..110 (90%)"));

        assertThat(amount.draws().hashCode()).isEqualTo(-154016111);
    }

    @Test
    void productOfLognormalsIsLognormal() {
        // In logarithms, the distances of the bounds from the middle are 0.3 and 0.4, together 0.5.
        Estimate amount = Estimate.between(Math.exp(-0.3), Math.exp(0.3)).withConfidence(0.9);
        Estimate rate = Estimate.between(7 * Math.exp(-0.4), 7 * Math.exp(0.4)).withConfidence(0.9);
        Dataset data = data("makers: m").add(invested("i", amount)).build();

        Distribution product = SIMULATION.of(Investments.of(data).totalIn("CNY", Map.of("USD", rate)));

        assertThat(product.quantile(0.05)).isCloseTo(7 * Math.exp(-0.5), withinPercentage(0.7));
        assertThat(product.median()).isCloseTo(7, withinPercentage(0.5));
        assertThat(product.quantile(0.95)).isCloseTo(7 * Math.exp(0.5), withinPercentage(0.7));
    }

    @ParameterizedTest
    @CsvSource({
        // The distance of the 95th percentile of a sum of two normals from its median: sqrt(3^2 + 4^2 + 2 r 3 4),
        // with r = 2 sin(pi rho / 6).
        "0,   5",
        "0.5, 6.117460",
        "1,   7"
    })
    void rankCorrelationWidensASum(double rho, double expected) {
        Computed total = total("97..103 (90%)", "196..204 (90%)");
        Simulation normal =
                SIMULATION.shape("i0", Shape.TWO_PIECE_NORMAL).shape("amount of i1", Shape.TWO_PIECE_NORMAL);

        for (Dependence dependence :
                List.of(Dependence.rankCorrelation(rho), Dependence.rankCorrelationWithinSources(rho))) {
            Distribution sum = normal.dependence(dependence).of(total);
            assertThat(sum.quantile(0.05)).isCloseTo(300 - expected, within(0.06));
            assertThat(sum.median()).isCloseTo(300, within(0.06));
            assertThat(sum.quantile(0.95)).isCloseTo(300 + expected, within(0.06));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "more than 150, more than 150 USD",
        "~150,          about 150 USD",
        "almost 2,      almost 2 USD",
        "'5 (80%)',     5 USD (80% confidence)"
    })
    void anEstimateWithoutTwoBoundsIsRefused(String amount, String text) {
        Computed total = total(amount, "1..2");

        assertThat(missing(() -> SIMULATION.of(total)))
                .isEqualTo("no distribution for i0, amount of i0 = " + text
                        + ": expected a lower and an upper bound, or a reading that has both");
    }

    @Test
    void aDistributionHasDrawsInAscendingOrder() {
        assertThat(illegal(() -> new Distribution(ImmutableDoubleArray.of(), "")))
                .isEqualTo("expected one draw at least, got none");
        assertThat(illegal(() -> new Distribution(ImmutableDoubleArray.of(2, 1), "")))
                .isEqualTo("expected draws in ascending order, got 1.0 after 2.0");
    }

    @Test
    void aReadingStandsInForAClaim() {
        Computed total = total("> 150", "1");

        Distribution sum =
                SIMULATION.reading("i0", Estimate.parse("160..200 (best 170)")).of(total);

        assertThat(sum.median()).isCloseTo(171, within(1.0));
        assertThat(sum.explain())
                .isEqualTo("invested in USD, in USD: 200,000 draws with seed 7, claims are independent\n"
                        + "  i0, amount of i0 = 160 to 200 USD (best 170), read by the caller: two-piece lognormal, median at the "
                        + "best value, within its bounds, fitted as if they held with 90 %\n"
                        + "  the same in each draw: i1, amount of i1 = 1 USD\n");
    }

    @Test
    void aShapeOfAClaimHasTheDomainForABoundThatIsMissing() {
        Computed total = total("< 10");

        assertThat(SIMULATION.shape("i0", Shape.UNIFORM).of(total).quantile(0.5))
                .isCloseTo(5, within(0.05));
    }

    @Test
    void assumptionsAreListed() {
        Computed total = total("5..20 (best 8, 80%)", "0..3 (90%)", "1..2");

        assertThat(SIMULATION
                        .shape("i2", Shape.PERT)
                        .shape("typo", Shape.PERT)
                        .dependence(Dependence.rankCorrelation(0.3))
                        .of(total)
                        .explain())
                .isEqualTo(
                        "invested in USD, in USD: 200,000 draws with seed 7, any two claims have a rank correlation of 0.3 "
                                + "(Gaussian copula)\n"
                                + "  i0, amount of i0 = 5 to 20 USD (best 8, 80% confidence): two-piece lognormal, median at the best value, "
                                + "half of the doubt on either side of the bounds\n"
                                + "  i1, amount of i1 = 0 to 3 USD (90% confidence): two-piece normal, median in the middle of the bounds, "
                                + "half of the doubt on either side of the bounds, before draws outside >= 0 are repeated\n"
                                + "  i2, amount of i2 = 1 to 2 USD: PERT, mode in the middle of the bounds, within its bounds, chosen by the "
                                + "caller\n"
                                + "  not drawn for this value: typo\n");
    }

    @Test
    void argumentsAreChecked() {
        assertThat(Dependence.rankCorrelationWithinSources(1))
                .hasToString("claims that cite the same source first have a rank correlation of 1.0 (Gaussian copula), "
                        + "others are independent");
        assertThat(Dependence.rankCorrelationWithinSources(1).group("a"))
                .isNotEqualTo(Dependence.rankCorrelationWithinSources(1).group("b"));
        assertThat(illegal(() -> SIMULATION.draws(0))).isEqualTo("expected 1 to 100000000 draws, got 0");
        assertThat(illegal(() -> Dependence.rankCorrelation(-0.1)))
                .isEqualTo("expected a rank correlation from 0 to 1, got -0.1");
        assertThat(illegal(
                        () -> SIMULATION.shape("i0", Shape.TWO_PIECE_LOGNORMAL).of(total("0..1"))))
                .isEqualTo("expected bounds above 0 for a lognormal shape, got i0, amount of i0 = 0 to 1 USD");
        Distribution one = SIMULATION.draws(1).of(total("3"));
        assertThat(illegal(() -> one.quantile(1.5))).isEqualTo("expected a probability from 0 to 1, got 1.5");
        assertThat(illegal(() -> one.interval(0))).isEqualTo("expected a level above 0 and at most 1, got 0.0");
    }

    @Test
    void quantilesAreDraws() {
        Distribution draws = SIMULATION.draws(10).of(total("1..2"));

        assertThat(draws.quantile(0)).isEqualTo(draws.draws().get(0));
        assertThat(draws.quantile(0.1)).isEqualTo(draws.draws().get(0));
        assertThat(draws.quantile(0.11)).isEqualTo(draws.draws().get(1));
        assertThat(draws.median()).isEqualTo(draws.draws().get(4));
        assertThat(draws.quantile(1)).isEqualTo(draws.draws().get(9));
        assertThat(draws.toEstimate(0.5))
                .isEqualTo(Estimate.between(draws.draws().get(2), draws.draws().get(7))
                        .withBest(draws.median())
                        .withConfidence(0.5));
    }

    @Test
    void otherSeedsGiveOtherNumbers() {
        Computed total = total("1..2");

        assertThat(Simulation.withSeed(1).of(total).median())
                .isNotEqualTo(Simulation.withSeed(2).of(total).median());
    }
}
