// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Refuses a folder in place of a file, and a file to be written that another argument names too.
 *
 * @param command the command
 */
record FileCheck(CommandSpec command) {
    /** Refuses a folder. An argument that is null is not given. */
    void requireFile(String argument, @Nullable Path file) {
        require(
                file == null || !Files.isDirectory(file),
                argument + ": expected a file, got the folder \"" + file + "\"");
    }

    /** Refuses two arguments with one file. An argument that is null is not given. */
    void requireTwo(String option, @Nullable Path written, String another, @Nullable Path other) throws IOException {
        if (written != null && other != null) {
            String both = written.equals(other) ? written + "" : written + " and " + other;
            require(
                    !isSame(written, other),
                    "expected two files for " + option + " and " + another + ", got " + both + " for both");
        }
    }

    private static boolean isSame(Path file, Path other) throws IOException {
        boolean exist = Files.exists(file) && Files.exists(other);
        return exist
                ? Files.isSameFile(file, other)
                : file.toFile().getCanonicalFile().equals(other.toFile().getCanonicalFile());
    }

    /** Refuses the arguments unless a condition is met. */
    void require(boolean isMet, String message) {
        if (!isMet) {
            throw new ParameterException(command.commandLine(), message);
        }
    }
}
