// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes why a file cannot be read or written. */
final class FileProblem {
    private FileProblem() {}

    static String text(Exception failure) {
        Throwable problem = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (problem instanceof NoSuchFileException missing) {
            return "no such file or folder: " + missing.getFile();
        }
        if (problem instanceof AccessDeniedException denied) {
            return "no access to " + denied.getFile();
        }
        if (problem instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return "a file cannot be read or written: " + (problem == null ? failure : problem).getMessage();
    }
}
