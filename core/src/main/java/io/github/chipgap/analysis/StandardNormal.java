// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/** The normal distribution with mean 0 and standard deviation 1. */
final class StandardNormal {
    private static final double[] TAIL_ABOVE = {
        0.0, 0.0352624965998911, 0.700383064443688, 6.37396220353165,
        33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376
    };
    private static final double[] TAIL_BELOW = {
        0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461,
        296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
    };
    private static final double SMALLEST_OF_TAIL = 5 * StrictMath.sqrt(2);

    private static final double[] CENTRE_ABOVE = {
        2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
        13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665
    };
    private static final double[] CENTRE_BELOW = {
        5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597,
        5394.196021424751, 687.1870074920579, 42.31333070160091, 1.0
    };
    private static final double[] MIDDLE_ABOVE = {
        0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
        3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835
    };
    private static final double[] MIDDLE_BELOW = {
        1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
        0.6897673349851, 1.6763848301838038, 2.053191626637759, 1.0
    };
    private static final double[] FAR_ABOVE = {
        2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
        0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103
    };
    private static final double[] FAR_BELOW = {
        2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
        0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1.0
    };

    private StandardNormal() {}

    /** Returns the probability of a number up to z, by Hart's rational functions, to within 10<sup>−15</sup>. */
    static double probabilityBelow(double z) {
        double above = tail(Math.abs(z));
        return z > 0 ? 1 - above : above;
    }

    /** Returns the probability of a number above z, which must not be negative. */
    private static double tail(double z) {
        double density = Math.exp(-z * z / 2);
        if (z < SMALLEST_OF_TAIL) {
            return density * polynomial(TAIL_ABOVE, z) / polynomial(TAIL_BELOW, z);
        }
        double fraction = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
        return density / (fraction * StrictMath.sqrt(2 * Math.PI));
    }

    /** Returns the quantile of a probability, by algorithm AS 241 of Wichura, correct to about 16 digits. */
    static double quantile(double probability) {
        double fromCentre = probability - 0.5;
        if (Math.abs(fromCentre) <= 0.425) {
            double r = 0.180625 - fromCentre * fromCentre;
            return fromCentre * polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
        }
        double r = Math.sqrt(-StrictMath.log(fromCentre < 0 ? probability : 1 - probability));
        if (Double.isInfinite(r)) {
            return fromCentre < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double z = r <= 5
                ? polynomial(MIDDLE_ABOVE, r - 1.6) / polynomial(MIDDLE_BELOW, r - 1.6)
                : polynomial(FAR_ABOVE, r - 5) / polynomial(FAR_BELOW, r - 5);
        return fromCentre < 0 ? -z : z;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
