// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown if records break rules of their types or rules between the records of a dataset.
 *
 * <p>The message has one {@linkplain Problem#toString() line} for each problem.
 */
public final class InvalidRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final ImmutableList<Problem> problems;

    /**
     * Creates an exception for problems.
     *
     * @param problems at least one
     * @throws IllegalArgumentException if the list is empty
     */
    public InvalidRecordException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("expected at least one problem, got none");
        }
        this.problems = ImmutableList.copyOf(problems);
    }

    /** Returns the problems, at least one, in the order of the records and of their fields. */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
