// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.examples.gaps.report.GapReport;
import io.github.chipgap.record.InvalidRecordException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Prints what the bundled data answers: who is behind whom, by how much, for how long, and what holds them back. */
public final class GapsExample {
    private GapsExample() {}

    /** Runs the program; {@code --help} says what it takes. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // charts are drawn into a file, on no screen
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
            Dataset data = load(arguments, err);
            print(data, arguments, new Page(out));
            return arguments
                    .report()
                    .map(file -> write(file, data, arguments, out, err))
                    .orElse(0);
        } catch (InvalidDatasetException | InvalidRecordException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("gaps: cannot read " + e.getMessage());
        }
        return 1;
    }

    private static void print(Dataset data, Arguments arguments, Page page) {
        page.line(data.documents().get(0).title());
        new BehindWhom(data, page).print();
        new HoldsBack(data, page).print();
        new Invested(data, page).print();
        new BigFund(data, arguments.yuanPerDollar()).print(page);
        new MovingTarget(data).print(page, arguments.growth());
        new YearEnds(data).print(page);
        new Roadmap(data).print(page, arguments.growth());
        new SmallFraction(data).print(page);
        new ExportLines(data).print(page);
        if (arguments.explain()) {
            new Explained(data, page).print(arguments.growth(), arguments.yuanPerDollar());
        }
        new Sources(data, page).print();
    }

    /** Writes the page with charts and gives the exit status. */
    private static int write(Path file, Dataset data, Arguments arguments, PrintStream out, PrintStream err) {
        String page = new GapReport(data, new Figures(data, arguments.growth()).list()).html();
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            err.println("gaps: cannot write " + file + ": " + reason(e));
            return 1;
        }
        out.println();
        out.println("The same with charts: " + file);
        return 0;
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(failure.getMessage());
    }

    private static Dataset load(Arguments arguments, PrintStream err) {
        DatasetReader reader = DatasetReader.standard();
        Dataset data = ReferenceData.all();
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
