// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.Longs;
import io.github.chipgap.Serialized;
import java.io.InvalidObjectException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateSerializationTest {
    @Property
    @Domain(EstimateDomain.class)
    void comesBackEqual(@ForAll Interval interval, @ForAll Estimate estimate) {
        assertThat(Serialized.back(interval)).isEqualTo(interval);
        assertThat(Serialized.back(estimate)).isEqualTo(estimate);
    }

    @Test
    void comesBackWithWhatASourceExcluded() {
        Interval rounded = Serialized.back(Interval.exactly(1).dividedBy(Interval.exactly(3)));
        assertThat(rounded.isLowerExcluded() || rounded.isUpperExcluded()).isFalse();
        Interval excluded = Serialized.back(Interval.open(1, 2));
        assertThat(excluded.isLowerExcluded() && excluded.isUpperExcluded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {Interval.class, Estimate.class})
    void aStreamCannotHoldTheValueItself(Class<?> type) {
        assertThat(messageOf(InvalidObjectException.class, () -> Serialized.read(Serialized.forged(type))))
                .startsWith("expected the ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2         | 1         | expected a lower bound not above the upper bound 1, got 2
            NaN       | 2         | expected a finite number, got NaN
            1         | NaN       | expected a finite number, got NaN
            Infinity  | Infinity  | expected a finite number, got Infinity
            -Infinity | -Infinity | expected a finite number, got -Infinity
            Infinity  | -Infinity | expected a finite number, got Infinity
            """)
    void refusesForgedBounds(double lower, double upper, String message) {
        byte[] stream = Serialized.bytes(Interval.closed(0.25, 0.75));
        byte[] forged = replaced(replaced(stream, 0.25, lower), 0.75, upper);

        assertThat(illegal(() -> Serialized.read(forged))).isEqualTo(message);
    }

    @Test
    void aForgedStreamCannotOpenABoundByRounding() throws Exception {
        byte[] closed = Bytes.concat(bytes(0.25), new byte[] {0, 0}); // neither open nor rounded
        byte[] forged = Bytes.concat(bytes(0.25), new byte[] {0, 1});
        byte[] stream = Serialized.replaced(Serialized.bytes(Interval.exactly(0.25)), closed, forged);

        assertThat(Serialized.read(stream)).isEqualTo(Interval.exactly(0.25));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1.5, 1.5", "NaN, NaN", "-1, -1"})
    void refusesAForgedConfidence(double confidence, String got) {
        byte[] forged = replaced(Serialized.bytes(Estimate.between(1, 2).withConfidence(0.9)), 0.9, confidence);

        assertThat(illegal(() -> Serialized.read(forged)))
                .isEqualTo("expected a confidence above 0 and at most 1, got " + got);
    }

    private static byte[] replaced(byte[] stream, double value, double other) {
        return Serialized.replaced(stream, bytes(value), bytes(other));
    }

    private static byte[] bytes(double value) {
        return Longs.toByteArray(Double.doubleToLongBits(value));
    }
}
