// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import java.math.BigDecimal;

/**
 * The value of an extension key: text, number, flag, nothing, or a list or map of those.
 *
 * <p>It has the shape of the values that documents can hold, and no meaning to this library. Two values are equal when
 * they say the same: the number 4.0 equals 4.00, and the order of the keys of a map does not matter.
 */
public sealed interface ExtensionValue {
    /**
     * A text, which may be empty.
     *
     * @param value the text
     */
    record Text(String value) implements ExtensionValue {
        /**
         * Takes the text.
         *
         * @throws IllegalArgumentException where it is not well-formed Unicode, as half of a surrogate pair
         */
        public Text {
            PlainText.checkWellFormed(value);
        }
    }

    /**
     * A number of any precision, its decimal exponent from -999999999 to 999999999.
     *
     * @param value the number, kept without trailing zeros
     */
    record Amount(BigDecimal value) implements ExtensionValue {
        private static final int MAX_EXPONENT = 999_999_999;

        /**
         * Drops trailing zeros, so that equal numbers are equal values.
         *
         * @throws IllegalArgumentException where the exponent has more than nine digits, which not every program reads
         */
        public Amount {
            long exponent = (long) value.precision() - value.scale() - 1;
            if (value.signum() != 0 && Math.abs(exponent) > MAX_EXPONENT) {
                throw new IllegalArgumentException(
                        "expected a number whose exponent has at most nine digits, got " + Quoted.of(value));
            }
            value = value.stripTrailingZeros();
        }
    }

    /**
     * A yes or a no.
     *
     * @param value the flag
     */
    record Flag(boolean value) implements ExtensionValue {}

    /** An explicit nothing, which differs from an absent key. */
    record Nothing() implements ExtensionValue {}

    /**
     * A list.
     *
     * @param values its values, in order
     */
    record Items(ImmutableList<ExtensionValue> values) implements ExtensionValue {}

    /**
     * A map from texts to values.
     *
     * @param values its values by key; here a key needs no prefix
     */
    record Fields(ImmutableMap<String, ExtensionValue> values) implements ExtensionValue {
        /**
         * Takes the values.
         *
         * @throws IllegalArgumentException where a key is not well-formed Unicode
         */
        public Fields {
            values.keySet().forEach(PlainText::checkWellFormed);
        }
    }
}
