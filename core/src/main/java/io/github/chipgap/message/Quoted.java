// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import java.util.Locale;

/** A value as messages show it: text in quotes and on one line, and everything kept short. */
public final class Quoted {
    private static final int MAX_LENGTH = 80;

    private Quoted() {}

    /** Text in quotes, with escapes for what does not print; anything else as it says itself; long ones cut at 80. */
    public static String of(Object value) {
        return value instanceof CharSequence text ? '"' + bare(text) + '"' : bare(value.toString());
    }

    /** Text without quotes, else as {@link #of} shows it. */
    public static String bare(CharSequence text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) && isInPair(text, end - 1)) {
            end--;
        }
        return text.length() > end ? escaped(text, end).append("…").toString() : escaped(text);
    }

    /** Text without quotes and with escapes for what does not print, however long. */
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
