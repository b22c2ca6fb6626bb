// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import java.util.regex.Pattern;

/** Puts the indefinite article before a name that messages contain, such as that of a type. */
public final class Article {
    /** Words that begin with the letter of a vowel and the sound of a consonant: "a unit", "a European". */
    private static final Pattern CONSONANT = Pattern.compile("(?i)(uni|use|ur[il]|eu|one).*");

    private Article() {}

    /** Returns a name with the article that it needs: "an Integer", "a Chip". */
    public static String before(String name) {
        boolean isVowel = !name.isEmpty() && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0;
        return (isVowel && !CONSONANT.matcher(name).matches() ? "an " : "a ") + name;
    }
}
