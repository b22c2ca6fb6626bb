// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.nio.file.Path;

/** Thrown if a mapping, a descriptor or a document is refused; the message begins with the name of its file. */
final class InvalidFileException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidFileException(Path file, String reason, Exception cause) {
        super(file.getFileName() + ": " + reason, cause);
    }
}
