// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Sums, products and quotients in two doubles are right in more than a hundred bits. */
class TwoDoublesTest {
    private static final BigDecimal ERROR = new BigDecimal(0x1p-102);

    @Property
    void quotients(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double a, @ForAll @DoubleRange(min = 1, max = 1e9) double b) {
        BigDecimal exact = new BigDecimal(a).divide(new BigDecimal(b), new MathContext(60));

        assertNear(TwoDoubles.ofQuotient(a, b), exact);
    }

    @Property
    void productsAndSums(
            @ForAll @DoubleRange(min = 1, max = 1e9) double a, @ForAll @DoubleRange(min = 1, max = 1e9) double b) {
        TwoDoubles third = TwoDoubles.ofQuotient(a, 3);
        TwoDoubles seventh = TwoDoubles.ofQuotient(b, 7e10);

        assertNear(third.times(seventh), decimal(third).multiply(decimal(seventh)));
        assertNear(third.times(b), decimal(third).multiply(new BigDecimal(b)));
        assertNear(third.plus(seventh), decimal(third).add(decimal(seventh)));
    }

    private static void assertNear(TwoDoubles result, BigDecimal exact) {
        BigDecimal error = decimal(result).subtract(exact).abs();
        assertThat(error).isLessThanOrEqualTo(exact.abs().multiply(ERROR));
        assertThat(result.high() + result.low()).isEqualTo(result.high());
    }

    private static BigDecimal decimal(TwoDoubles value) {
        return new BigDecimal(value.high()).add(new BigDecimal(value.low()));
    }
}
