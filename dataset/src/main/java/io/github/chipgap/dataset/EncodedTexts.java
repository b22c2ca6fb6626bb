// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

/**
 * Values that documents hold again and again, as they stand in JSON: ids that are referred to, words, dates.
 *
 * <p>A table that keeps of those that share a place the last one. Values are compared by identity, as a reader makes equal
 * ones the same; one that is equal to another and not the same is only encoded anew.
 */
final class EncodedTexts {
    private static final int FIRST_CAPACITY = 1 << 6;
    private static final int LAST_CAPACITY = 1 << 12;
    private static final int GROWTH = 1 << 3;
    /** The golden ratio, which spreads the low bits of a hash over the high ones. */
    private static final int SPREAD = 0x9E37_79B9;

    private Object[] values = new Object[FIRST_CAPACITY];
    private byte[][] texts = new byte[FIRST_CAPACITY][];
    private int misses;

    /** What a value's {@code toString} gives, in quotes and in UTF-8. */
    byte[] of(Object value) {
        int place = place(value);
        return values[place] == value ? texts[place] : encode(value, place);
    }

    private int place(Object value) {
        int hash = value instanceof String text ? text.hashCode() : System.identityHashCode(value);
        return (hash * SPREAD) >>> Integer.numberOfLeadingZeros(values.length - 1);
    }

    private byte[] encode(Object value, int place) {
        byte[] text = JsonText.encoded(value.toString());
        if (++misses > values.length / 2 && values.length < LAST_CAPACITY) {
            values = new Object[GROWTH * values.length];
            texts = new byte[values.length][];
            misses = 0;
            return text;
        }
        values[place] = value;
        texts[place] = text;
        return text;
    }
}
