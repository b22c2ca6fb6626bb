// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

/**
 * The rules of documents in addition to those of {@link io.github.chipgap.record.Problem}, described by
 * {@link io.github.chipgap.dataset.Violation}.
 */
public final class Rules {
    static final String TYPE = "type";
    static final String UNKNOWN_KEY = "unknown-key";
    static final String MISSING_KEY = "missing-key";
    static final String TERM = "term";
    static final String ESTIMATE = "estimate";
    static final String FORMAT = "format";
    static final String WELL_FORMED = "well-formed";
    static final String LIMIT = "limit";
    static final String REPEATED_KEY = "repeated-key";
    static final String NUMBER = "number";
    static final String BOUNDS = "bounds";

    private Rules() {}
}
