// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Names of keys, in ASCII, found by how documents spell them: in quotes and without escapes, eight bytes at a time. */
final class KeyNames {
    private static final int BITS = Byte.SIZE;

    private final String[] names;
    /** Of each name, in quotes, how long it is; its first eight bytes, or all of fewer; and which of those eight it has. */
    private final int[] lengths;

    private final long[] beginnings;
    private final long[] masks;
    /** Of each name, in quotes, all bytes. */
    private final byte[][] quoted;

    KeyNames(List<String> names) {
        this.names = new String[names.size()];
        this.lengths = new int[this.names.length];
        this.beginnings = new long[this.names.length];
        this.masks = new long[this.names.length];
        this.quoted = new byte[this.names.length][];
        for (int i = 0; i < this.names.length; i++) {
            this.names[i] = names.get(i);
            byte[] spelt = ('"' + this.names[i] + '"').getBytes(US_ASCII);
            quoted[i] = spelt;
            lengths[i] = spelt.length;
            masks[i] = spelt.length < Long.BYTES ? (1L << (spelt.length * BITS)) - 1 : -1;
            beginnings[i] = ByteBuffer.wrap(Arrays.copyOf(spelt, Math.max(spelt.length, Long.BYTES)))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong();
        }
    }

    /** A name. */
    String get(int index) {
        return names[index];
    }

    /** How many bytes a name takes in quotes. */
    int length(int index) {
        return lengths[index];
    }

    /**
     * The index of the name that stands, in quotes, at a place; -1 where there is none.
     *
     * @param words the bytes of the window, little-endian; eight can be looked at from the place on
     * @param end behind the last byte that counts
     * @param probable the index of the one that is looked for first
     */
    int find(byte[] bytes, ByteBuffer words, int at, int end, int probable) {
        long word = words.getLong(at);
        for (int i = probable; i < masks.length; i++) {
            if ((word & masks[i]) == beginnings[i] && isAt(i, bytes, at, end)) {
                return i;
            }
        }
        for (int i = 0; i < probable; i++) {
            if ((word & masks[i]) == beginnings[i] && isAt(i, bytes, at, end)) {
                return i;
            }
        }
        return -1;
    }

    /** The same of a name whose beginning stands there. */
    private boolean isAt(int index, byte[] bytes, int at, int end) {
        int length = lengths[index];
        if (length <= Long.BYTES) {
            return at + length <= end;
        }
        return at + length <= end
                && Arrays.equals(bytes, at + Long.BYTES, at + length, quoted[index], Long.BYTES, length);
    }

    /** The index of a name; -1 where there is no such. */
    int find(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
