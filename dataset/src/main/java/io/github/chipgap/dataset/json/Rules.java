// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

/**
 * The rules of documents in addition to those of {@link io.github.chipgap.record.Problem}. {@link
 * io.github.chipgap.dataset.Violation} explains them.
 */
public final class Rules {
    public static final String TYPE = "type";
    public static final String UNKNOWN_KEY = "unknown-key";
    public static final String MISSING_KEY = "missing-key";
    public static final String TERM = "term";
    public static final String ESTIMATE = "estimate";
    public static final String FORMAT = "format";
    public static final String WELL_FORMED = "well-formed";
    public static final String LIMIT = "limit";
    public static final String REPEATED_KEY = "repeated-key";
    public static final String NUMBER = "number";
    public static final String BOUNDS = "bounds";

    private Rules() {}
}
