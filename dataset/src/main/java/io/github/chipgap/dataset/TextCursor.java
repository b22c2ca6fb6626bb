// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a document, with their escapes and in UTF-8 as RFC 3629 has it.
 *
 * <p>Texts that are plain ASCII, as most are, stay bytes until somebody asks for them.
 */
class TextCursor extends DocumentWindow {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;
    private static final int BYTES_OF_LONGEST_ESCAPE = 6;
    /** How many bytes of a character there are at most that do not begin it. */
    private static final int MOST_CONTINUING = 3;

    private final int maxTextLength;
    /** The plain text at hand, without its quotes; or what it says where it is not plain. */
    private int textFrom;

    private int textTo;
    private long textHash;
    private @Nullable String unusualText;

    TextCursor(InputStream in, ReadLimits limits) {
        super(in, limits);
        this.maxTextLength = limits.maxTextLength();
    }

    /** Reads the text at hand, which begins with a quote. */
    final void readText() {
        from = at;
        int i = plainTo(at + 1);
        if (bytes[i] == '"') {
            unusualText = null;
            endText(i);
        } else {
            readUnusualText(i);
        }
    }

    /** The same for a text that is looked for among others; {@link #textHash} tells its hash where it is plain. */
    final void readHashedText() {
        from = at;
        int i = hash(at + 1);
        if (bytes[i] == '"') {
            unusualText = null;
            endText(i);
        } else {
            readUnusualText(i);
            if (isPlain()) {
                hash(textFrom);
            }
        }
    }

    /** Takes the hash of what goes on as a plain text does; gives the first byte that does not. */
    private int hash(int first) {
        int i = first;
        long hash = 0;
        while (true) {
            long word = words.getLong(i);
            long others = others(word);
            if (others != 0) {
                int bits = Long.numberOfTrailingZeros(others) & -Byte.SIZE;
                textHash = Texts.mixed(hash ^ (word & ((1L << bits) - 1)));
                return i + bits / Byte.SIZE;
            }
            hash = Texts.mixed(hash ^ word);
            i += Long.BYTES;
        }
    }

    private void endText(int quote) {
        textFrom = from + 1;
        textTo = quote;
        at = quote + 1;
        checkTextLength(textTo - textFrom);
    }

