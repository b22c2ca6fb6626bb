// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import org.jspecify.annotations.Nullable;

/**
 * Entries by their texts, found without making a string of a text that was there before.
 *
 * <p>A text is hashed four characters at a time, each time multiplied with a number that only the table knows and both
 * halves of the product folded into one, so that nobody can write texts that all have one hash.
 *
 * @param <E> the type of the entries
 */
final class Texts<E extends Texts.Entry> {
    private static final int LEAST_SLOTS = 64;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final int LANES = 4;

    private final long seed = System.nanoTime() * GOLDEN_RATIO ^ System.identityHashCode(this);
    private final long multiplier = fold(seed, GOLDEN_RATIO) | 1;
    private @Nullable Entry[] slots = new Entry[LEAST_SLOTS];
    private int count;
    /** The hash of the text that was looked for last. */
    private int wanted;

    /** What a table has under a text. */
    static class Entry {
        final String text;
        int hash;

        Entry(String text) {
            this.text = text;
        }
    }

    private static long fold(long a, long b) {
        return a * b ^ Math.multiplyHigh(a, b);
    }

    private int hash(char[] chars, int offset, int length) {
        long hash = seed ^ length;
        int end = offset + length;
        int i = offset;
        for (; i + LANES <= end; i += LANES) {
            hash = fold(
                    hash
                            ^ (chars[i]
                                    | (long) chars[i + 1] << 16
                                    | (long) chars[i + 2] << 32
                                    | (long) chars[i + 3] << 48),
                    multiplier);
        }
        for (; i < end; i++) {
            hash = fold(hash ^ chars[i], multiplier);
        }
        return (int) (hash ^ hash >>> Integer.SIZE);
    }

    /** The entry of a text, if there is one. */
    @SuppressWarnings("unchecked") // add is the only one to set entries
    @Nullable
    E find(char[] chars, int offset, int length) {
        int hash = hash(chars, offset, length);
        wanted = hash;
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (Entry entry = slots[slot]; entry != null; entry = slots[slot]) {
            if (entry.hash == hash && isSame(entry.text, chars, offset, length)) {
                return (E) entry;
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private static boolean isSame(String text, char[] chars, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds the entry of the text that was looked for last and not found. */
    E add(E entry) {
        entry.hash = wanted;
        put(entry);
        if (2 * ++count > slots.length) {
            @Nullable Entry[] old = slots;
            slots = new Entry[2 * old.length];
            for (Entry each : old) {
                if (each != null) {
                    put(each);
                }
            }
        }
        return entry;
    }

    private void put(Entry entry) {
        int slot = entry.hash & (slots.length - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
    }

    /** What there is, in no order. */
    @SuppressWarnings("unchecked") // as find
    void forEach(Visitor<E> visitor) {
        for (Entry entry : slots) {
            if (entry != null) {
                visitor.visit((E) entry);
            }
        }
    }

    /** Takes each entry. */
    interface Visitor<E> {
        void visit(E entry);
    }
}
