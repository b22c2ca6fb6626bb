// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Exponentials, logarithms and powers are exact where that is a double, else between the two doubles next to it. */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class IntervalFunctionTest {
    private static final Set<Double> POWERS_OF_TWO =
            IntStream.rangeClosed(-1074, 1023).mapToObj(k -> Math.scalb(1.0, k)).collect(Collectors.toSet());

    @Provide
    Arbitrary<Double> exponents() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-745.2, 709.8),
                Arbitraries.doubles().between(-2, 2),
                EstimateDomain.number().filter(x -> Math.abs(x) < 746));
    }

    @Provide
    Arbitrary<Double> positives() {
        return EstimateDomain.positives();
    }

    @Property
    void exponential(@ForAll("exponents") double x) {
        Interval result = Interval.exactly(x).exp();

        assertEncloses(result, BigFunctions.exp(new BigDecimal(x)), x == 0);
    }

    @Property
    void exponentialBeyondDoubles(@ForAll Interval x) {
        Interval result = x.exp();

        assertThat(result.lowest()).isGreaterThanOrEqualTo(0);
        assertThat(result.hasUpper()).isEqualTo(x.highest() <= 709.782712893384);
        if (x.lowest() > 710) {
            assertThat(result).isEqualTo(Interval.moreThan(Double.MAX_VALUE));
        }
        if (x.highest() < -746) {
            assertThat(result).isEqualTo(Interval.open(0, Double.MIN_VALUE));
        }
    }

    @Property
    void logarithm(@ForAll("positives") double x) {
        assertEncloses(Interval.exactly(x).log(), BigFunctions.log(new BigDecimal(x)), x == 1);
    }

    @Property
    void binaryLogarithm(@ForAll("positives") double x) {
        Interval result = Interval.exactly(x).log2();

        assertEncloses(result, BigFunctions.log2(new BigDecimal(x)), POWERS_OF_TWO.contains(x));
    }

    @Property
    void decimalLogarithm(@ForAll("positives") double x) {
        BigDecimal decimal = new BigDecimal(x);
        boolean exact = decimal.scale() <= 0
                && decimal.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);

        assertEncloses(Interval.exactly(x).log10(), BigFunctions.log10(decimal), exact);
    }

    @Property
    void realPowers(@ForAll("positives") double x, @ForAll("exponents") double exponent) {
        BigDecimal scale = BigFunctions.log(new BigDecimal(x)).multiply(new BigDecimal(exponent));
        Assume.that(scale.abs().compareTo(BigDecimal.valueOf(700)) < 0);
        Interval result = Interval.exactly(x).pow(exponent);
        BigDecimal power = BigFunctions.exp(scale);

        assertThat(result.lower().orElseThrow()).isLessThanOrEqualTo(power.doubleValue());
        assertThat(result.upper().orElseThrow()).isGreaterThanOrEqualTo(power.doubleValue());
        if (!result.isPoint()) {
            assertEncloses(result, power, false);
        }
    }

    @Property
    void realPowersThatAreExact(
            @ForAll @IntRange(min = 1, max = 32) int root,
            @ForAll @IntRange(min = -8, max = 8) int shift,
            @ForAll @IntRange(min = 0, max = 3) int halvings,
            @ForAll @IntRange(min = -3, max = 3) int whole) {
        double base = Math.scalb((double) root, shift);
        double x = Math.pow(base, 1 << halvings);
        double exponent = whole / (double) (1 << halvings);
        Fraction power = power(base, whole);

        Interval result = Interval.exactly(x).pow(exponent);

        boolean isDouble = power.floor() == power.ceiling();
        assertThat(result.isPoint()).isEqualTo(isDouble);
        assertTight(result, power.floor(), power.ceiling());
    }

    @Property
    void wholePowers(@ForAll Interval x, @ForAll @IntRange(min = -9, max = 9) int exponent) {
        Assume.that(exponent >= 0 || !x.equals(Interval.exactly(0)));
        Interval result = x.pow(exponent);
        Interval mirrored = x.negated().pow(exponent);

        assertThat(mirrored).isEqualTo(exponent % 2 == 0 ? result : result.negated());
        assertThat(x.pow((double) exponent)).isEqualTo(result);
        Interval exact = exactPowers(x, exponent);
        assertThat(exact.isWithin(result)).as("%s in %s", exact, result).isTrue();
        assertTight(result, exact.lowest(), exact.highest());
        assertThat(result.isLowerOpen()).isEqualTo(exact.isLowerOpen());
        assertThat(result.isUpperOpen()).isEqualTo(exact.isUpperOpen());
    }

    /** By multiplying intervals of single bounds, which is tested to be tight, and the exact fractions of the powers. */
    private static Interval exactPowers(Interval x, int exponent) {
        if (exponent == 0) {
            return Interval.exactly(1);
        }
        if (x.lowest() < 0 && x.highest() > 0) {
            Interval negative = x.intersection(Interval.atMost(0)).orElseThrow();
            Interval positive = x.intersection(Interval.atLeast(0)).orElseThrow();
            return exactPowers(negative, exponent).hull(exactPowers(positive, exponent));
        }
        if (x.lowest() < 0) {
            Interval mirrored = exactPowers(x.negated(), exponent);
            return exponent % 2 == 0 ? mirrored : mirrored.negated();
        }
        boolean rising = exponent > 0;
        Fraction least = power(rising ? x.lowest() : x.highest(), exponent);
        Fraction greatest = power(rising ? x.highest() : x.lowest(), exponent);
        boolean leastOpen = rising ? x.isLowerOpen() : x.isUpperOpen();
        boolean greatestOpen = rising ? x.isUpperOpen() : x.isLowerOpen();
        return new Interval(
                least.floor(),
                greatest.ceiling(),
                leastOpen || least.floor() != least.ceiling(),
                greatestOpen || greatest.floor() != greatest.ceiling());
    }

    private static Fraction power(double x, int exponent) {
        if (Double.isInfinite(x) || x == 0) {
            return Fraction.of(StrictMath.pow(x, exponent));
        }
        Fraction power = Fraction.of(1);
        for (int i = 0; i < Math.abs(exponent); i++) {
            power = power.times(Fraction.of(x));
        }
        return exponent < 0 ? power.reciprocal() : power;
    }

    @Property
    void boundsComeFromBounds(@ForAll Interval x) {
        assertThat(x.exp()).isEqualTo(ofBounds(x, Interval::exp, Interval.moreThan(0)));
        if (x.highest() > 0) {
            Interval positive = x.intersection(Interval.moreThan(0)).orElseThrow();
            assertThat(x.log()).isEqualTo(ofBounds(positive, Interval::log, Interval.unbounded()));
            assertThat(x.log2()).isEqualTo(ofBounds(positive, Interval::log2, Interval.unbounded()));
            assertThat(x.log10()).isEqualTo(ofBounds(positive, Interval::log10, Interval.unbounded()));
            // As a function that rises with the negative of x, without limit towards zero.
            double upper = positive.lowest() == 0 ? Double.POSITIVE_INFINITY : -positive.lowest();
            Interval falling = new Interval(-positive.highest(), upper, positive.isUpperOpen(), positive.isLowerOpen());
            Interval powers = ofBounds(falling, y -> y.negated().pow(-0.3), Interval.moreThan(0));
            assertThat(x.pow(-0.3)).isEqualTo(powers);
        }
        if (x.highest() > 0 || x.contains(0)) {
            Interval domain = x.intersection(Interval.atLeast(0)).orElseThrow();
            assertThat(x.pow(0.3)).isEqualTo(ofBounds(domain, y -> y.pow(0.3), Interval.moreThan(0)));
        }
    }

    /** The power is below 1 + 2<sup>-52</sup> by 2<sup>-158</sup> or so: two doubles do not tell on which side it is. */
    @Example
    void exponentialsThatAreAlmostDoubles() {
        double x = Math.nextDown(0x1p-52);

        assertThat(Interval.exactly(x).exp().lowest()).isEqualTo(floorOfExponential(x));
        assertThat(Interval.exactly(-x).exp().lowest()).isEqualTo(floorOfExponential(-x));
    }

    private static double floorOfExponential(double x) {
        return new Fraction(BigFunctions.exp(new BigDecimal(x)), BigDecimal.ONE).floor();
    }

    @Example
    void powersThatNoDoubleHolds() {
        Interval small = Interval.open(0, Double.MIN_VALUE);
        Interval large = Interval.moreThan(Double.MAX_VALUE);
        assertThat(Interval.exactly(3).pow(1e300)).isEqualTo(large);
        assertThat(Interval.exactly(3).pow(-1e300)).isEqualTo(small);
        assertThat(Interval.exactly(3).pow(Double.MAX_VALUE)).isEqualTo(large);
        assertThat(Interval.exactly(1.3).pow(Double.MIN_VALUE)).isEqualTo(Interval.open(1, Math.nextUp(1.0)));
        assertThat(Interval.exactly(1.3).pow(-Double.MIN_VALUE)).isEqualTo(Interval.open(Math.nextDown(1.0), 1));
        assertThat(Interval.exactly(Double.MIN_VALUE).exp()).isEqualTo(Interval.open(1, Math.nextUp(1.0)));
        assertThat(Interval.exactly(Double.MIN_VALUE).pow(1.0 / 1024))
                .isEqualTo(Interval.exactly(0x1p-1074).sqrt().pow(1.0 / 512));
    }

    /** The values at the bounds; without a lower bound, or one that is in the domain, the lower limit of all values. */
    private static Interval ofBounds(Interval x, UnaryOperator<Interval> function, Interval limits) {
        boolean limited = !x.hasLower() || (x.lowest() == 0 && limits.equals(Interval.unbounded()));
        Interval lower = limited ? limits : function.apply(Interval.exactly(x.lowest()));
        Interval upper = x.hasUpper() ? function.apply(Interval.exactly(x.highest())) : Interval.unbounded();
        return new Interval(
                lower.lowest(),
                upper.highest(),
                x.isLowerOpen() || lower.isLowerOpen(),
                x.isUpperOpen() || upper.isUpperOpen());
    }

    private static void assertEncloses(Interval result, BigDecimal exact, boolean isDouble) {
        Fraction fraction = new Fraction(exact, BigDecimal.ONE);
        if (isDouble) {
            assertThat(result).isEqualTo(Interval.exactly(exact.doubleValue()));
        } else {
            assertThat(result.isLowerOpen() && result.isUpperOpen()).isTrue();
            assertTight(result, fraction.floor(), fraction.ceiling());
        }
    }

    private static void assertTight(Interval result, double floor, double ceiling) {
        assertThat(result.lowest()).isEqualTo(floor);
        assertThat(result.highest()).isEqualTo(ceiling);
    }
}
