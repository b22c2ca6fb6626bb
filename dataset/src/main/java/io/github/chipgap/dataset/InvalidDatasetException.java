// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;

/** Thrown if a document is refused; the message is the text of the {@linkplain #report() report}. */
public final class InvalidDatasetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ValidationReport report;

    /** Creates an exception with a report of violations. */
    public InvalidDatasetException(ValidationReport report) {
        super(report.toString());
        this.report = report;
    }

    /** Returns the report. */
    public ValidationReport report() {
        return report;
    }

    /** Returns the violations in the order of the document; never empty. */
    public ImmutableList<Violation> violations() {
        return report.violations();
    }
}
