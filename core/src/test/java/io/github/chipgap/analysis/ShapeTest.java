// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The fits against tables and closed forms. */
class ShapeTest {
    @ParameterizedTest
    @CsvSource({ // half the complementary error function of -z / sqrt(2), by the C library
        "-8,   6.220960574271819e-16",
        "-5,   2.866515718791946e-07",
        "-2.5, 0.006209665325776139",
        "-1,   0.15865525393145707",
        "0,    0.5",
        "0.3,  0.6179114221889526",
        "1.96, 0.9750021048517795",
        "4,    0.9999683287581669"
    })
    void normalProbabilities(double z, double probability) {
        assertThat(StandardNormal.probabilityBelow(z))
                .isCloseTo(probability, within(1e-15))
                .isCloseTo(probability, withinPercentage(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1e-12, -7.034483825301132", "0.001, -3.090232306167813", "0.05, -1.6448536269514726", "0.5, 0"})
    void normalQuantiles(double probability, double z) {
        assertThat(StandardNormal.quantile(probability)).isCloseTo(z, within(1e-12));
        assertThat(StandardNormal.quantile(1 - probability)).isCloseTo(-z, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TWO_PIECE_LOGNORMAL | 5..9 (best 6)      | > 0  | two-piece lognormal, median at the best value, \
            within its bounds, fitted as if they held with 90 %
            TWO_PIECE_LOGNORMAL | 5..9 (best 5)      | > 0  | two-piece lognormal, only the half above the best value, \
            within its bounds, fitted as if they held with 90 %
            TWO_PIECE_LOGNORMAL | 5..9 (best 9)      | > 0  | two-piece lognormal, only the half below the best value, \
            within its bounds, fitted as if they held with 90 %
            TWO_PIECE_LOGNORMAL | 5..9 (best 9, 90%) | > 0  \
            | two-piece lognormal, only the half below the best value, all of the doubt below the bounds
            TWO_PIECE_NORMAL    | 0..9 (best 0, 90%) | >= 0 | two-piece normal, only the half above the best value, \
            all of the doubt above the bounds
            # 9 standard deviations below 9 are below 0
            TWO_PIECE_NORMAL    | 1..9 (best 9, 90%) | >= 0 | two-piece normal, only the half below the best value, \
            all of the doubt below the bounds, before draws outside >= 0 are repeated
            TWO_PIECE_NORMAL    | 0..9 (best 3, 90%) | >= 0 | two-piece normal, median at the best value, \
            half of the doubt on either side of the bounds, before draws outside >= 0 are repeated
            TRIANGULAR          | 5..9 (best 9, 90%) | > 0  | triangular, mode at the best value, \
            half of the doubt on either side of the bounds
            PERT                | 5..9 (best 5)      | > 0  | PERT, mode at the best value, within its bounds
            UNIFORM             | 5..9 (best 5)      | > 0  | uniform, whatever the best value is, within its bounds
            """)
    void theWordsSayWhatIsDrawn(Shape shape, String estimate, String domain, String words) {
        assertThat(shape.words(Estimate.parse(estimate), Interval.parse(domain)))
                .isEqualTo(words.replaceAll(" +", " "));
    }

    @Property
    void normalProbabilitiesAndQuantilesUndoEachOther(@ForAll @DoubleRange(min = -8, max = 5) double z) {
        assertThat(StandardNormal.quantile(StandardNormal.probabilityBelow(z))).isCloseTo(z, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        // The bounds are the quantiles that the confidence leaves, the best value is the median.
        "TWO_PIECE_LOGNORMAL, '5..20 (best 8, 90%)',   0.05, 5",
        "TWO_PIECE_LOGNORMAL, '5..20 (best 8, 90%)',   0.5,  8",
        "TWO_PIECE_LOGNORMAL, '5..20 (best 8, 90%)',   0.95, 20",
        "TWO_PIECE_LOGNORMAL, '5..20 (80%)',           0.9,  20",
        "TWO_PIECE_LOGNORMAL, '5..20 (80%)',           0.5,  10",
        "TWO_PIECE_NORMAL,    '-5..20 (best 8, 80%)',  0.1,  -5",
        "TWO_PIECE_NORMAL,    '-5..20 (best 8, 80%)',  0.5,  8",
        "TWO_PIECE_NORMAL,    '-5..20 (80%)',          0.5,  7.5",
        // Half of a normal distribution: the doubt is all on the side that is left.
        "TWO_PIECE_NORMAL,    '0..1 (best 0, 90%)',    0.9,  1",
        "TWO_PIECE_NORMAL,    '0..1 (best 0, 90%)',    0,    0",
        "TWO_PIECE_NORMAL,    '0..1 (best 1, 90%)',    0.1,  0",
        "TWO_PIECE_LOGNORMAL, '1..9 (best 9, 90%)',    1,    9",
        // Certain bounds are the ends.
        "TWO_PIECE_LOGNORMAL, '5..20 (best 8)',        0,    5",
        "TWO_PIECE_LOGNORMAL, '5..20 (best 8)',        0.5,  8",
        "TWO_PIECE_LOGNORMAL, '5..20 (best 8)',        1,    20",
        // The part of a standard normal distribution within 1.645, at a quarter: Phi^-1(0.05 + 0.9 / 4).
        "TWO_PIECE_NORMAL,    '-1.6448536269514726..1.6448536269514726', 0.25, -0.5977601260424784",
        "UNIFORM,             '2..4',                  0.25, 2.5",
        "UNIFORM,             '2..4 (best 2)',         0.25, 2.5",
        "UNIFORM,             '1..9 (80%)',            0.1,  1",
        "UNIFORM,             '1..9 (80%)',            0,    0",
        "UNIFORM,             '1..9 (80%)',            1,    10",
        // The areas of triangles: 2/10 left of the mode; x^2 / 20 = 0.05.
        "TRIANGULAR,          '0..10 (best 2)',        0.2,  2",
        "TRIANGULAR,          '0..10 (best 2)',        0.05, 1",
        "TRIANGULAR,          '0..10',                 0.5,  5",
        "TRIANGULAR,          '0..10 (best 2, 90%)',   0.05, 0",
        "TRIANGULAR,          '0..10 (best 2, 90%)',   0.95, 10",
        // Beta(1, 5): 1 - (1 - x)^5; Beta(3, 3): x^3 (10 - 15 x + 6 x^2) at 1/4; Beta(2, 4): 1 - (1-x)^5 - 5 x (1-x)^4
        // at 1/2.
        "PERT,                '0..1 (best 0)',         0.67232, 0.2",
        "PERT,                '0..1',                  0.103515625, 0.25",
        "PERT,                '0..1 (best 0.25)',      0.8125, 0.5",
        "PERT,                '0..10 (best 2, 90%)',   0.05, 0",
        "PERT,                '0..10 (best 2, 90%)',   0.95, 10"
    })
    void quantiles(Shape shape, String estimate, double probability, double value) {
        Fit fit = shape.fit(Estimate.parse(estimate), Interval.unbounded());

        assertThat(fit.at(StandardNormal.quantile(probability))).isCloseTo(value, within(1e-5));
    }

    /** The mode is where the density is greatest, which differences of quantiles show. */
    @ParameterizedTest
    @EnumSource(names = {"TRIANGULAR", "PERT"})
    void bestValueOfAnEstimateInDoubtIsTheMode(Shape shape) {
        Fit fit = shape.fit(Estimate.parse("0..10 (best 2, 80%)"), Interval.unbounded());

        double narrowest = Double.POSITIVE_INFINITY;
        double mode = Double.NaN;
        for (double probability = 0.02; probability < 0.98; probability += 0.005) {
            double from = fit.at(StandardNormal.quantile(probability - 0.01));
            double to = fit.at(StandardNormal.quantile(probability + 0.01));
            if (to - from < narrowest) {
                narrowest = to - from;
                mode = (from + to) / 2;
            }
        }
        assertThat(mode).isCloseTo(2, within(0.15));
    }

    @ParameterizedTest
    @EnumSource
    void aDomainCutsWhatItExcludes(Shape shape) {
        Fit fit = shape.fit(Estimate.parse("0.1..0.9 (best 0.8, 60%)"), Interval.closed(0, 1));

        for (double z = -8; z < 8; z += 0.01) {
            assertThat(fit.at(z)).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(fit.at(z - 0.01) - 1e-14);
        }
    }
}
