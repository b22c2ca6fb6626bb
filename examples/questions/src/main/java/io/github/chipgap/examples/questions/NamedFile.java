// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file named by an option.
 *
 * @param option the option
 * @param path the file
 */
record NamedFile(String option, Path path) {
    /**
     * Checks the files of a command line.
     *
     * @param written the files to write
     * @param read the files to read
     * @throws IllegalArgumentException if one is a folder, or if one is named twice
     */
    static void check(List<NamedFile> written, List<NamedFile> read) throws IOException {
        for (int i = 0; i < read.size(); i++) {
            NamedFile file = read.get(i);
            file.requireFile();
            for (NamedFile other : read.subList(0, i)) {
                require(
                        !file.isSame(other),
                        file.option + ": expected each file once, got " + other.path + " and " + file.path);
            }
        }
        for (int i = 0; i < written.size(); i++) {
            NamedFile file = written.get(i);
            file.requireFile();
            for (NamedFile other : written.subList(i + 1, written.size())) {
                file.requireOther(other);
            }
            for (NamedFile other : read) {
                file.requireOther(other);
            }
        }
    }

    private void requireFile() {
        require(!Files.isDirectory(path), option + ": expected a file, got the folder \"" + path + "\"");
    }

    private void requireOther(NamedFile other) throws IOException {
        String both = path.equals(other.path) ? path.toString() : path + " and " + other.path;
        require(
                !isSame(other),
                "expected two files for " + option + " and " + other.option + ", got " + both + " for both");
    }

    private boolean isSame(NamedFile other) throws IOException {
        boolean exist = Files.exists(path) && Files.exists(other.path);
        return exist
                ? Files.isSameFile(path, other.path)
                : path.toFile().getCanonicalFile().equals(other.path.toFile().getCanonicalFile());
    }

    private static void require(boolean isMet, String message) {
        if (!isMet) {
            throw new IllegalArgumentException(message);
        }
    }
}
