// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.analysis.IncomparableException;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.report.Report;
import io.github.chipgap.record.InvalidRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: the overview, or the sections, derivations and lists selected by its options. */
@Command(
        name = "chipgap",
        sortOptions = false,
        usageHelpWidth = 100,
        customSynopsis = "chipgap [OPTIONS]",
        description = "Answers questions on the race for AI chips. Without options: all answers on one screen.",
        footer = {"", "Exit codes: 0 done, 1 a file is refused or cannot be read or written, 2 wrong arguments."})
public final class Chipgap implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(validate = false, heading = "%nAnswers:%n", order = 1)
    private final Selection selection = new Selection();

    @ArgGroup(validate = false, heading = "%nAssumptions and data:%n", order = 2)
    private final Assumptions assumptions = new Assumptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 3)
    private final Output output = new Output();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this text.")
    @SuppressWarnings("unused") // picocli reads it
    private boolean help;

    private static final class Selection {
        @Option(
                names = "--section",
                split = ",",
                paramLabel = "NAME",
                description = "Whole answers: gap, lag, parity, shipped, owned, causes, money, controls, or all.")
        private List<String> sections = List.of();

        @Option(
                names = "--explain",
                arity = "3",
                paramLabel = "ID",
                description = "The derivation of a gap: subject, reference and metric.")
        private List<String> explained = List.of();

        @Option(
                names = "--list",
                paramLabel = "TYPE",
                description = "Ids and names of chips, metrics, parties or sources.")
        private @Nullable String listed;
    }

    private static final class Assumptions {
        @Option(
                names = "--as-of",
                paramLabel = "DATE",
                description = "The day of the answers; by default that of the data.")
        private @Nullable LocalDate asOf;

        @Option(
                names = "--growth",
                paramLabel = "RATE",
                description = "Yearly growth of the frontier, such as 0.29 or 0.25..0.33; by default as published.")
        private @Nullable Estimate growth;

        @Option(names = "--yuan", paramLabel = "RATE", description = "Yuan for a dollar; by default 7.1..7.25.")
        private @Nullable Estimate yuan;

        @Option(
                names = "--data",
                paramLabel = "FILE",
                description = "A document on top of the bundled data; repeatable.")
        private List<Path> files = new ArrayList<>();

        @Option(names = "--simulate", paramLabel = "N", description = "Draws of a simulation; by default 100000.")
        private @Nullable Integer draws;

        @Option(names = "--seed", paramLabel = "N", description = "The seed of a simulation; by default 1.")
        private @Nullable Long seed;
    }

    private static final class Output {
        @Option(names = "--format", paramLabel = "FORMAT", description = "text, csv or json; by default text.")
        private String format = "text";

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "The file to write; by default the standard output.")
        private @Nullable Path file;

        @Option(names = "--sources", description = "Numbers the sources in a text, and lists them at its end.")
        private boolean sources;

        @Option(names = "--report", paramLabel = "FILE", description = "Writes the report too, a page of HTML.")
        private @Nullable Path report;
    }

    /** Runs the command line and ends the program with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new Chipgap())
                .setOut(out)
                .setErr(err)
                .registerConverter(Estimate.class, Estimate::parse)
                .setParameterExceptionHandler((e, given) -> refuse(err, e, 2))
                .setExecutionExceptionHandler((e, command, parsed) -> fail(err, e))
                .execute(arguments);
        out.flush();
        return code;
    }

    private static int refuse(PrintWriter err, Exception e, int code) {
        err.println("chipgap: " + e.getMessage());
        return code;
    }

    private static int fail(PrintWriter err, Exception e) throws Exception {
        if (e instanceof NoSuchRecordException
                || e instanceof MissingDataException
                || e instanceof IncomparableException
                || e instanceof IllegalArgumentException
                || e instanceof ArithmeticException) {
            return refuse(err, e, 2);
        }
        if (e instanceof NoSuchFileException) {
            err.println("chipgap: no such file or folder: " + e.getMessage());
            return 1;
        }
        if (e instanceof InvalidDatasetException
                || e instanceof InvalidRecordException
                || e instanceof IOException
                || e instanceof UncheckedIOException) {
            return refuse(err, e, 1);
        }
        throw e;
    }

    @Override
    public Integer call() throws IOException {
        Format format = checked("--format", () -> Format.of(output.format));
        StringWriter text = new StringWriter();
        Setting setting = setting();
        if (!selection.explained.isEmpty()) {
            List<String> ids = selection.explained;
            Explanation.of(setting.data(), ids.get(0), ids.get(1), ids.get(2)).write(text, format, output.sources);
        } else if (selection.listed != null) {
            String type = selection.listed;
            Answer list = checked("--list", () -> Listing.of(setting.data(), type));
            format.write(text, setting.data(), List.of(list), false);
        } else if (selection.sections.isEmpty() && format instanceof TextFormat) {
            text.append(Overview.of(setting));
        } else {
            List<Question> questions = checked("--section", () -> Question.of(selection.sections));
            List<Answer> answers =
                    questions.stream().map(one -> one.answer(setting)).toList();
            format.write(text, setting.data(), answers, output.sources);
        }
        write(text.toString());
        if (output.report != null) {
            Report.write(setting.data(), setting.asOf(), output.report);
        }
        return 0;
    }

    private <T> T checked(String option, Callable<T> value) {
        try {
            return value.call();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec().commandLine(), option + ": " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private CommandSpec spec() {
        return java.util.Objects.requireNonNull(spec);
    }

    private void write(String text) throws IOException {
        if (output.file == null) {
            spec().commandLine().getOut().print(text);
        } else {
            Files.writeString(output.file, text);
        }
    }

    private Setting setting() throws IOException {
        Setting standard = Setting.standard();
        Dataset data = standard.data();
        for (Path file : assumptions.files) {
            data = read(DatasetReader.standard().extending(data), file);
        }
        return new Setting(
                data,
                Optional.ofNullable(assumptions.asOf).orElse(standard.asOf()),
                Optional.ofNullable(assumptions.growth),
                Optional.ofNullable(assumptions.yuan).orElse(standard.yuanPerDollar()),
                Optional.ofNullable(assumptions.draws).orElse(standard.draws()),
                Optional.ofNullable(assumptions.seed).orElse(standard.seed()));
    }

    /** Reads a document, with a bar if a person waits for it. */
    @SuppressWarnings(
            "SystemConsoleNull") // newer Java than 17 has a console without a terminal too: a bar goes to a log
    private static Dataset read(DatasetReader reader, Path file) throws IOException {
        if (System.console() == null) {
            return reader.read(file);
        }
        ProgressBarBuilder bar = new ProgressBarBuilder().setTaskName("reading").setUnit(" MB", 1_000_000);
        try (InputStream document = ProgressBar.wrap(Files.newInputStream(file), bar)) {
            return reader.read(document, file.toString());
        }
    }
}
