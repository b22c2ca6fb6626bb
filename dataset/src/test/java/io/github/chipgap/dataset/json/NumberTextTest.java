// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadConstraints;

class NumberTextTest {
    private static double read(String text) {
        try (JsonSource source = JsonSource.of(text, StreamReadConstraints.defaults())) {
            source.parser.nextToken();
            return NumberText.read(source.parser);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.000, 0",
        "0e5, 0",
        "0.1, 0.1",
        "0.10, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "0.300000000000000040, 0.30000000000000004",
        "9007199254740992, 9.007199254740992e15",
        "1e23, 100e21",
        "150e9, 150e9",
        "1.7976931348623157e308, 179.76931348623157e306",
        "2.2250738585072014e-308, 22.250738585072014e-309",
        "5e-324, 5e-324",
        "1e-320, 10e-321",
        "-1e-320, -10e-321"
    })
    void readsWhatADoubleHoldsToItsLastDigit(String text, String written) {
        assertThat(read(text)).isEqualTo(Double.parseDouble(text));
        assertThat(NumberText.of(Double.parseDouble(text))).isEqualTo(written);
    }

    /** Powers of two, what Java 17 writes for 1e23, what C writes for 0.3, and zeros. */
    @Test
    void readsWhatAProgramWritesOfADouble() {
        String texts = """
                1152921504606846976 5.9604644775390625e-08 9.999999999999999E22 1.9999999999999998E23 4.9e-324
                0e99999999999 0.29999999999999999""";
        assertThat(texts.split("\\s+"))
                .allSatisfy(text -> assertThat(read(text)).isEqualTo(Double.parseDouble(text)));
    }

    @Test
    void refusesWhatItWouldChange() {
        String texts = """
                1e999 -1e999 1e309 1.7976931348623159e308 1e-400 -1e-400 9007199254740993
                0.1000000000000000055511151231257827 0.30000000000000001 3e-324 1e-99999999999 1e99999999999
                123456789012345678""";
        assertThat(texts.split("\\s+"))
                .allSatisfy(text -> assertThat(read(text)).isNaN());
    }

    @Test
    void readsALongText() {
        assertThat(read("0.5" + "0".repeat(997))).isEqualTo(0.5);
        assertThat(read("1" + "0".repeat(308))).isEqualTo(1e308);
    }

    @Property(tries = 5000)
    void readsBackTheDoubleThatItWrites(@ForAll("doubles") double value) {
        String text = NumberText.of(value);
        assertThat(read(text)).isEqualTo(value + 0.0);
        assertThat(text.length()).isLessThanOrEqualTo(25);
    }

    @Property(tries = 5000)
    void readsTheTextThatJavaWrites(@ForAll("doubles") double value) {
        assertThat(read(Double.toString(value))).isEqualTo(value + 0.0);
    }

    @Property(tries = 5000)
    void readsNoOtherNumberThanTheNearestDouble(@ForAll("decimals") BigDecimal number) {
        double read = read(number.toString());
        if (!Double.isNaN(read)) {
            assertThat(read).isEqualTo(number.doubleValue());
            assertThat(number.subtract(new BigDecimal(read)).abs())
                    .isLessThan(number.stripTrailingZeros().ulp());
        }
    }

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
                Arbitraries.longs().between(0, 1L << 52).map(Double::longBitsToDouble),
                Arbitraries.doubles().between(-1e6, 1e6));
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<Long> digits = Arbitraries.longs().between(-100_000_000_000_000_000L, 100_000_000_000_000_000L);
        Arbitrary<Integer> scales = Arbitraries.oneOf(
                Arbitraries.integers().between(-10, 20),
                Arbitraries.integers().between(285, 345),
                Arbitraries.integers().between(-310, -285));
        return digits.flatMap(unscaled -> scales.map(scale -> BigDecimal.valueOf(unscaled, scale)));
    }

    @ParameterizedTest
    @CsvSource({"31, 31", "31.0, 31", "3.1e1, 31", "310E-1, 31", "-7, -7", "-0, 0", "2147483647, 2147483647"})
    void readsWholeNumbersInEachForm(String text, int whole) {
        assertThat(NumberText.parseWhole(text)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3.1", "2147483648", "99999999999999999999", "1e99", "1e99999999999", "1e-99999999999", "5e-1"})
    void readsNoWholeNumberWhereNoIntIsThatNumber(String text) {
        assertThat(NumberText.parseWhole(text)).isNull();
    }
}
