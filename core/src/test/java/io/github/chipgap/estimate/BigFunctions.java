// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.MathContext;

/** Functions of decimals, right in more than four times the digits of a double: an exponential can be that near to one. */
final class BigFunctions {
    static final MathContext CONTEXT = new MathContext(75);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal NEGLIGIBLE_SQUARE = new BigDecimal("1e-40");
    private static final BigDecimal LOG_OF_TWO = log(TWO);
    private static final BigDecimal LOG_OF_TEN = log(BigDecimal.TEN);

    private BigFunctions() {}

    /** By the series of a small part of x, squared back to x; next to 1 in all digits that tell it from 1. */
    static BigDecimal exp(BigDecimal x) {
        if (x.abs().compareTo(NEGLIGIBLE_SQUARE) < 0) {
            return BigDecimal.ONE.add(x);
        }
        int halvings = Math.max(0, x.precision() - x.scale()) * 4 + 8;
        BigDecimal part = x.divide(TWO.pow(halvings), CONTEXT);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 25; i++) {
            term = term.multiply(part).divide(BigDecimal.valueOf(i), CONTEXT);
            sum = sum.add(term, CONTEXT);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, CONTEXT);
        }
        return sum;
    }

    /** By Halley's iteration on exp, which triples the digits of the first guess each time. */
    static BigDecimal log(BigDecimal x) {
        if (x.compareTo(BigDecimal.ONE) == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal y = new BigDecimal(StrictMath.log(x.doubleValue()));
        for (int i = 0; i < 3; i++) {
            BigDecimal power = exp(y);
            BigDecimal step = x.subtract(power).divide(x.add(power), CONTEXT).multiply(TWO);
            y = y.add(step, CONTEXT);
        }
        return y;
    }

    static BigDecimal log2(BigDecimal x) {
        return log(x).divide(LOG_OF_TWO, CONTEXT);
    }

    static BigDecimal log10(BigDecimal x) {
        return log(x).divide(LOG_OF_TEN, CONTEXT);
    }

    static BigDecimal pow(BigDecimal x, BigDecimal exponent) {
        return exp(log(x).multiply(exponent, CONTEXT));
    }
}
