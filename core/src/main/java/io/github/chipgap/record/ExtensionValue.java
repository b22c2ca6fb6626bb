// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The value of an extension key: text, number, flag, nothing, or a list or map of those.
 *
 * <p>The library gives it no meaning. Two values are equal if they mean the same in JSON: the number 4.0 equals 4.00, and the
 * order of the keys of a map does not matter.
 */
public sealed interface ExtensionValue extends Serializable {
    /**
     * A text, which may be empty.
     *
     * @param value the text
     */
    record Text(String value) implements ExtensionValue {
        /**
         * Makes a text.
         *
         * @throws IllegalArgumentException if it is not well-formed Unicode
         */
        public Text {
            PlainText.checkWellFormed(value);
        }

        /** Returns the text in quotes. */
        @Override
        public String toString() {
            return '"' + Quoted.escaped(value) + '"';
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
         * @throws IllegalArgumentException if the exponent has more than nine digits, which not every program reads
         */
        public Amount {
            long exponent = (long) value.precision() - value.scale() - 1;
            if (value.signum() != 0 && Math.abs(exponent) > MAX_EXPONENT) {
                throw new IllegalArgumentException(
                        "expected a number whose exponent has at most nine digits, got " + Quoted.of(value));
            }
            value = value.stripTrailingZeros();
        }

        /** Returns the number. */
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A flag.
     *
     * @param value the flag
     */
    record Flag(boolean value) implements ExtensionValue {
        /** Returns "true" or "false". */
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** An explicit nothing, which differs from an absent key. */
    record Nothing() implements ExtensionValue {
        /** Returns "nothing". */
        @Override
        public String toString() {
            return "nothing";
        }
    }

    /**
     * A list.
     *
     * @param values its values, in order
     */
    record Items(ImmutableList<ExtensionValue> values) implements ExtensionValue {
        /** Makes a list; a {@link ClassCastException} reports an element of another class, which a forged stream can contain. */
        public Items {
            for (ExtensionValue value : values) {
                Objects.requireNonNull(value);
            }
        }

        /** Returns the values in brackets. */
        @Override
        public String toString() {
            return values.toString();
        }
    }

    /**
     * A map from texts to values.
     *
     * @param values its values by key; here a key needs no prefix
     */
    record Fields(ImmutableMap<String, ExtensionValue> values) implements ExtensionValue {
        /**
         * Makes a map.
         *
         * @throws IllegalArgumentException if a key is not well-formed Unicode
         */
        public Fields {
            values.keySet().forEach(PlainText::checkWellFormed);
            for (ExtensionValue value : values.values()) {
                Objects.requireNonNull(value); // and a value at all: a forged stream can bring anything
            }
        }

        /** Returns the keys in alphabetical order, with their values, in braces. */
        @Override
        public String toString() {
            return new TreeMap<>(values)
                    .entrySet().stream()
                            .map(entry -> Quoted.escaped(entry.getKey()) + ": " + entry.getValue())
                            .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
