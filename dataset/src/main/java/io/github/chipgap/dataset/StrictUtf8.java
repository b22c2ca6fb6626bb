// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * A stream whose bytes are not UTF-8 for Jackson's parser where they are not UTF-8 for RFC 3629.
 *
 * <p>Jackson refuses most of that itself, but takes C0 AF and E0 80 AF in texts for a slash, and FF in a key for nothing
 * where it has met the key without it. Such a byte becomes FE, which UTF-8 has nowhere and at which the parser stops.
 */
final class StrictUtf8 extends FilterInputStream {
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int NEVER_IN_UTF8 = 0xFE;
    private static final int PADDING_OF_KEYS = 0xFF;
    private static final int FIRST_OF_TWO_TOO_MANY = 0xC0;
    private static final int LAST_OF_TWO_TOO_MANY = 0xC1;
    private static final int FIRST_OF_THREE = 0xE0;
    private static final int LEAST_BEHIND_FIRST_OF_THREE = 0xA0;

    private int before;

    StrictUtf8(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next < 0 ? next : checked(next);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        int end = offset + count;
        ByteBuffer eights = ByteBuffer.wrap(bytes);
        for (int i = offset; i < end; i++) {
            if (before != FIRST_OF_THREE) {
                i = skipAscii(eights, i, end);
            }
            if (i < end) {
                bytes[i] = (byte) checked(bytes[i] & 0xFF);
            }
        }
        return count;
    }

    /** Eight at a time: most documents hold little else, and every byte of them comes by here. */
    private int skipAscii(ByteBuffer bytes, int from, int end) {
        int i = from;
        while (i + Long.BYTES <= end && (bytes.getLong(i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        if (i > from) {
            before = bytes.get(i - 1);
        }
        return i;
    }

    private int checked(int next) {
        boolean isWrong = next == PADDING_OF_KEYS
                || next == FIRST_OF_TWO_TOO_MANY
                || next == LAST_OF_TWO_TOO_MANY
                || (before == FIRST_OF_THREE && next < LEAST_BEHIND_FIRST_OF_THREE);
        before = next;
        return isWrong ? NEVER_IN_UTF8 : next;
    }
}
