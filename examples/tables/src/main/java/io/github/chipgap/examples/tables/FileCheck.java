// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Refuses a file to be written that is a folder, or that another argument names too.
 *
 * @param command the command
 */
record FileCheck(CommandSpec command) {
    /** Refuses a folder. */
    void requireFile(String option, @Nullable Path written) {
        require(
                written == null || !Files.isDirectory(written),
                option + ": expected a file, got the folder \"" + written + "\"");
    }

    /** Refuses two arguments with one file. An argument that is null is not given. */
    void requireTwo(String option, @Nullable Path written, String another, @Nullable Path other) {
        if (written != null && other != null) {
            String both = written.equals(other) ? written + "" : written + " and " + other;
            require(
                    !isSame(written, other),
                    "expected two files for " + option + " and " + another + ", got " + both + " for both");
        }
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            // a file that does not exist yet
            return file.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** Refuses the arguments unless a condition is met. */
    void require(boolean isMet, String message) {
        if (!isMet) {
            throw new ParameterException(command.commandLine(), message);
        }
    }
}
