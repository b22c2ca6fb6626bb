// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.chipgap.message.Quoted;
import java.io.InputStream;

/**
 * Goes through a document from token to token: JSON as RFC 8259 has it, in UTF-8 as RFC 3629 has it, and nothing else.
 *
 * <p>Each method begins at the token at hand and ends behind it. What the token is tells {@link #peek}.
 *
 * <p>Where the document is no JSON, or goes beyond the limits, each method throws an {@link UnreadableException}.
 */
final class JsonCursor extends TextCursor {
    /** What {@link #peek} gives where there is nothing more. */
    static final int END = 0;

    /** What {@link #nextKey} gives where there are no more keys. */
    static final int NO_KEY = -2;

    private static final int BYTES_OF_MARK = 3;

    private final ReadLimits limits;
    private final int maxDepth;
    private int depth;
    private long keyPlace;
    private final NumberText number = new NumberText();

    JsonCursor(InputStream in, ReadLimits limits) {
        super(in, limits);
        this.limits = limits;
        this.maxDepth = limits.maxDepth();
    }

    /** The first byte of the next token, behind white space. */
    int peek() {
        byte next = bytes[at];
        return next > ' ' ? next : peekBehindSpace();
    }

    private int peekBehindSpace() {
        int i = at;
        while (true) {
            byte b = bytes[i];
            if (b == '\n') {
                beginLine(++i);
                i += spaces(i);
            } else if (b == ' ' || b == '\r' || b == '\t') {
                i++;
            } else if (b > ' ') {
                at = i;
                return b;
            } else {
                at = i;
                from = i;
                if (i < end) {
                    throw broken(i, isByteOrderMark() ? "no byte order mark" : "white space or a token of JSON");
                }
                if (!more()) {
                    return END;
                }
                i = at;
            }
        }
    }

