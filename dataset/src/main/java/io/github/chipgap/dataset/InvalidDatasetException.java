// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where a document is refused, with every violation that was found in it.
 *
 * <p>The message is one {@linkplain Violation#toString() line} per violation, in the order of the document.
 */
public final class InvalidDatasetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ImmutableList<Violation> violations;

    InvalidDatasetException(List<Violation> violations, @Nullable Throwable cause) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")), cause);
        this.violations = ImmutableList.copyOf(violations);
    }

    /** What was found, in the order of the document; never empty. */
    public ImmutableList<Violation> violations() {
        return violations;
    }
}
