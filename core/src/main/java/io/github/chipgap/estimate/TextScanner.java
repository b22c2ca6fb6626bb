// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with a position, for parsers whose messages name the character and the expectation. */
final class TextScanner {
    private static final int LONGEST_QUOTE = 100;

    private final String text;
    private int position;

    TextScanner(CharSequence text) {
        this.text = text.toString();
    }

    int position() {
        return position;
    }

    void moveTo(int index) {
        position = index;
    }

    /** Returns the character at the position, or NUL at the end. */
    char next() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    /** Skips a text of this form, and returns it; it is empty if there is none. */
    String take(Pattern form) {
        Matcher matcher = form.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        position = matcher.end();
        return matcher.group();
    }

    /** Returns whether a text of this form follows. */
    boolean isAt(Pattern form) {
        return form.matcher(text).region(position, text.length()).lookingAt();
    }

    void skipBlanks() {
        while (Character.isWhitespace(next())) {
            position++;
        }
    }

    /** Skips blanks and a token, and returns whether there was such a token. */
    boolean skip(String token) {
        skipBlanks();
        boolean found = text.startsWith(token, position);
        if (found) {
            position += token.length();
        }
        return found;
    }

    /** Skips blanks and words, of which the first may begin with a capital letter. */
    boolean skipWords(String words) {
        skipBlanks();
        boolean found = text.startsWith(words.substring(1), position + 1)
                && (next() == words.charAt(0) || next() == words.charAt(0) - 'a' + 'A');
        if (found) {
            position += words.length();
        }
        return found;
    }

    /** Returns whether the text begins with a bracket, after blanks. */
    boolean beginsWithBracket() {
        return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("(");
    }

    void expectEnd() {
        skipBlanks();
        if (position < text.length()) {
            throw expected("the end");
        }
    }

    /** Returns the refusal of the character at the position. */
    IllegalArgumentException expected(String expectation) {
        return new IllegalArgumentException("at character " + (position + 1) + ", expected " + expectation + found());
    }

    /** Returns the name of the next character unless it is ASCII: other characters may be invisible or look alike. */
    private String found() {
        if (next() < 128) {
            return "";
        }
        int character = text.codePointAt(position);
        String name = Character.getName(character);
        return ", got U+" + String.format(Locale.ROOT, "%04X", character) + (name == null ? "" : " " + name);
    }

    /** Returns the whole text as messages quote it. */
    String quoted() {
        return quoted(text);
    }

    /** Returns the text in quotes; a text of over 100 characters is cut, with the number of characters left out. */
    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE
                ? "\"" + text + "\""
                : "\"" + text.substring(0, LONGEST_QUOTE) + "\" and " + (text.length() - LONGEST_QUOTE)
                        + " more characters";
    }
}
