// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.io.InputStream;

/**
 * A text as a stream of UTF-8.
 *
 * <p>Half of a surrogate pair becomes the three bytes that UTF-8 does not have for it, at which a reader stops.
 */
final class Utf8Text extends InputStream {
    private static final int MOST_BYTES = 4;
    private static final int BITS = 6;
    private static final int GOES_ON = 0x80;
    private static final int FIRST_OF_TWO = 0xC0;
    private static final int FIRST_OF_THREE = 0xE0;
    private static final int FIRST_OF_FOUR = 0xF0;

    private final String text;
    private int next;

    private Utf8Text(String text) {
        this.text = text;
    }

    /** The stream of a text. */
    static InputStream of(String text) {
        return new Utf8Text(text);
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("asked for one byte, where characters take several");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (next == text.length()) {
            return -1;
        }
        int i = offset;
        while (next < text.length() && i + MOST_BYTES <= offset + length) {
            int c = text.codePointAt(next);
            next += Character.charCount(c);
            if (c < GOES_ON) {
                bytes[i++] = (byte) c;
            } else if (c < 1 << 11) {
                i = put(bytes, i, FIRST_OF_TWO | (c >> BITS), c, 1);
            } else if (c < 1 << 16) {
                i = put(bytes, i, FIRST_OF_THREE | (c >> (2 * BITS)), c, 2);
            } else {
                i = put(bytes, i, FIRST_OF_FOUR | (c >> (3 * BITS)), c, 3);
            }
        }
        return i - offset;
    }

    private static int put(byte[] bytes, int index, int first, int c, int more) {
        int i = index;
        bytes[i++] = (byte) first;
        for (int left = more - 1; left >= 0; left--) {
            bytes[i++] = (byte) (GOES_ON | ((c >> (left * BITS)) & ((1 << BITS) - 1)));
        }
        return i;
    }
}
