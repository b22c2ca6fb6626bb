// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in UTF-8, with a line for each value down to a depth, and what is deeper on one line with what it is in.
 *
 * <p>Whoever calls sees to it that what is opened is closed, and that in objects values follow names.
 */
final class JsonText {
    /** The depth of the fields of a document's records. */
    static final int DOWN_TO_FIELDS = 3;

    static final int DOWN_TO_ALL = Integer.MAX_VALUE;
    private static final int CAPACITY = 1 << 14;
    private static final int CAPACITY_OF_TEXT = 1 << 8;
    /** The longest array that every machine makes. */
    private static final int MAX_CAPACITY = Integer.MAX_VALUE - Long.BYTES;

    private static final int INDENTATION = 2;
    private static final int FIRST_PRINTABLE = ' ';
    private static final byte[] COLON = {':', ' '};
    /** More bytes than stand around a value on its line, and than are looked at behind it. */
    private static final int MARGIN = 2 * Long.BYTES;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;

    private final @Nullable OutputStream out;
    private final int depthOfLines;
    private byte[] bytes;
    /** The bytes, of which eight are looked at in one step. */
    private ByteBuffer words;

    private int at;
    private int depth;
    private boolean isBehindName;
    private boolean isBehindValue;

    /** Writes to a stream, which {@link #end} flushes and leaves open. */
    JsonText(int depthOfLines, OutputStream out) {
        this(depthOfLines, out, CAPACITY);
    }

    /** Writes a text, which {@link #toString} gives. */
    JsonText(int depthOfLines) {
        this(depthOfLines, null, CAPACITY_OF_TEXT);
    }

    private JsonText(int depthOfLines, @Nullable OutputStream out, int capacity) {
        this.out = out;
        this.depthOfLines = depthOfLines;
        this.bytes = new byte[capacity];
        this.words = wordsOf(bytes);
    }

    private static ByteBuffer wordsOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A text as it stands in JSON. */
    static String quoted(String value) {
        return '"' + escaped(value) + '"';
    }

