// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

/** Ends a reading where a document is no JSON, or goes beyond what the reader takes. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    final String rule;
    final long place;
    final String value;
    final String expected;

    UnreadableException(String rule, long place, String value, String expected) {
        super(expected, null, false, false);
        this.rule = rule;
        this.place = place;
        this.value = value;
        this.expected = expected;
    }
}
