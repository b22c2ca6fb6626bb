// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

    private final @Nullable OutputStream out;
    private final int depthOfLines;
    private byte[] bytes;
    private int at;
    private int depth;
    private boolean isBehindName;
    private boolean isBehindValue;

    /** Writes to a stream, which {@link #end} flushes and leaves open. */
    JsonText(int depthOfLines, OutputStream out) {
        this.out = out;
        this.bytes = new byte[CAPACITY];
        this.depthOfLines = depthOfLines;
    }

    /** Writes a text, which {@link #toString} gives. */
    JsonText(int depthOfLines) {
        this.out = null;
        this.bytes = new byte[CAPACITY_OF_TEXT];
        this.depthOfLines = depthOfLines;
    }

    /** A name of a field in quotes and the colon behind it, as {@link #name(byte[])} takes them. */
    static byte[] encoded(String name) {
        return (quoted(name) + ": ").getBytes(UTF_8);
    }

    /** A text as it stands in JSON. */
    static String quoted(String value) {
        JsonText text = new JsonText(0);
        text.text(value);
        return text.toString();
    }

    void name(byte[] encoded) {
        begin(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
        isBehindName = true;
    }

    void name(String name) {
        text(name);
        ensure(2);
        bytes[at++] = ':';
        bytes[at++] = ' ';
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
        begin(1);
        bytes[at++] = (byte) bracket;
        depth++;
        isBehindValue = false;
    }

    private void close(char bracket) {
        depth--;
        if (isBehindValue && depth < depthOfLines) {
            ensure(0);
            breakLine();
        }
        ensure(1);
        bytes[at++] = (byte) bracket;
        isBehindValue = true;
    }

    void text(String value) {
        byte[] utf8 = value.getBytes(UTF_8);
        int length = utf8.length;
        begin(length + 2);
        bytes[at++] = '"';
        if (isPlain(utf8)) {
            System.arraycopy(utf8, 0, bytes, at, length);
            at += length;
        } else {
            escape(value);
        }
        ensure(1);
        bytes[at++] = '"';
    }

    /** Whether bytes stand in JSON as they are, and for what they were encoded from: half a pair became a question mark. */
    private static boolean isPlain(byte[] utf8) {
        for (byte b : utf8) {
            if (b < FIRST_PRINTABLE || b == '"' || b == '\\' || b == '?') {
                return false;
            }
        }
        return true;
    }

    private void escape(String value) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (c < FIRST_PRINTABLE || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                raw(value.substring(from, i));
                raw(escaped(c));
                from = i + 1;
            }
        }
        raw(value.substring(from));
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
        begin(digits.length());
        raw(digits);
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

    private void raw(String written) {
        byte[] utf8 = written.getBytes(UTF_8);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        at += utf8.length;
    }

    /** Ends the line, and gives the stream what it has not got. */
    void end() {
        ensure(1);
        bytes[at++] = '\n';
        if (out != null) {
            try {
                out.write(bytes, 0, at);
                at = 0;
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

    /** Writes what stands in front of a name or a value, and makes room for it. */
    private void begin(int length) {
        ensure(length + 2);
        if (isBehindName) {
            isBehindName = false;
        } else {
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
        isBehindValue = true;
    }

    private void breakLine() {
        int behind = INDENTATION * depth;
        ensure(1 + behind);
        bytes[at++] = '\n';
        Arrays.fill(bytes, at, at + behind, (byte) ' ');
        at += behind;
    }

    private void ensure(int count) {
        if (count > bytes.length - at) {
            makeRoom(count);
        }
    }

    private void makeRoom(int count) {
        if (out != null) {
            try {
                out.write(bytes, 0, at);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            at = 0;
        }
        if (count > MAX_CAPACITY - at) {
            throw new OutOfMemoryError("a text of more than " + MAX_CAPACITY + " bytes");
        }
        if (count > bytes.length - at) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(2L * bytes.length, at + count), MAX_CAPACITY));
        }
    }
}
