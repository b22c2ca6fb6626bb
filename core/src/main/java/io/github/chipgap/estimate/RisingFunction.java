// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * A function that rises over its whole domain, so that the bounds of its results are its values at the bounds.
 *
 * <p>A value has an error of less than one unit in the last place: {@link StrictMath} promises it, and
 * {@link BinaryLogarithm} keeps it. So the double that is returned is next to the exact value, and its own neighbour on
 * the outer side is a bound: the next double outward from the exact value, or the second next. If the function is equal to
 * the double at some argument, the order of the arguments tells on which side of it the exact value lies; without that, a
 * number next to that argument could have a result that reaches out of the result of an interval with both.
 */
enum RisingFunction {
    EXP(Double.NEGATIVE_INFINITY, "power of e") {
        @Override
        double neighbour(double x) {
            return StrictMath.exp(x);
        }

        @Override
        double argumentOf(double value) {
            return value == 1 ? 0 : Double.NaN;
        }
    },
    LOG(0, "logarithm") {
        @Override
        double neighbour(double x) {
            return StrictMath.log(x);
        }

        @Override
        double argumentOf(double value) {
            return value == 0 ? 1 : Double.NaN;
        }
    },
    LOG2(0, "logarithm to base 2") {
        @Override
        double neighbour(double x) {
            return BinaryLogarithm.of(x);
        }

        @Override
        double argumentOf(double value) {
            return value == Math.rint(value) ? Math.scalb(1.0, (int) value) : Double.NaN;
        }
    };

    private final double domainFrom;
    private final String name;

    RisingFunction(double domainFrom, String name) {
        this.domainFrom = domainFrom;
        this.name = name;
    }

    /** A double next to the value; at an end of the domain, the limit. */
    abstract double neighbour(double x);

    /** The argument for which this is exactly the value, NaN if there is none among the doubles. */
    abstract double argumentOf(double value);

    final Interval of(Interval x) {
        if (x.highest() <= domainFrom) {
            throw new ArithmeticException("no real " + name + " of " + x);
        }
        double xl = Math.max(x.lowest(), domainFrom);
        double xu = x.highest();
        double lower = neighbour(xl);
        double upper = neighbour(xu);
        double lowerArgument = xl == domainFrom ? xl : argumentOf(lower);
        double upperArgument = xu == Double.POSITIVE_INFINITY ? xu : argumentOf(upper);
        return new Interval(
                lowerArgument <= xl ? lower : below(lower),
                upperArgument >= xu ? upper : above(upper),
                x.isLowerOpen() || lowerArgument != xl,
                x.isUpperOpen() || upperArgument != xu);
    }

    /** A bound below every number that has this double as one of its two neighbours. */
    static double below(double neighbour) {
        // Zero is one only of positive results, of exponentials and powers.
        return neighbour == 0 ? 0 : Math.nextDown(neighbour);
    }

    /** A bound above every number that has this double as one of its two neighbours. */
    static double above(double neighbour) {
        return Math.nextUp(neighbour);
    }
}
