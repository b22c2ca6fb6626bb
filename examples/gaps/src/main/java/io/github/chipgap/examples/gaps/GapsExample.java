// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.InvalidRecordException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what the bundled data answers: who is behind whom, by how much, for how long, and what holds them back. */
public final class GapsExample {
    private GapsExample() {}

    /** Runs the program; {@code --help} says what it takes. */
    public static void main(String[] args) {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the program and gives its exit status: 0, 1 where a document is refused, 2 where the arguments are wrong. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (IllegalArgumentException e) {
            err.println("gaps: " + e.getMessage());
            err.println(Arguments.USAGE);
            return 2;
        }
        if (arguments.help()) {
            out.println(Arguments.USAGE);
            out.println(Arguments.OPTIONS);
            return 0;
        }
        try {
            print(load(arguments, err), arguments, new Page(out));
            return 0;
        } catch (InvalidDatasetException | InvalidRecordException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("gaps: cannot read " + e.getMessage());
        }
        return 1;
    }

    private static void print(Dataset data, Arguments arguments, Page page) {
        page.line(data.title());
        new BehindWhom(data, page).print();
        new HoldsBack(data, page).print();
        new Invested(data, page).print();
        new BigFund(data, arguments.yuanPerDollar()).print(page);
        new MovingTarget(data, page).print(arguments.growth());
        new YearEnds(data).print(page);
        new Roadmap(data).print(page, arguments.growth());
        new SmallFraction(data).print(page);
        new ExportLines(data).print(page);
        if (arguments.explain()) {
            new Explained(data, page).print(arguments.growth(), arguments.yuanPerDollar());
        }
        new Sources(data, page).print();
    }

    private static Dataset load(Arguments arguments, PrintStream err) {
        DatasetReader reader = DatasetReader.standard();
        Dataset data = ReferenceData.accelerators();
        for (Path file : arguments.files()) {
            data = read(reader.extending(data), file, err);
        }
        data.conflicts().forEach(conflict -> err.println("gaps: two records under one id, " + conflict.id()));
        return data;
    }

    @SuppressWarnings(
            "SystemConsoleNull") // newer Java than 17 has a console without a terminal too: a bar goes to a log
    private static Dataset read(DatasetReader reader, Path file, PrintStream err) {
        if (System.console() == null) {
            return reader.read(file);
        }
        try (ReadingBar bar = new ReadingBar(Files.size(file), err, System::nanoTime)) {
            return reader.withListener(bar).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
