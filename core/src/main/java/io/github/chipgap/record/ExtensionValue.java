// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.message.Quoted;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The value of an extension key: text, number, flag, nothing, or a list or map of such values.
 *
 * <p>The library gives it no meaning. Two values are equal if they mean the same in JSON: 4.0 equals 4.00, and the
 * order of the keys of a map is ignored.
 */
public sealed interface ExtensionValue extends ModelValue {
    /**
     * A text, which may be empty.
     *
     * @param value the text
     */
    record Text(String value) implements ExtensionValue {
        /**
         * Creates a text.
         *
         * @throws IllegalArgumentException if the text is not well-formed Unicode
         */
        public Text {
            TextForm.checkWellFormed(value);
        }

        /** Returns the text in quotes. */
        @Override
        public String toString() {
            return '"' + Quoted.escaped(value) + '"';
        }
    }

    /**
     * A number of any precision, with a decimal exponent from -999999999 to 999999999.
     *
     * @param value the number, kept without trailing zeros
     */
    record Amount(BigDecimal value) implements ExtensionValue {
        private static final int MAX_EXPONENT = 999_999_999;

        /**
         * Creates an amount without trailing zeros, so equal numbers are equal values.
         *
         * @throws IllegalArgumentException if the exponent has more than nine digits, which some programs cannot read
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
        /**
         * Creates a list.
         *
         * @throws ClassCastException if an element is of another class, as a forged stream can contain
         */
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
     * @param values its values by key; keys inside a value need no prefix
     */
    record Fields(ImmutableMap<String, ExtensionValue> values) implements ExtensionValue {
        /**
         * Creates a map.
         *
         * @throws IllegalArgumentException if a key is not well-formed Unicode
         */
        public Fields {
            values.keySet().forEach(TextForm::checkWellFormed);
            for (ExtensionValue value : values.values()) {
                Objects.requireNonNull(value); // also checks the class, because a forged stream can contain any
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
