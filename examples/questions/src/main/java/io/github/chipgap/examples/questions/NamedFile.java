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
     * @throws IllegalArgumentException if one is a folder, or if a file to write is named twice
     */
    static void check(List<NamedFile> written, List<NamedFile> read) throws IOException {
        for (NamedFile file : read) {
            file.requireFile();
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
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(option + ": expected a file, got the folder \"" + path + "\"");
        }
    }

    private void requireOther(NamedFile other) throws IOException {
        boolean exist = Files.exists(path) && Files.exists(other.path);
        boolean isSame = exist
                ? Files.isSameFile(path, other.path)
                : path.toFile().getCanonicalFile().equals(other.path.toFile().getCanonicalFile());
        if (isSame) {
            String both = path.equals(other.path) ? path.toString() : path + " and " + other.path;
            throw new IllegalArgumentException(
                    "expected two files for " + option + " and " + other.option + ", got " + both + " for both");
        }
    }
}
