// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import org.jspecify.annotations.Nullable;

/**
 * What plain texts were lately found to stand for, found again by their bytes.
 *
 * <p>It has one place for all texts of a hash, where the last one stays: however long a document is, and whoever wrote it,
 * it takes no more memory or time. The bytes lie in one array, as they do not fit a processor's cache where each text has an
 * object of its own somewhere in a large heap.
 *
 * @param <V> the type of what texts stand for
 */
final class Texts<V> {
    /** What {@link #find} gives where there is no such text. */
    static final int NOWHERE = -1;

    /** A text has eight numbers: its length and one, or zero where there is none, and eight bytes in each of the others. */
    private static final int NUMBERS = 8;

    /** A longer one is not kept. */
    static final int LONGEST = (NUMBERS - 1) * Long.BYTES;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int FIRST_PLACES = 1 << 5;
    private static final int GROWTH = 1 << 3;

    private final int mostPlaces;
    private long[] texts;
    private @Nullable Object[] values;
    private int shift;
    private int misses;

    /**
     * Makes a table, which has few places as long as few texts come.
     *
     * @param mostPlaces how many there will be, a power of two
     */
    Texts(int mostPlaces) {
        this.mostPlaces = mostPlaces;
        this.texts = new long[NUMBERS * FIRST_PLACES];
        this.values = new Object[FIRST_PLACES];
        this.shift = shift(FIRST_PLACES);
    }

    private static int shift(int places) {
        return Long.numberOfLeadingZeros(places) + 1;
    }

    /** One step of a hash, in which every bit that comes in has a part in the highest of what goes out. */
    static long mixed(long hash) {
        long product = hash * MULTIPLIER;
        return product ^ (product >>> Integer.SIZE);
    }

    /** The place of the plain text that a cursor has just read; {@link #NOWHERE} where it did not come lately. */
    int find(TextCursor cursor) {
        int place = place(cursor);
        int length = cursor.textLength();
        int at = place * NUMBERS;
        if (texts[at] != length + 1) {
            return NOWHERE;
        }
        for (int i = 0; i * Long.BYTES < length; i++) {
            if (texts[at + 1 + i] != cursor.textWord(i)) {
                return NOWHERE;
            }
        }
        return place;
    }

    private int place(TextCursor cursor) {
        return (int) (cursor.textHash() >>> shift);
    }

    /** What the text at a place stands for. */
    @SuppressWarnings("unchecked") // put is the only one to set values
    V get(int place) {
        return (V) values[place];
    }

    /**
     * Puts what the plain text stands for that a cursor has just read.
     *
     * @return the place, in which another text may have been; {@link #NOWHERE} where the text is too long to be kept
     */
    int put(V value, TextCursor cursor) {
        int length = cursor.textLength();
        if (length > LONGEST) {
            return NOWHERE;
        }
        if (++misses > values.length / 2 && values.length < mostPlaces) {
            grow();
        }
        int place = place(cursor);
        int at = place * NUMBERS;
        texts[at] = length + 1L;
        for (int i = 0; i * Long.BYTES < length; i++) {
            texts[at + 1 + i] = cursor.textWord(i);
        }
        values[place] = value;
        return place;
    }

    /** Begins anew with more places. */
    private void grow() {
        int places = Math.min(GROWTH * values.length, mostPlaces);
        texts = new long[NUMBERS * places];
        values = new Object[places];
        shift = shift(places);
        misses = 0;
    }
}
