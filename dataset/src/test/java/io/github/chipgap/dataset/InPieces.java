// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.io.InputStream;
import java.util.Arrays;

/** A stream that gives its bytes in pieces, however many are asked for. */
final class InPieces extends InputStream {
    private final byte[] bytes;
    private final int[] lengths;
    private int position;
    private int count;

    /**
     * Makes a stream.
     *
     * @param lengths how long the pieces are at most, which comes again and again; none where there is one piece
     */
    InPieces(byte[] bytes, int... lengths) {
        this.bytes = Arrays.copyOf(bytes, bytes.length);
        this.lengths = lengths.length == 0 ? new int[] {Integer.MAX_VALUE} : lengths;
    }

    /** A cursor at the beginning of such a stream. */
    static JsonCursor cursor(byte[] bytes, int... lengths) {
        return new JsonCursor(new InPieces(bytes, lengths), ReadLimits.standard());
    }

    @Override
    public int read() {
        return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int piece = lengths[count++ % lengths.length];
        if (piece > 0 && position == bytes.length) {
            return -1;
        }
        int given = Math.min(Math.min(piece, length), bytes.length - position);
        System.arraycopy(bytes, position, target, offset, given);
        position += given;
        return given;
    }
}
