// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.message.Quoted;
import java.io.Serializable;

/**
 * A word of an open vocabulary, such as a {@link io.github.chipgap.model.Standing}.
 *
 * <p>The words that the library knows are constants of their types; any other word of the same form is as good.
 */
public interface Term extends Serializable {
    /** The word: lower-case letters and digits in groups joined by single hyphens. */
    String name();

    /**
     * The word of another name in the same vocabulary.
     *
     * @throws IllegalArgumentException where the name has not the form of a word
     */
    Term withName(String other);

    /**
     * Gives the word back where it has the form of one.
     *
     * @param name a word
     * @return the same word
     * @throws IllegalArgumentException where it is not lower-case letters and digits in groups joined by hyphens
     */
    static String checked(String name) {
        if (!KebabCase.matches(name)) {
            throw new IllegalArgumentException("expected " + KebabCase.EXPECTED_TERM + ", got " + Quoted.of(name));
        }
        return name;
    }
}