    /** The first byte from the given one on that is not one of a plain text. */
    private int plainTo(int first) {
        int i = first;
        while (true) {
            long others = others(words.getLong(i));
            if (others != 0) {
                return i + Long.numberOfTrailingZeros(others) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
    }

    /** Of eight bytes the high bit of the first that is not one of a plain text, and perhaps more above it; else none. */
    private static long others(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        // See Warren, "Hacker's Delight", 6-1: the lowest high bit is that of a zero, or of a byte below a space.
        return ((quotes - ONES & ~quotes) | (backslashes - ONES & ~backslashes) | (word - SPACES & ~word) | word)
                & HIGH_BITS;
    }

    /** A text that has escapes or characters beyond ASCII, or goes on beyond the window. */
    private void readUnusualText(int first) {
        int i = first;
        boolean isPlain = true;
        boolean hasEscapes = false;
        while (bytes[i] != '"') {
            if (i == end || (bytes[i] == '\\' && i + 1 == end)) {
                i = further(i);
            } else if (bytes[i] == '\\') {
                isPlain = false;
                hasEscapes = true;
                i += 2;
            } else if (bytes[i] >= 0 && bytes[i] < ' ') {
                throw brokenText(i, i + 1, "no control character in a text");
            } else {
                isPlain = isPlain && bytes[i] > 0;
                i = bytes[i] > 0 ? plainTo(i + 1) : i + 1;
            }
        }
        unusualText = isPlain ? null : hasEscapes ? unescaped(from + 1, i) : decoded(from + 1, i);
        if (unusualText == null) {
            endText(i);
        } else {
            addContinuing(continuing(from, i));
            at = i + 1;
            checkTextLength(unusualText.length());
        }
    }

    /** Where a byte of the text at hand is once there are more behind it. */
    private int further(int index) {
        int length = index - from;
        checkTextLength(length / BYTES_OF_LONGEST_ESCAPE); // more than which no character takes
        if (!more()) {
            throw brokenText(end, end, "a double quote that ends the text");
        }
        return from + length;
    }

    private void checkTextLength(int length) {
        if (length > maxTextLength) {
            throw limit("a text of more than " + maxTextLength + " characters");
        }
    }

    private String decoded(int first, int behind) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, first, behind - first);
        CharBuffer out = CharBuffer.allocate(behind - first);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw brokenText(in.position(), in.position() + 1, "text in UTF-8");
        }
        return out.flip().toString();
    }

    private String unescaped(int first, int behind) {
        StringBuilder text = new StringBuilder(behind - first);
        int i = first;
        while (true) {
            int begin = i;
            while (i < behind && bytes[i] != '\\') {
                i++;
            }
            text.append(decoded(begin, i));
            if (i == behind) {
                return text.toString();
            }
            int length = bytes[i + 1] == 'u' ? BYTES_OF_LONGEST_ESCAPE : 2;
            int c = i + length > behind ? -1 : escape(i + 1);
            if (c < 0) {
                throw brokenText(i, endOfCharacter(i + length, behind), "an escape such as \\n or \\u00e9");
            }
            text.append((char) c);
            i += length;
        }
    }

    /** The byte itself where a character begins at it, else the first behind that character. */
    private int endOfCharacter(int index, int behind) {
        int last = Math.min(index + MOST_CONTINUING, behind);
        int i = Math.min(index, behind);
        while (i < last && bytes[i] < FIRST_OF_CHARACTER) {
            i++;
        }
        return i;
    }

    /** The character that an escape stands for; -1 where it is none. */
    private int escape(int index) {
        return switch (bytes[index]) {
            case '"', '\\', '/' -> bytes[index];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex(index + 1);
            default -> -1;
        };
    }

    private int hex(int index) {
        int value = 0;
        for (int i = index; i < index + HEX_DIGITS; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], HEX);
            if (digit < 0) {
                return -1;
            }
            value = HEX * value + digit;
        }
        return value;
    }

    /** Passes over a text of any length, as nobody has to keep it, and whatever is in it. */
    final void skipText() {
        from = at;
        int i = at + 1;
        while (bytes[i] != '"') {
            if (i == end || (bytes[i] == '\\' && i + 1 == end)) {
                passOver(i);
                i = further(i);
            } else {
                i = bytes[i] == '\\' ? i + 2 : plainTo(i + 1);
            }
        }
        passOver(i + 1);
    }

    /** The text, or the key that is none of the names, that was read last. */
    final String text() {
        return unusualText == null ? new String(bytes, textFrom, textTo - textFrom, ISO_8859_1) : unusualText;
    }

    /** The same, which it goes on to tell when the bytes are gone. */
    final String keptText() {
        unusualText = text();
        return unusualText;
    }

    /** Whether the text that was read last is still there as bytes, all of them printable ASCII or DEL. */
    final boolean isPlain() {
        return unusualText == null;
    }

    /** The hash of a plain text that was read for it. */
    final long textHash() {
        return textHash;
    }

    /** The first byte of a plain text. */
    final int textFrom() {
        return textFrom;
    }

    /** Behind the last byte of a plain text. */
    final int textTo() {
        return textTo;
    }

    final int textLength() {
        return textTo - textFrom;
    }

    /** Eight bytes of a plain text, and zeros in place of what is behind it. */
    final long textWord(int index) {
        int first = textFrom + index * Long.BYTES;
        int rest = textTo - first;
        long word = words.getLong(first);
        return rest < Long.BYTES ? word & ((1L << (rest * Byte.SIZE)) - 1) : word;
    }
}
