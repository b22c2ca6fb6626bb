// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts the first sentence of a comment as plain text, without a full stop and beginning in lower case. */
final class Sentence {
    private static final Pattern LABELLED_LINK = Pattern.compile("\\{@(?:link|linkplain)\\s+[^\\s}]+\\s+([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|linkplain)\\s+(?:[\\w.]*#)?([\\w.]+)[^}]*}");
    private static final Pattern OTHER_TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
    private static final Pattern END = Pattern.compile("\\.(?=\\s)|\\.$|<p>|(?<=\\n)\\s*@\\w+");

    private Sentence() {}

    /** Returns the first sentence of a comment, or an empty text if there is none. */
    static String first(String comment) {
        String text = plain(comment.strip());
        Matcher end = END.matcher(text);
        String sentence = text.startsWith("@") ? "" : end.find() ? text.substring(0, end.start()) : text;
        return lowerCased(sentence.strip().replaceAll("\\s+", " "));
    }

    /** Returns the first sentence on a component in the comment of a Java record, or an empty text if there is none. */
    static String ofComponent(String comment, String component) {
        Matcher tag = Pattern.compile("(?m)^\\s*@param\\s+" + component + "\\s+([\\s\\S]*?)(?=^\\s*@\\w+|\\z)")
                .matcher(comment);
        return tag.find() ? first(tag.group(1)) : "";
    }

    private static String plain(String text) {
        String linked = LABELLED_LINK.matcher(text).replaceAll("$1");
        String untagged =
                OTHER_TAG.matcher(LINK.matcher(linked).replaceAll("$1")).replaceAll("$1");
        return untagged.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Returns the text with its first letter in lower case, unless the first word is a name such as "FP16". */
    private static String lowerCased(String text) {
        boolean isName = text.length() > 1 && !Character.isLowerCase(text.charAt(1)) && text.charAt(1) != ' ';
        return text.isEmpty() || isName ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
