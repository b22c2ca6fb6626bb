// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chipgap.Serialized;
import java.io.InvalidObjectException;
import java.util.List;
import java.util.Map;
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
    void comesBackEqualAtTheExtremes() {
        for (Interval interval : List.of(
                Interval.unbounded(),
                Interval.moreThan(Double.MAX_VALUE),
                Interval.exactly(Double.MIN_VALUE),
                Interval.open(-0.0, Double.MIN_VALUE))) {
            assertThat(Serialized.back(interval)).isEqualTo(interval);
        }
        Interval rounded = Serialized.back(Interval.exactly(1).dividedBy(Interval.exactly(3)));
        assertThat(rounded.isLowerExcluded() || rounded.isUpperExcluded()).isFalse();
        Interval excluded = Serialized.back(Interval.open(1, 2));
        assertThat(excluded.isLowerExcluded() && excluded.isUpperExcluded()).isTrue();
        assertThat(Serialized.back(Estimate.almost(2))).isEqualTo(Estimate.almost(2));
    }

    @ParameterizedTest
    @ValueSource(classes = {Interval.class, Estimate.class})
    void aStreamCannotHoldTheValueItself(Class<?> type) {
        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> Serialized.read(Serialized.forged(type, Map.of())))
                .withMessageStartingWith("expected the ");
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN", "Infinity, Infinity", "-Infinity, -Infinity", "Infinity, -Infinity"})
    void refusesForgedBounds(double lower, double upper) throws ClassNotFoundException {
        Class<?> form = Class.forName(Interval.class.getName() + "$SerialForm");
        assertThatThrownBy(() -> Serialized.read(Serialized.forged(form, Map.of("lower", lower, "upper", upper))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "1.5", "NaN", "-1"})
    void refusesAForgedConfidence(double confidence) throws ClassNotFoundException {
        // An estimate's form without its interval: null, which is none, whatever the confidence.
        Class<?> form = Class.forName(Estimate.class.getName() + "$SerialForm");
        assertThatThrownBy(() -> Serialized.read(Serialized.forged(form, Map.of("confidence", confidence))))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
    }
}
