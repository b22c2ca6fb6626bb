// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.nio.file.Path;

/** Thrown if a mapping is refused; the message begins with the name of its file. */
final class InvalidMappingException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidMappingException(Path mapping, String reason, Exception cause) {
        super(mapping.getFileName() + ": " + reason, cause);
    }
}
