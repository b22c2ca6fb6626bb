// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options for the form and the place of the answers. */
final class Output {
    @Option(names = "--format", paramLabel = "FORMAT", description = "text, csv or json; by default text.")
    String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; by default the standard output.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--sources",
            description = "Numbers the sources in the text of sections, and lists them at its end.")
    boolean sources;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes a page of charts too, as HTML: only the records known on the day.")
    Optional<Path> report = Optional.empty();

    @Option(
            names = "--progress",
            negatable = true,
            description = "Shows a bar of the questions; by default on a terminal.")
    private Optional<Boolean> progress = Optional.empty();

    /** Returns the files to write. */
    List<NamedFile> files() {
        return Stream.concat(
                        file.map(path -> new NamedFile("--out", path)).stream(),
                        report.map(path -> new NamedFile("--report", path)).stream())
                .toList();
    }

    /** Writes a text to the file, or else to the standard output. */
    void write(String text, PrintWriter out) throws IOException {
        if (file.isEmpty()) {
            out.print(text);
            return;
        }
        try {
            Files.writeString(file.get(), text);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) { // as of a full disk, which does not name the file
            throw new FileSystemException(file.get().toString(), null, e.getMessage());
        }
    }

    /** Returns the steps with a bar of them if a person waits at a terminal, or if the caller wants one. */
    <T> Iterable<T> shown(Collection<T> steps, PrintWriter terminal) {
        if (steps.isEmpty() || !progress.orElseGet(Ansi.AUTO::enabled)) {
            return steps;
        }
        return ProgressBar.wrap(
                steps, new ProgressBarBuilder().setTaskName("chipgap").setConsumer(new TerminalBar(terminal)));
    }
}
