// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

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
        int end = Math.min(text.length(), MAX_LENGTH);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) && isInPair(text, end - 1)) {
            end--;
        }
        return text.length() > end ? escaped(text, end).append("…").toString() : escaped(text);
    }

    /** Returns text of any length without quotes and with escapes for control characters. */
    public static String escaped(CharSequence text) {
        return escaped(text, text.length()).toString();
    }

    private static StringBuilder escaped(CharSequence text, int end) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || (Character.isSurrogate(c) && !isInPair(text, i))) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown;
    }

    private static boolean isInPair(CharSequence text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
