// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.DomainContextBase;

/** Numbers, intervals and estimates as they come, mixed with those that floating point arithmetic fails on. */
final class EstimateDomain extends DomainContextBase {
    @Provide
    public static Arbitrary<Double> number() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, anyBits()),
                        Tuple.of(3, Arbitraries.integers().between(-12, 12).map(Integer::doubleValue)),
                        Tuple.of(2, fewBits()),
                        Tuple.of(2, Arbitraries.doubles().between(-1000, 1000).ofScale(3)),
                        Tuple.of(2, nearPowerOfTwo()),
                        Tuple.of(2, extreme()))
                .withoutEdgeCases();
    }

    /** Positive numbers, many of them next to 1 or below a fourth power. */
    static Arbitrary<Double> positives() {
        return Arbitraries.oneOf(
                number().map(Math::abs).filter(x -> x > 0),
                Arbitraries.doubles().between(0.5, 2.0),
                Arbitraries.longs().between(-40, 40).map(steps -> 1 + steps * 0x1p-52),
                Arbitraries.integers().between(1, 200).map(root -> Math.nextDown(Math.pow(root, 4))));
    }

    /** Two numbers whose product, quotient or sum is at an edge of what doubles can say. */
    @Provide
    public static Arbitrary<Tuple2<Double, Double>> numbersAtAnEdge() {
        Arbitrary<Double> mantissas = Arbitraries.oneOf(
                Arbitraries.longs().between(1L << 52, (1L << 53) - 1).map(bits -> bits * 0x1p-52),
                Arbitraries.longs().between(1, 64).map(odd -> (odd | 1) * 0x1p-5));
        Arbitrary<Integer> edges = Arbitraries.oneOf(
                Arbitraries.integers().between(-1080, -1018),
                Arbitraries.integers().between(-1000, -900),
                Arbitraries.integers().between(-60, 60),
                Arbitraries.integers().between(1015, 1025));
        Arbitrary<Integer> exponents = Arbitraries.oneOf(
                Arbitraries.integers().between(-1074, 1023),
                Arbitraries.integers().between(-540, -420));
        return Combinators.combine(
                        mantissas,
                        mantissas,
                        edges,
                        exponents,
                        Arbitraries.integers().between(0, 7))
                .as((m, n, edge, exponent, form) -> {
                    double a = Math.scalb((form & 1) == 0 ? m : -m, exponent);
                    int other = (form & 4) == 0 ? edge - exponent : exponent - edge;
                    double b = Math.scalb((form & 2) == 0 ? n : -n, Math.max(-1100, Math.min(1023, other)));
                    return Tuple.of(finite(a), finite(b));
                })
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<Interval> interval() {
        Arbitrary<Integer> shapes = Arbitraries.integers().between(0, 31);
        return Combinators.combine(number(), number(), shapes)
                .as(EstimateDomain::interval)
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<Estimate> estimate() {
        Arbitrary<Double> confidences = Arbitraries.oneOf(
                Arbitraries.just(1.0),
                Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, Math.nextDown(1.0), Double.MIN_VALUE),
                Arbitraries.doubles().between(0, false, 1, true));
        return Combinators.combine(interval(), Arbitraries.oneOf(number(), Arbitraries.just(Double.NaN)), confidences)
                .as((interval, best, confidence) -> {
                    Estimate estimate = Estimate.of(interval).withConfidence(confidence);
                    return Double.isNaN(best)
                            ? estimate
                            : estimate.withBest(Math.max(interval.lowest(), Math.min(best, interval.highest())));
                })
                .withoutEdgeCases();
    }

    /** An interval that the two numbers bound, with each of the shapes as likely as the others. */
    private static Interval interval(double a, double b, int shape) {
        double lower = Math.min(a, b);
        double upper = Math.max(a, b);
        if (lower == upper || shape >= 28) {
            return Interval.exactly(lower);
        }
        return switch (shape & 15) {
            case 0 -> Interval.atLeast(lower);
            case 1 -> Interval.moreThan(lower);
            case 2 -> Interval.atMost(upper);
            case 3 -> Interval.lessThan(upper);
            case 4 -> Interval.unbounded();
            case 5, 6 -> Interval.open(lower, upper);
            case 7, 8 -> Interval.openClosed(lower, upper);
            case 9, 10 -> Interval.closedOpen(lower, upper);
            default -> Interval.closed(lower, upper);
        };
    }

    private static Arbitrary<Double> anyBits() {
        return Arbitraries.longs().map(bits -> finite(Double.longBitsToDouble(bits)));
    }

    /** Numbers whose products and powers are often exact. */
    private static Arbitrary<Double> fewBits() {
        return Combinators.combine(
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.integers().between(-40, 40))
                .as((mantissa, exponent) -> Math.scalb((double) mantissa, exponent));
    }

    private static Arbitrary<Double> nearPowerOfTwo() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1074, 1023),
                        Arbitraries.longs().between(-2, 2),
                        Arbitraries.of(1.0, -1.0))
                .as((exponent, steps, sign) -> {
                    long bits = Double.doubleToRawLongBits(Math.scalb(1.0, exponent));
                    return sign * finite(Double.longBitsToDouble(Math.max(0, bits + steps)));
                });
    }

    private static Arbitrary<Double> extreme() {
        Arbitrary<Double> ofBothSigns = Arbitraries.of(
                        0.0, 0x1p-960, Double.MIN_VALUE, Double.MIN_NORMAL, 1.0, Double.MAX_VALUE)
                .flatMap(size -> Arbitraries.of(size, -size));
        Arbitrary<Double> positive = Arbitraries.of(0x1p53, 1e23, 0x1p1022, Math.nextDown(Double.MAX_VALUE));
        return Arbitraries.frequencyOf(Tuple.of(3, ofBothSigns), Tuple.of(1, positive));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.MAX_VALUE;
    }
}