    /** The same in UTF-8. */
    static byte[] encoded(String value) {
        byte[] utf8 = (isPlain(value) ? value : escaped(value)).getBytes(UTF_8);
        byte[] quoted = new byte[utf8.length + 2];
        System.arraycopy(utf8, 0, quoted, 1, utf8.length);
        quoted[0] = '"';
        quoted[utf8.length + 1] = '"';
        return quoted;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isOdd(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A name that is written often, encoded with what stands around it. */
    static final class Name {
        private final byte[] encoded;
        private final byte[] onNextLine;

        Name(String name) {
            String text = quoted(name) + ": ";
            this.encoded = text.getBytes(UTF_8);
            this.onNextLine = (",\n" + " ".repeat(DOWN_TO_FIELDS * INDENTATION) + text).getBytes(UTF_8);
        }
    }

    void name(Name name) {
        if (isBehindValue && depth == DOWN_TO_FIELDS && depthOfLines == DOWN_TO_FIELDS) {
            raw(name.onNextLine);
        } else {
            begin(0);
            raw(name.encoded);
        }
        isBehindName = true;
    }

    void name(String name) {
        text(name);
        raw(COLON);
        isBehindName = true;
    }

    void openObject() {
        open('{');
    }

    void closeObject() {
        close('}');
    }

    void openArray() {
        open('[');
    }

    void closeArray() {
        close(']');
    }

    private void open(char bracket) {
        begin(0);
        bytes[at++] = (byte) bracket;
        depth++;
        isBehindValue = false;
    }

    private void close(char bracket) {
        depth--;
        if (isBehindValue && depth < depthOfLines) {
            breakLine();
        }
        ensure(1);
        bytes[at++] = (byte) bracket;
        isBehindValue = true;
    }

    void text(String value) {
        byte[] utf8 = value.getBytes(UTF_8);
        begin(utf8.length);
        int first = at + 1;
        int behind = first + utf8.length;
        System.arraycopy(utf8, 0, bytes, first, utf8.length);
        if (isPlain(first, behind)) {
            bytes[at] = '"';
            bytes[behind] = '"';
            at = behind + 1;
        } else {
            raw(encoded(value));
        }
    }

    /** Whether what is there between two places stands in JSON as it is. */
    private boolean isPlain(int from, int behind) {
        int i = from;
        for (; i + Long.BYTES <= behind; i += Long.BYTES) {
            if (oddOnes(words.getLong(i)) != 0) {
                return false;
            }
        }
        long beforeEnd = (1L << ((behind - i) * Byte.SIZE)) - 1;
        return (oddOnes(words.getLong(i)) & beforeEnd) == 0;
    }

    /**
     * The high bits of those bytes of a word that do not stand in JSON as they are: quotes, backslashes, what is below
     * the blank, and question marks, since half a surrogate pair was encoded as one.
     *
     * <p>Bytes behind one that is found can be found too, which is right for whoever asks if there are any.
     */
    private static long oddOnes(long word) {
        long low = (word - FIRST_PRINTABLE * ONES) & ~word;
        return (low | zeros(word ^ '"' * ONES) | zeros(word ^ '\\' * ONES) | zeros(word ^ '?' * ONES)) & HIGH_BITS;
    }

    private static long zeros(long word) {
        return (word - ONES) & ~word;
    }

    /** Writes a value as it stands in JSON. */
    void value(byte[] encoded) {
        begin(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + Long.BYTES);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                escaped.append(c).append(value.charAt(++i));
            } else if (isOdd(c)) {
                escaped.append(escaped(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isOdd(char c) {
        return c < FIRST_PRINTABLE || c == '"' || c == '\\' || Character.isSurrogate(c);
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + HexFormat.of().withUpperCase().toHexDigits(c);
        };
    }

    /** Writes a number as its digits are given. */
    void number(String digits) {
        value(digits.getBytes(UTF_8));
    }

    void number(int value) {
        number(Integer.toString(value));
    }

    void flag(boolean value) {
        number(value ? "true" : "false");
    }

    void nothing() {
        number("null");
    }

    void field(String name, String value) {
        name(name);
        text(value);
    }

    void field(String name, int value) {
        name(name);
        number(value);
    }

    void field(String name, boolean value) {
        name(name);
        flag(value);
    }

    void field(String name, List<String> values) {
        name(name);
        openArray();
        values.forEach(this::text);
        closeArray();
    }

    private void raw(byte[] written) {
        ensure(written.length);
        System.arraycopy(written, 0, bytes, at, written.length);
        at += written.length;
    }

    /** Ends the line, and gives the stream what it has not got. */
    void end() {
        ensure(1);
        bytes[at++] = '\n';
        if (out != null) {
            pass(out);
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, at, UTF_8);
    }

    /** Writes what stands in front of a name or a value, and makes room for it and a margin. */
    private void begin(int length) {
        ensure(length);
        if (isBehindName) {
            isBehindName = false;
        } else {
            separate(length);
        }
        isBehindValue = true;
    }

    private void separate(int length) {
        if (isBehindValue) {
            bytes[at++] = ',';
        }
        if (depth > 0 && depth <= depthOfLines) {
            breakLine();
            ensure(length);
        } else if (isBehindValue) {
            bytes[at++] = ' ';
        }
    }

    private void breakLine() {
        int behind = INDENTATION * depth;
        ensure(behind);
        bytes[at++] = '\n';
        Arrays.fill(bytes, at, at + behind, (byte) ' ');
        at += behind;
    }

    private void ensure(int count) {
        if (count > bytes.length - MARGIN - at) {
            makeRoom(count);
        }
    }

    private void makeRoom(int count) {
        if (out != null) {
            pass(out);
        }
        long needed = (long) at + count + MARGIN;
        if (needed > MAX_CAPACITY) {
            throw new OutOfMemoryError("a text of more than " + MAX_CAPACITY + " bytes");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(2L * bytes.length, needed), MAX_CAPACITY));
            words = wordsOf(bytes);
        }
    }

    private void pass(OutputStream to) {
        try {
            to.write(bytes, 0, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at = 0;
    }
}
