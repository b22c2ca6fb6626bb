// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import org.jspecify.annotations.Nullable;

/**
 * What plain texts were lately found to stand for, found again by their bytes.
 *
 * <p>It has one place for all texts of a hash, where the last one stays: however long a document is, and whoever wrote it,
 * it takes no more memory or time.
 *
 * @param <E> the type of the entries
 */
final class Texts<E extends Texts.Entry> {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int TOGETHER = 3;

    private final @Nullable Entry[] entries;
    private final int shift;

    /**
     * Makes a table.
     *
     * @param places how many there are, a power of two
     */
    Texts(int places) {
        this.entries = new Entry[places];
        this.shift = Long.numberOfLeadingZeros(places) + 1;
    }

    /** The plain text that a cursor has just read, for what is known of it. */
    static class Entry {
        private static final long[] NO_MORE = {};

        private final int length;
        private final long hash;
        /** Its bytes, eight to a number; the first ones here, as all that is looked at of most should lie together. */
        private final long first;

        private final long second;
        private final long third;
        private final long[] further;

        Entry(JsonCursor cursor) {
            this.hash = cursor.textHash();
            this.length = cursor.textLength();
            this.first = cursor.textWord(0);
            this.second = cursor.textWord(1);
            this.third = cursor.textWord(2);
            int words = (length + Long.BYTES - 1) / Long.BYTES;
            this.further = words > TOGETHER ? new long[words - TOGETHER] : NO_MORE;
            for (int i = 0; i < further.length; i++) {
                further[i] = cursor.textWord(TOGETHER + i);
            }
        }

        private boolean isTextOf(JsonCursor cursor) {
            if (hash != cursor.textHash()
                    || length != cursor.textLength()
                    || first != cursor.textWord(0)
                    || second != cursor.textWord(1)
                    || third != cursor.textWord(2)) {
                return false;
            }
            for (int i = 0; i < further.length; i++) {
                if (further[i] != cursor.textWord(TOGETHER + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One step of a hash, in which every bit that comes in has a part in the highest of what goes out. */
    static long mixed(long hash) {
        long product = hash * MULTIPLIER;
        return product ^ (product >>> Integer.SIZE);
    }

    /** The entry of the plain text that a cursor has just read; null where it did not come lately. */
    @SuppressWarnings("unchecked") // put is the only one to set entries
    @Nullable
    E find(JsonCursor cursor) {
        Entry entry = entries[place(cursor)];
        return entry != null && entry.isTextOf(cursor) ? (E) entry : null;
    }

    /** Puts the entry of the plain text that a cursor has just read where it will be found. */
    E put(E entry, JsonCursor cursor) {
        entries[place(cursor)] = entry;
        return entry;
    }

    private int place(JsonCursor cursor) {
        return (int) (cursor.textHash() >>> shift);
    }
}
