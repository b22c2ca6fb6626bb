// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Logarithms keep the digits that they promise, and so order what is closer than doubles can tell. */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class LogarithmTest {
    @Provide
    Arbitrary<Double> positives() {
        return EstimateDomain.positives();
    }

    @Property(tries = 1000)
    void decimals(@ForAll("positives") double x, @ForAll @IntRange(min = 3, max = 30) int digits) {
        BigDecimal exact = BigFunctions.log(new BigDecimal(x));
        BigDecimal error =
                Logarithm.of(x, new MathContext(digits)).subtract(exact).abs();

        // Of three digits the comparison says that they may be wrong.
        assertThat(error).isLessThanOrEqualTo(exact.abs().scaleByPowerOfTen(2 - digits));
    }

    /** Factor against factor and number against logarithm, as close as doubles get, from few digits on. */
    @Property(tries = 2000)
    void order(@ForAll("positives") double x, @ForAll @IntRange(min = -3, max = 3) int steps) {
        BigDecimal logarithm = BigFunctions.log(new BigDecimal(x));
        double number = logarithm.doubleValue() + steps * Math.ulp(logarithm.doubleValue());
        int expected = logarithm.compareTo(new BigDecimal(number));
        ScaledLogarithm ofX = ScaledLogarithm.ofLogarithm(x);
        ScaledLogarithm ofNumber = ScaledLogarithm.ofNumber(number);
        if (expected != 0) {
            assertThat(ofX.against(ofNumber)).isEqualTo(expected);
            assertThat(ofX.against(ofNumber, 3)).isEqualTo(expected);
            assertThat(ofNumber.against(ofX)).isEqualTo(-expected);
            assertThat(ofNumber.against(ofX, 3)).isEqualTo(-expected);
        }
    }

    /** 3^n against 2^m at convergents of log2 3, ever closer. */
    @Example
    void orderOfPowers() {
        double[][] convergents = {
            {2, 1},
            {3, 2},
            {8, 5},
            {19, 12},
            {65, 41},
            {84, 53},
            {485, 306},
            {1054, 665},
            {24727, 15601},
            {50508, 31867}
        };
        for (double[] convergent : convergents) {
            ScaledLogarithm ofTwo = new ScaledLogarithm(convergent[0], 2);
            ScaledLogarithm ofThree = new ScaledLogarithm(convergent[1], 3);
            int expected = BigDecimal.valueOf(2)
                    .pow((int) convergent[0])
                    .compareTo(BigDecimal.valueOf(3).pow((int) convergent[1]));
            assertThat(ofTwo.against(ofThree)).isEqualTo(expected);
            assertThat(ofThree.against(ofTwo)).isEqualTo(-expected);
            assertThat(ofTwo.against(ofThree, 1)).isEqualTo(expected);
        }
    }

    @Example
    void powersThatNoDoubleHolds() {
        assertThat(ScaledLogarithm.ofNumber(-800).powerOfEAgainst(0)).isEqualTo(1);
        assertThat(ScaledLogarithm.ofNumber(800).powerOfEAgainst(Double.POSITIVE_INFINITY))
                .isEqualTo(-1);
        assertThat(new ScaledLogarithm(Double.MAX_VALUE, 3).powerOfEAgainst(Double.POSITIVE_INFINITY))
                .isEqualTo(-1);
    }
}
