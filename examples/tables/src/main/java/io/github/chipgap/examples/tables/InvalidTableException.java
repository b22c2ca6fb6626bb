// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.util.List;
import java.util.stream.Collectors;

/** A table was refused; the message has a line for each violation, beginning with the table's name. */
final class InvalidTableException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidTableException(String table, List<CellViolation> violations) {
        super(violations.stream().map(one -> table + ", " + one).collect(Collectors.joining("\n")));
    }
}
