// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Formats values for messages: text in quotes and on one line, every value shortened. */
public final class Quoted {
    private static final int MAX_LENGTH = 80;

    private Quoted() {}

    /**
     * Returns text in quotes with escapes for control characters, and any other value as its {@code toString}. More
     * than 80 characters are cut.
     */
    public static String of(Object value) {
        return value instanceof CharSequence text ? '"' + bare(text) + '"' : bare(value.toString());
    }

    /** Returns text as {@link #of} does, but without quotes. */
    public static String bare(CharSequence text) {
        return escaped(cut(text));
    }

    /** Returns a text, or the first 80 characters of a longer one and an ellipsis. A surrogate pair is not divided. */
    public static CharSequence cut(CharSequence text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        boolean endsInPair = Character.isSurrogatePair(text.charAt(MAX_LENGTH - 1), text.charAt(MAX_LENGTH));
        return text.subSequence(0, endsInPair ? MAX_LENGTH - 1 : MAX_LENGTH) + "…";
    }

    /** Returns text of any length without quotes and with escapes for control characters. */
    public static String escaped(CharSequence text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) { // one without its pair
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Returns whether a text is well-formed Unicode: each surrogate is one of a pair. */
    public static boolean isWellFormed(CharSequence text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
