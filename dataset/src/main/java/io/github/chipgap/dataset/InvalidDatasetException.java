// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** Thrown where a document is refused; the message is the text of the {@linkplain #report() report}. */
public final class InvalidDatasetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ValidationReport report;

    InvalidDatasetException(ValidationReport report, @Nullable Throwable cause) {
        super(report.toString(), cause);
        this.report = report;
    }

    /** All that was found. */
    public ValidationReport report() {
        return report;
    }

    /** What was found, in the order of the document; never empty. */
    public ImmutableList<Violation> violations() {
        return report.violations();
    }
}
