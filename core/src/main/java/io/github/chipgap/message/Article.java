// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import java.util.regex.Pattern;

/** Puts the indefinite article before a name in a message. */
public final class Article {
    /** Words with a vowel as their first letter and a consonant as their first sound: "a unit", "a European". */
    private static final Pattern CONSONANT = Pattern.compile("(?i)(uni|use|ur[il]|eu|one).*");

    private Article() {}

    /** Returns a name preceded by its article: "an Integer", "a Chip". */
    public static String before(String name) {
        boolean isVowel = !name.isEmpty() && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0;
        return (isVowel && !CONSONANT.matcher(name).matches() ? "an " : "a ") + name;
    }
}
