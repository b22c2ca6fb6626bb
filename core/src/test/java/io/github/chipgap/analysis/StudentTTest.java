// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** Two-sided quantiles as printed in tables. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 12.7062",
        "2, 0.95, 4.3027",
        "3, 0.95, 3.1824",
        "4, 0.90, 2.1318",
        "5, 0.99, 4.0321",
        "10, 0.90, 1.8125",
        "30, 0.95, 2.0423",
        "120, 0.95, 1.9799"
    })
    void quantilesAreThoseOfTheTables(int degrees, double probability, double t) {
        assertThat(new StudentT(degrees).halfWidth(probability)).isCloseTo(t, within(5e-5));
    }

    @Property
    void theDensityBetweenTheQuantilesIsTheProbability(
            @ForAll @IntRange(min = 1, max = 60) int degrees,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
        double t = new StudentT(degrees).halfWidth(probability);
        assertThat(density(degrees, t)).isCloseTo(probability, within(1e-9));
    }

    /**
     * The integral of the density between −t and t by Simpson's rule. The density is that of cos(u)^(ν−1), if t is √ν tan(u);
     * it is normalized by its own integral, so that no gamma function is needed.
     */
    static double density(int degrees, double t) {
        double angle = Math.atan(t / Math.sqrt(degrees));
        return simpson(degrees, angle) / simpson(degrees, Math.PI / 2);
    }

    private static double simpson(int degrees, double upTo) {
        int steps = 2000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = (i == 0 || i == steps) ? 1 : (i % 2 == 1 ? 4 : 2);
            sum += weight * Math.pow(Math.cos(upTo * i / steps), degrees - 1);
        }
        return sum * upTo / steps / 3;
    }
}