    /** Whether the document begins with U+FEFF, as some programs write it in front of UTF-8. */
    private boolean isByteOrderMark() {
        if (length() > 0) {
            return false;
        }
        boolean isMore = true;
        while (isMore && end < BYTES_OF_MARK) { // which a stream may give one by one
            isMore = more();
        }
        return bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** How many of the next eight bytes are spaces before there is another one: most lines begin with some. */
    private int spaces(int index) {
        long others = words.getLong(index) ^ SPACES;
        return others == 0 ? Long.BYTES : Long.numberOfTrailingZeros(others) / Byte.SIZE;
    }

    /**
     * Opens the object or array at hand.
     *
     * @param bracket the one that ends it
     * @return whether there is anything in it
     */
    boolean open(char bracket) {
        from = at;
        if (++depth > maxDepth) {
            throw limit("more than " + maxDepth + " objects and arrays inside each other");
        }
        at++;
        if (peek() != bracket) {
            return true;
        }
        close();
        return false;
    }

    /**
     * Passes over the comma behind a value, or over the bracket that ends the object or array.
     *
     * @return whether there is another value
     */
    boolean goesOn(char bracket) {
        int next = bytes[at] == ',' ? ',' : peek();
        if (next == ',') {
            at++;
            return true;
        }
        if (next != bracket) {
            throw broken(at, "a comma or " + (bracket == '}' ? "the end of the object" : "the end of the array"));
        }
        close();
        return false;
    }

    private void close() {
        at++;
        depth--;
    }

    /**
     * Reads the key at hand and the colon behind it.
     *
     * @param names those that are looked for
     * @param probable the index of the one that probably comes, or their number
     * @return the index of the name that the key is; -1 where it is another one, which {@link #text} tells
     */
    int key(KeyNames names, int probable) {
        beginKey();
        int index = names.find(bytes, words, at, end, probable);
        if (index >= 0) {
            at += names.length(index);
        } else {
            index = unusualKey(names);
        }
        endKey();
        return index;
    }

    /**
     * Goes on behind a value of an object to the next key, and reads it as {@link #key(KeyNames, int)} does.
     *
     * @return {@link #NO_KEY} where the object ends
     */
    int nextKey(KeyNames names, int probable) {
        int i = at;
        if (bytes[i] == ',' && bytes[i + 1] == '\n') { // as documents are usually laid out
            i += 2;
            beginLine(i);
            i += spaces(i);
            at = i;
            int index = names.find(bytes, words, i, end, probable);
            if (index >= 0) {
                from = i;
                keyPlace = nextPlace();
                i += names.length(index);
                if (bytes[i] == ':' && bytes[i + 1] == ' ') {
                    at = i + 2;
                    return index;
                }
            }
            return key(names, probable);
        }
        return goesOn('}') ? key(names, probable) : NO_KEY;
    }

    /** Reads the key at hand and the colon behind it. */
    String key() {
        beginKey();
        readText();
        String key = text();
        endKey();
        return key;
    }

    private void beginKey() {
        if (peek() != '"') {
            throw broken(at, "a key in double quotes");
        }
        from = at;
        keyPlace = nextPlace();
    }

    private void endKey() {
        if (bytes[at] != ':' && peek() != ':') {
            throw broken(at, "a colon behind the key");
        }
        at++;
        if (bytes[at] == ' ') { // as most have it
            at++;
        }
    }

    /** The place of the key that was read last. */
    long keyPlace() {
        return keyPlace;
    }

    /** A key that is none of the names, is spelt with escapes, or goes on beyond the window. */
    private int unusualKey(KeyNames names) {
        readText();
        return names.find(keptText());
    }

    /** Whether a token that begins so is a number. */
    static boolean isNumber(int first) {
        return first == '-' || (first >= '0' && first <= '9');
    }

    /** Reads the number at hand; {@link #number} and {@link #numberText} tell which. */
    void readNumber() {
        if (!isNumber(bytes[at])) {
            throw broken(at, "a value");
        }
        from = at;
        int behind = number.scan(bytes, from);
        if (behind == end) {
            behind = scanBeyondWindow();
        }
        at = behind;
        if (behind - from > limits.maxNumberLength()) {
            throw limit("a number of more than " + limits.maxNumberLength() + " characters");
        }
        if (!number.isWhole()) {
            throw broken(behind, "a digit");
        }
    }

    /** Scans a number that goes to the end of the window, and may go on. */
    private int scanBeyondWindow() {
        int length = end - from;
        while (from + length == end && length <= limits.maxNumberLength() && more()) {
            length = number.scan(bytes, from) - from;
        }
        return from + length;
    }

    /** The number that was read last; NaN where no double is the text of it. */
    double number() {
        double value = number.toDouble();
        if (Double.isNaN(value)) {
            Double slow = NumberText.parse(numberText());
            return slow == null ? Double.NaN : slow;
        }
        return value;
    }

    /** The characters of the number that was read last. */
    String numberText() {
        return new String(bytes, from, at - from, ISO_8859_1);
    }

    /** Reads a word that JSON has: true, false or null. */
    String readWord(String word) {
        from = at;
        for (int i = 0; i < word.length(); i++) {
            if ((at == end && !more()) || bytes[at] != word.charAt(i)) {
                throw broken(at, "the word " + word);
            }
            at++;
        }
        return word;
    }

    /** Reads the word at hand, which begins as true or false do. */
    boolean readFlag() {
        boolean isTrue = bytes[at] == 't';
        readWord(isTrue ? "true" : "false");
        return isTrue;
    }

    /** Passes over the value at hand, and gives it as messages show it. */
    String skipShown() {
        return switch (peek()) {
            case '{' -> {
                skip();
                yield "an object";
            }
            case '[' -> {
                skip();
                yield "an array";
            }
            case '"' -> {
                readText();
                yield Quoted.of(text());
            }
            case 't' -> readWord("true");
            case 'f' -> readWord("false");
            case 'n' -> readWord("null");
            default -> {
                readNumber();
                yield Quoted.bare(numberText());
            }
        };
    }

    /** Passes over the value at hand, whatever it is. */
    void skip() {
        StringBuilder open = new StringBuilder();
        do {
            if (!skipBegin(open)) {
                skipEnds(open);
            }
        } while (!open.isEmpty());
    }

    /** Passes over a value that has no others in it, or goes into one that has. */
    private boolean skipBegin(StringBuilder open) {
        switch (peek()) {
            case '{' -> {
                if (open('}')) {
                    open.append('}');
                    skipKey();
                    return true;
                }
            }
            case '[' -> {
                if (open(']')) {
                    open.append(']');
                    return true;
                }
            }
            case '"' -> skipText();
            case 't' -> readWord("true");
            case 'f' -> readWord("false");
            case 'n' -> readWord("null");
            default -> readNumber();
        }
        return false;
    }

    private void skipEnds(StringBuilder open) {
        while (!open.isEmpty()) {
            char bracket = open.charAt(open.length() - 1);
            if (goesOn(bracket)) {
                if (bracket == '}') {
                    skipKey();
                }
                return;
            }
            open.setLength(open.length() - 1);
        }
    }

    private void skipKey() {
        beginKey();
        skipText();
        endKey();
    }
}
