// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * A number of about 106 bits as the sum of two doubles; the second is at most half a unit in the last place of the
 * first (Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18, 1971).
 *
 * <p>The operations assume products without overflow and underflow.
 */
record TwoDoubles(double high, double low) {
    /** Returns the exact sum of two doubles; the first must not be the smaller one. */
    static TwoDoubles ofSum(double large, double small) {
        double high = large + small;
        return new TwoDoubles(high, small - (high - large));
    }

    /** Returns the quotient of two doubles. */
    static TwoDoubles ofQuotient(double a, double b) {
        double high = a / b;
        return new TwoDoubles(high, Math.fma(-high, b, a) / b);
    }

    /** Returns the sum of this number and one of at most its size. */
    TwoDoubles plus(TwoDoubles smaller) {
        TwoDoubles sum = ofSum(high, smaller.high);
        return ofSum(sum.high, sum.low + (low + smaller.low));
    }

    TwoDoubles times(TwoDoubles other) {
        double product = high * other.high;
        double rest = Math.fma(high, other.high, -product);
        return ofSum(product, rest + (high * other.low + low * other.high));
    }

    TwoDoubles times(double factor) {
        double product = high * factor;
        return ofSum(product, Math.fma(high, factor, -product) + low * factor);
    }
}
