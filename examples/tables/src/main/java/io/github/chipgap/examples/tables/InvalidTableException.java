// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if a table is refused; the message has a line for each violation, which begins with the name of the table. */
public final class InvalidTableException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidTableException(String table, List<CellViolation> violations) {
        super(violations.stream().map(one -> table + ", " + one).collect(Collectors.joining("\n")));
    }

    InvalidTableException(String message, Exception cause) {
        super(message, cause);
    }
}
