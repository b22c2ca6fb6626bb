// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

/** The rules of documents in addition to those of {@link io.github.chipgap.record.Problem}. */
public final class Rules {
    /** A value has another JSON type than expected. */
    public static final String TYPE = "type";

    /** A key is not known. */
    public static final String UNKNOWN_KEY = "unknown-key";

    /** A required key is missing. */
    public static final String MISSING_KEY = "missing-key";

    /** A word is not in its vocabulary. */
    public static final String TERM = "term";

    /** Two keys of an estimate exclude each other. */
    public static final String ESTIMATE = "estimate";

    /** The document has another version of the format. */
    public static final String FORMAT = "format";

    /** The document is not JSON in UTF-8. */
    public static final String WELL_FORMED = "well-formed";

    /** The document exceeds a limit of the reader. */
    public static final String LIMIT = "limit";

    /** An object has a key twice. */
    public static final String REPEATED_KEY = "repeated-key";

    /** A number is not the value of a double. */
    public static final String NUMBER = "number";

    /** The bounds of an estimate are out of order, or its best value is outside of them. */
    public static final String BOUNDS = "bounds";

    private Rules() {}
}
