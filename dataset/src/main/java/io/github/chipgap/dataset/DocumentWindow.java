// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chipgap.message.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The part of a document that is in memory, what of it is at hand, and in which line that is.
 *
 * <p>Behind the last byte stands a NUL, so that whoever goes from byte to byte stops there and may ask for {@link #more};
 * and as many bytes behind that one can be looked at as a {@code long} has.
 */
class DocumentWindow {
    private static final int CAPACITY = 1 << 15;
    private static final int MARGIN = 2 * Long.BYTES;
    /** A line that began still farther before the window has places beyond counting. */
    private static final int FARTHEST = Integer.MIN_VALUE / 2;
    /** Bytes of UTF-8 below this, as Java's numbers, go on with a character: 80 to BF. */
    static final byte FIRST_OF_CHARACTER = (byte) 0xC0;

    private final InputStream in;
    private final ReadLimits limits;
    /** How many bytes of the document there are in front of the window. */
    private long passed;

    private boolean isComplete;
    byte[] bytes = new byte[CAPACITY];
    /** The same bytes, for a look at eight of them at a time. */
    ByteBuffer words = wordsOf(bytes);
    /** The next byte to read. */
    int at;
    /** The first byte of the token at hand. */
    int from;
    /** Behind the last byte of the window. */
    int end;

    private int line = 1;
    /** The first byte of the line, which may have left the window. */
    private int lineBegin;
    /** How many bytes of the line, the token at hand included, do not begin a character. */
    private int continuing;
    /** The last text of the line that has such bytes, and how many. */
    private int wideText = -1;

    private int continuingInText;

    DocumentWindow(InputStream in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    private static ByteBuffer wordsOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Gets more of the document, in which the token at hand goes on; moves that.
     *
     * @return whether there was more
     */
    final boolean more() {
        if (isComplete) {
            return false;
        }
        moveToFront(Math.min(at, from));
        if (end >= bytes.length / 2) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            words = wordsOf(bytes);
        }
        int count = read();
        isComplete = count < 0;
        end += Math.max(count, 0);
        bytes[end] = 0;
        if (passed + end > limits.maxDocumentLength()) {
            throw limit("more than " + limits.maxDocumentLength() + " bytes");
        }
        return !isComplete;
    }

    private int read() {
        try {
            int count = in.read(bytes, end, bytes.length - MARGIN - end);
            if (count != 0) {
                return count;
            }
            int next = in.read(); // a stream that does not keep to its contract gets a second chance, not a loop
            bytes[end] = (byte) next;
            return next < 0 ? -1 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void moveToFront(int first) {
        if (first == 0) {
            return;
        }
        System.arraycopy(bytes, first, bytes, 0, end - first);
        passed += first;
        at -= first;
        from -= first;
        end -= first;
        wideText -= first;
        lineBegin = Math.max(lineBegin - first, FARTHEST);
    }

    /** How many bytes of the document were read. */
    final long length() {
        return passed + at;
    }

    final boolean isAtEnd() {
        return at == end && isComplete;
    }

    /** Says that a line begins at a byte. */
    final void beginLine(int index) {
        line++;
        lineBegin = index;
        if (continuing > 0) {
            continuing = 0;
            wideText = -1;
        }
    }

    /** Says how many bytes of the text at hand do not begin a character. */
    final void addContinuing(int count) {
        continuing += count;
        continuingInText = count;
        wideText = from;
    }

    /** Passes over bytes of the token at hand, which may be anything, as far as the given one. */
    final void passOver(int behind) {
        for (int i = from; i < behind; i++) {
            if (bytes[i] == '\n') {
                beginLine(i + 1);
            } else if (bytes[i] < FIRST_OF_CHARACTER) {
                continuing++;
            }
        }
        at = behind;
        from = behind;
    }

    /** The line and the column of the token at hand, as one number; right until white space behind it is passed. */
    final long place() {
        return placeOf(from, from == wideText ? continuing - continuingInText : continuing);
    }

    /** The place of the next byte. */
    final long nextPlace() {
        return placeOf(at, continuing);
    }

    /** The place of a byte inside the text at hand. */
    final long placeInText(int index) {
        return placeOf(index, continuing + continuing(from, index));
    }

    private long placeOf(int index, int notCounted) {
        return (long) line << Integer.SIZE | Integer.toUnsignedLong(index - lineBegin - notCounted + 1);
    }

    /** How many of some bytes do not begin a character. */
    final int continuing(int first, int behind) {
        int count = 0;
        for (int i = first; i < behind; i++) {
            count += bytes[i] < FIRST_OF_CHARACTER ? 1 : 0;
        }
        return count;
    }

    static int line(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    static int column(long place) {
        return (int) place;
    }

    /** What ends the reading where the token at hand goes beyond what the reader takes. */
    final UnreadableException limit(String what) {
        return limit(what, place());
    }

    static UnreadableException limit(String what, long place) {
        return new UnreadableException(
                Violation.LIMIT, place, Quoted.of(what), "a document within the limits of the reader");
    }

    /** What ends the reading where the document is not what JSON demands from a byte on. */
    final UnreadableException broken(int index, String expected) {
        at = index;
        return new UnreadableException(Violation.WELL_FORMED, nextPlace(), shown(index, index + 1), expected);
    }

    /** The same of some bytes of the text at hand. */
    final UnreadableException brokenText(int first, int behind, String expected) {
        return new UnreadableException(Violation.WELL_FORMED, placeInText(first), shown(first, behind), expected);
    }

    private String shown(int first, int behind) {
        if (first >= end) {
            return "the end of the document";
        }
        return bytes[first] < 0
                ? "the byte 0x" + Integer.toHexString(bytes[first] & 0xFF)
                : Quoted.of(new String(bytes, first, behind - first, UTF_8));
    }
}
