// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options for the data and the assumptions of the answers. */
final class Assumptions {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day of the answers; by default that of the latest source. Nothing published later is used,"
                            + " nor dated later except plans; a source without a date always counts.")
    Optional<String> asOf = Optional.empty();

    @Option(
            names = "--growth",
            paramLabel = "RATE",
            description =
                    "Yearly growth of the frontier in parity, such as 0.29 or 0.25..0.33; by default as published.")
    private Optional<String> growth = Optional.empty();

    @Option(
            names = "--yuan",
            paramLabel = "RATE",
            description = "Yuan for a dollar, to convert amounts in yuan in money; by default 7.1..7.25.")
    private Optional<String> yuan = Optional.empty();

    @Option(names = "--data", paramLabel = "FILE", description = "A document on top of the bundled data; repeatable.")
    private List<Path> documents = new ArrayList<>();

    @Option(
            names = "--simulate",
            paramLabel = "N",
            description = "Draws of the simulation in shipped, at least 1000; by default 100000.")
    private Optional<String> draws = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of this simulation; by default 1.")
    private Optional<String> seed = Optional.empty();

    /** Returns the files to read. */
    List<NamedFile> files() {
        return documents.stream().map(path -> new NamedFile("--data", path)).toList();
    }

    /** Returns the data and the assumptions, and passes on warnings about the data. */
    Setting setting(Consumer<String> warnings) {
        Setting standard = Setting.of(ReferenceData.all());
        Optional<Estimate> frontier = growth.map(Values::growth);
        Estimate rate = yuan.map(Values::rate).orElse(standard.yuanPerDollar());
        int number = draws.map(Values::draws).orElse(standard.draws());
        long start = seed.map(Values::seed).orElse(standard.seed());
        Dataset data = DataFiles.read(documents, warnings);
        LocalDate last = Snapshot.lastDay(data);
        LocalDate day = asOf.map(text -> Values.day(text, last)).orElse(last);
        return new Setting(data, day, frontier, rate, number, start);
    }
}
