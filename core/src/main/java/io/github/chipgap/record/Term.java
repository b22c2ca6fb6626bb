// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.estimate.ModelValue;

/**
 * A term of an open vocabulary, such as a {@link io.github.chipgap.model.Standing}.
 *
 * <p>Each vocabulary has constants for its known terms. A project can use other terms of the same form.
 */
public interface Term extends ModelValue {
    /** Returns the name: lower-case letters and digits in groups joined by single hyphens. */
    String name();

    /**
     * Returns another term of the same vocabulary.
     *
     * @throws IllegalArgumentException if the name does not have the form of a term
     */
    Term withName(String other);

    /**
     * Checks that a word has the form of a term.
     *
     * @param name a word
     * @return the same word
     * @throws IllegalArgumentException if it is not lower-case letters and digits in groups joined by hyphens
     */
    static String checked(String name) {
        if (!TextForm.isKebabCase(name)) {
            throw TextForm.TERM.refusal(name, null);
        }
        return name;
    }
}
