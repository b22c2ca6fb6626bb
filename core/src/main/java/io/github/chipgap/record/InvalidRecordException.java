// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where records break the rules of their descriptions, each by itself or, in a dataset, together.
 *
 * <p>The message is one {@linkplain Problem#toString() line} per problem; all that were found are in it.
 */
public final class InvalidRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final ImmutableList<Problem> problems;

    /**
     * Makes the exception of what was found.
     *
     * @param problems at least one
     * @throws IllegalArgumentException where there is none
     */
    public InvalidRecordException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("expected at least one problem, got none");
        }
        this.problems = ImmutableList.copyOf(problems);
    }

    /** What was found, in the order of the records and of their fields; never empty. */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
