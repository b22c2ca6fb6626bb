// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by their texts, found without making a string of a text that was there before.
 *
 * <p>The hash begins with a number that is another one for each table, so that nobody can write texts that all have one.
 *
 * @param <V> the type of the values
 */
final class Texts<V> {
    private static final int LEAST_SLOTS = 64;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long seed = System.nanoTime() * MULTIPLIER ^ System.identityHashCode(this);
    private @Nullable String[] texts = new String[LEAST_SLOTS];
    private @Nullable Object[] values = new Object[LEAST_SLOTS];
    private int[] hashes = new int[LEAST_SLOTS];
    private int count;

    int hash(char[] chars, int offset, int length) {
        long hash = seed;
        for (int i = offset; i < offset + length; i++) {
            hash = (hash ^ chars[i]) * MULTIPLIER;
        }
        return (int) (hash >>> Integer.SIZE);
    }

    int hash(String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
        }
        return (int) (hash >>> Integer.SIZE);
    }

    /** The slot of a text, or that which it would have: one that {@linkplain #isFree is free}. */
    int slot(char[] chars, int offset, int length, int hash) {
        int slot = hash & (texts.length - 1);
        for (String text = texts[slot]; text != null; text = texts[slot]) {
            if (hashes[slot] == hash && isSame(text, chars, offset, length)) {
                return slot;
            }
            slot = (slot + 1) & (texts.length - 1);
        }
        return slot;
    }

    int slot(String wanted, int hash) {
        int slot = hash & (texts.length - 1);
        for (String text = texts[slot]; text != null; text = texts[slot]) {
            if (hashes[slot] == hash && text.equals(wanted)) {
                return slot;
            }
            slot = (slot + 1) & (texts.length - 1);
        }
        return slot;
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

    boolean isFree(int slot) {
        return texts[slot] == null;
    }

    /** The text in a slot that is not free. */
    @Nullable
    String text(int slot) {
        return texts[slot];
    }

    @SuppressWarnings("unchecked") // put is the only one to set values
    @Nullable
    V value(int slot) {
        return (V) values[slot];
    }

    /** Puts a text into a slot that is its own and may be free; slots are not the same afterwards. */
    void put(int slot, String text, int hash, V value) {
        boolean isNew = texts[slot] == null;
        texts[slot] = text;
        values[slot] = value;
        hashes[slot] = hash;
        if (isNew && 2 * ++count > texts.length) {
            grow();
        }
    }

    private void grow() {
        @Nullable String[] oldTexts = texts;
        @Nullable Object[] oldValues = values;
        int[] oldHashes = hashes;
        texts = new String[2 * oldTexts.length];
        values = new Object[texts.length];
        hashes = new int[texts.length];
        for (int i = 0; i < oldTexts.length; i++) {
            if (oldTexts[i] != null) {
                int slot = oldHashes[i] & (texts.length - 1);
                while (texts[slot] != null) {
                    slot = (slot + 1) & (texts.length - 1);
                }
                texts[slot] = oldTexts[i];
                values[slot] = oldValues[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }

    /** What there is, in no order. */
    void forEach(Visitor<V> visitor) {
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            V value = value(i);
            if (text != null && value != null) {
                visitor.visit(text, value);
            }
        }
    }

    /** Takes each text with its value. */
    interface Visitor<V> {
        void visit(String text, V value);
    }

    @Override
    public String toString() {
        return Arrays.toString(texts);
    }
}
