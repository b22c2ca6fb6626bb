// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * The tightest intervals of sums, products and quotients, found the slow way.
 *
 * <p>All corners of the two operands are combined in exact fractions, and the least and the greatest are taken. Such an
 * extreme is attained if both bounds of one of its corners are; or, as a product or quotient of zero, by a zero alone.
 */
final class ExactOracle {
    /** A bound or a value of a result, and whether it is one of its values. */
    private record Corner(Fraction value, boolean attained) {}

    private ExactOracle() {}

    static Interval sum(Interval x, Interval y) {
        List<Corner> corners = new ArrayList<>();
        for (int end = 0; end < 2; end++) {
            Corner a = bounds(x).get(end);
            Corner b = bounds(y).get(end);
            corners.add(new Corner(a.value.plus(b.value), a.attained && b.attained));
        }
        return span(corners);
    }

    static Interval product(Interval x, Interval y) {
        List<Corner> corners = new ArrayList<>();
        for (Corner a : bounds(x)) {
            for (Corner b : bounds(y)) {
                corners.add(new Corner(a.value.times(b.value), a.attained && b.attained));
            }
        }
        if (x.contains(0) || y.contains(0)) {
            corners.add(new Corner(Fraction.ZERO, true));
        }
        return span(corners);
    }

    /** By a divisor that is not the point zero. */
    static Interval quotient(Interval x, Interval y) {
        List<Corner> corners = new ArrayList<>();
        if (y.highest() > 0) {
            corners.addAll(quotientsByPositive(
                    x, bounds(y.intersection(Interval.moreThan(0)).orElseThrow())));
        }
        if (y.lowest() < 0) {
            Interval negative = y.intersection(Interval.lessThan(0)).orElseThrow();
            corners.addAll(quotientsByPositive(x.negated(), bounds(negative.negated())));
        }
        if (x.contains(0)) {
            corners.add(new Corner(Fraction.ZERO, true));
        }
        return span(corners);
    }

    private static List<Corner> quotientsByPositive(Interval x, List<Corner> divisors) {
        List<Corner> quotients = new ArrayList<>();
        for (Corner a : bounds(x)) {
            for (Corner b : divisors) {
                boolean attained = a.attained && b.attained;
                if (b.value.signum() == 0 && a.value.signum() != 0) {
                    quotients.add(new Corner(Fraction.of(a.value.signum() * Double.POSITIVE_INFINITY), false));
                } else if (b.value.signum() != 0 && !(a.value.isInfinite() && b.value.isInfinite())) {
                    Fraction inverse = b.value.isInfinite() ? Fraction.ZERO : b.value.reciprocal();
                    quotients.add(new Corner(a.value.times(inverse), attained));
                }
            }
        }
        return quotients;
    }

    private static List<Corner> bounds(Interval interval) {
        return List.of(
                new Corner(Fraction.of(interval.lowest()), !interval.isLowerOpen()),
                new Corner(Fraction.of(interval.highest()), !interval.isUpperOpen()));
    }

    private static Interval span(List<Corner> corners) {
        Fraction least =
                corners.stream().map(Corner::value).min(Fraction::compareTo).orElseThrow();
        Fraction greatest =
                corners.stream().map(Corner::value).max(Fraction::compareTo).orElseThrow();
        double lower = least.floor();
        double upper = greatest.ceiling();
        return new Interval(lower, upper, !isAttained(least, lower, corners), !isAttained(greatest, upper, corners));
    }

    private static boolean isAttained(Fraction extreme, double rounded, List<Corner> corners) {
        return Fraction.of(rounded).compareTo(extreme) == 0
                && corners.stream().anyMatch(corner -> corner.attained && corner.value.compareTo(extreme) == 0);
    }
}
