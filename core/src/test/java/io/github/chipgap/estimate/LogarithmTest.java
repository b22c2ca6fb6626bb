// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Logarithms order what is closer than doubles can tell. */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class LogarithmTest {
    @Provide
    Arbitrary<Double> positives() {
        return EstimateDomain.positives();
    }

    /** Number against logarithm, as close as doubles get, from few digits on. */
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
}
