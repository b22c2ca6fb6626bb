// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chipgap.message.Quoted;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a document from token to token: JSON as RFC 8259 has it, in UTF-8 as RFC 3629 has it, and nothing else.
 *
 * <p>Each method begins at the token at hand and ends behind it. What the token is tells {@link #peek}. Texts that are plain
 * ASCII, as most are, stay bytes until somebody asks for them.
 *
 * <p>Where the document is no JSON, or goes beyond the limits, each method throws an {@link UnreadableException}.
 */
final class JsonCursor extends DocumentWindow {
    /** What {@link #peek} gives where there is nothing more. */
    static final int END = 0;

    /** What {@link #nextKey} gives where there are no more keys. */
    static final int NO_KEY = -2;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;
    private static final int BYTES_OF_LONGEST_ESCAPE = 6;
    private static final int BYTES_OF_MARK = 3;

    private final ReadLimits limits;
    private final int maxTextLength;
    private final int maxDepth;
    private int depth;
    private long keyPlace;
    /** The plain text at hand, without its quotes; or what it says where it is not plain. */
    private int textFrom;

    private int textTo;
    private long textHash;
    private @Nullable String unusualText;
    private final NumberText number = new NumberText();

    JsonCursor(InputStream in, ReadLimits limits) {
        super(in, limits);
        this.limits = limits;
        this.maxTextLength = limits.maxTextLength();
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
        unusualText = text();
        return names.find(unusualText);
    }

    /** Reads the text at hand, which {@link #peek} found to begin with a quote. */
    void readText() {
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
    void readHashedText() {
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
                throw brokenText(i, Math.min(i + length, behind), "an escape such as \\n or \\u00e9");
            }
            text.append((char) c);
            i += length;
        }
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

    /** The text, or the key that is none of the names, that was read last. */
    String text() {
        return unusualText == null ? new String(bytes, textFrom, textTo - textFrom, ISO_8859_1) : unusualText;
    }

    /** Whether the text that was read last is still there as bytes, all of them printable ASCII or DEL. */
    boolean isPlain() {
        return unusualText == null;
    }

    /** The hash of a plain text that was read for it. */
    long textHash() {
        return textHash;
    }

    /** The first byte of a plain text. */
    int textFrom() {
        return textFrom;
    }

    /** Behind the last byte of a plain text. */
    int textTo() {
        return textTo;
    }

    int textLength() {
        return textTo - textFrom;
    }

    /** Eight bytes of a plain text, and zeros in place of what is behind it. */
    long textWord(int index) {
        int first = textFrom + index * Long.BYTES;
        int rest = textTo - first;
        long word = words.getLong(first);
        return rest < Long.BYTES ? word & ((1L << (rest * Byte.SIZE)) - 1) : word;
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

    /** Passes over a text of any length, as nobody has to keep it, and whatever is in it. */
    private void skipText() {
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

    /** What ends the reading where the document is not what JSON demands from a byte on. */
    private UnreadableException broken(int index, String expected) {
        at = index;
        return new UnreadableException(Violation.WELL_FORMED, nextPlace(), shown(index, index + 1), expected);
    }

    private UnreadableException brokenText(int first, int behind, String expected) {
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
