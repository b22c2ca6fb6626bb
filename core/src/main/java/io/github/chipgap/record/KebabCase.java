// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** The form of ids and terms: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most {@value #MAX_LENGTH} characters. */
final class KebabCase {
    static final int MAX_LENGTH = 120;
    static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String PATTERN = "(?!.{121})" + WORDS;
    static final String EXPECTED_TERM = "a lower-case word such as self-reported";
    static final String EXPECTED_ID =
            "an id in lower-case letters, digits and single hyphens, such as huawei-ascend-910c";

    private KebabCase() {}

    /**
     * Returns whether a text has the form. The loop is faster than a regular expression for the many ids of a document.
     */
    static boolean matches(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        boolean wordBefore = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                wordBefore = true;
            } else if (c == '-' && wordBefore) {
                wordBefore = false;
            } else {
                return false;
            }
        }
        return wordBefore;
    }
}
