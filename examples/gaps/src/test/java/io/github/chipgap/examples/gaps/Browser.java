// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium or Chrome without a window, as it is installed, without a network.
 *
 * @param program the program
 * @param folder where it keeps its profile and where its output goes
 */
record Browser(Path program, Path folder) {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--enable-logging=stderr",
            "--window-size=900,1200",
            "--dump-dom");

    /**
     * What came of a page.
     *
     * @param html the page after it was loaded
     * @param console what it said on the console, errors among it
     */
    record Loaded(String html, List<String> console) {}

    /** The one that is installed. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Loads a page with more options. */
    Loaded load(Path page, String... options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path out = folder.resolve("out");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of(options));
        command.add("--user-data-dir=" + Files.createTempDirectory(folder.toAbsolutePath(), "profile"));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(() -> "the browser said " + read(log))
                .isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return new Loaded(
                    Files.readString(out),
                    lines.filter(line -> line.contains("CONSOLE")).toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
