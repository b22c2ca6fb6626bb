// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.analysis.IncomparableException;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.data.Conflict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.report.Report;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
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
                description = "Whole answers, with tables: gap, lag, parity, shipped, owned, causes, money or controls."
                        + " All of them with their sources: all.")
        private List<String> sections = new ArrayList<>();

        @Option(
                names = "--explain",
                arity = "3",
                paramLabel = "ID",
                description =
                        "The derivation of a gap: ids of a subject, a reference and a metric, as --list shows them.")
        private List<String> explained = new ArrayList<>();

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
                description =
                        "The day of the answers; by default that of the latest source. Nothing published later is used,"
                                + " nor dated later except plans; a source without a date always counts.")
        private @Nullable String asOf;

        @Option(
                names = "--growth",
                paramLabel = "RATE",
                description =
                        "Yearly growth of the frontier in parity, such as 0.29 or 0.25..0.33; by default as published.")
        private @Nullable String growth;

        @Option(
                names = "--yuan",
                paramLabel = "RATE",
                description = "Yuan for a dollar, to convert amounts in yuan in money; by default 7.1..7.25.")
        private @Nullable String yuan;

        @Option(
                names = "--data",
                paramLabel = "FILE",
                description = "A document on top of the bundled data; repeatable.")
        private List<Path> files = new ArrayList<>();

        @Option(
                names = "--simulate",
                paramLabel = "N",
                description = "Draws of the simulation in shipped; by default 100000.")
        private @Nullable String draws;

        @Option(names = "--seed", paramLabel = "N", description = "The seed of this simulation; by default 1.")
        private @Nullable String seed;
    }

    private static final class Output {
        @Option(names = "--format", paramLabel = "FORMAT", description = "text, csv or json; by default text.")
        private String format = "text";

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "The file to write; by default the standard output.")
        private @Nullable Path file;

        @Option(
                names = "--sources",
                description = "Numbers the sources in the text of sections, and lists them at its end.")
        private boolean sources;

        @Option(
                names = "--report",
                paramLabel = "FILE",
                description = "Writes a page of charts too, as HTML: only the records known on the day.")
        private @Nullable Path report;

        @Option(
                names = "--progress",
                negatable = true,
                description = "Shows a bar of the steps; by default on a terminal.")
        private @Nullable Boolean progress;
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
                .setParameterExceptionHandler((e, given) -> refuse(err, e.getMessage(), 2))
                .setExecutionExceptionHandler((e, command, parsed) -> fail(err, e))
                .execute(arguments);
        out.flush();
        return code;
    }

    private static int refuse(PrintWriter err, @Nullable String message, int code) {
        err.println("chipgap: " + message);
        return code;
    }

    private static int fail(PrintWriter err, Exception e) throws Exception {
        if (e instanceof InvalidDatasetException || e instanceof InvalidRecordException) {
            return refuse(err, e.getMessage(), 1);
        }
        if (e instanceof NoSuchRecordException
                || e instanceof MissingDataException
                || e instanceof IncomparableException
                || e instanceof IllegalArgumentException) {
            return refuse(err, e.getMessage(), 2);
        }
        if (e instanceof UncheckedIOException || e instanceof IOException) {
            return refuse(err, FileProblem.text(e), 1);
        }
        throw e;
    }

    @Override
    public Integer call() throws IOException {
        List<Question> questions = checked("--section", () -> Question.of(selection.sections));
        Format format = checked("--format", () -> Format.of(output.format));
        new OptionCheck(commandLine()).check(questions);
        Setting setting = setting();
        String text;
        try (Progress progress = progress(questions)) {
            text = text(setting, questions, format, progress);
            if (output.report != null) {
                Path page = output.report;
                progress.step("charts", () -> Report.write(setting.data(), setting.asOf(), answers(setting), page));
            }
        }
        if (output.file == null) {
            commandLine().getOut().print(text);
        } else {
            Files.writeString(output.file, text);
        }
        return 0;
    }

    private String text(Setting setting, List<Question> questions, Format format, Progress progress)
            throws IOException {
        StringWriter text = new StringWriter();
        if (!selection.explained.isEmpty()) {
            List<String> ids = selection.explained;
            Explanation.of(setting, ids.get(0), ids.get(1), ids.get(2)).write(text, format);
        } else if (selection.listed != null) {
            String type = selection.listed;
            Answer list = checked("--list", () -> Listing.of(setting.data(), type));
            format.write(text, setting.data(), List.of(list), false);
        } else {
            List<Answer> answers = new ArrayList<>();
            for (Question question : questions) {
                answers.add(progress.step(question.toString(), () -> question.answer(setting)));
            }
            boolean isEarlier = assumptions.asOf != null;
            if (!selection.sections.isEmpty() || !(format instanceof TextFormat)) {
                boolean withSources = output.sources || selection.sections.contains(Question.ALL);
                format.write(text, setting.data(), answers, withSources);
                text.append(isEarlier && format instanceof TextFormat ? "\n" + Overview.UNDATED + "\n" : "");
            } else {
                text.append(Overview.of(setting, answers, page(), isEarlier ? Overview.UNDATED : Overview.MORE));
            }
        }
        return text.toString();
    }

    /** Returns all answers as JSON. */
    private static String answers(Setting setting) throws IOException {
        StringWriter json = new StringWriter();
        List<Answer> all = Question.of(List.of()).stream()
                .map(question -> question.answer(setting))
                .toList();
        Format.of("json").write(json, setting.data(), all, false);
        return json.toString();
    }

    /** Returns the place of the page of charts, or the option for it. */
    private String page() {
        return output.report == null ? Overview.HOW_TO_MAKE_CHARTS : Overview.place(output.report);
    }

    /** Returns a bar if there are steps and a person waits at a terminal, or if the caller wants one. */
    private Progress progress(List<Question> questions) {
        boolean areQuestions = selection.explained.isEmpty() && selection.listed == null;
        int steps = (areQuestions ? questions.size() : 0) + (output.report == null ? 0 : 1);
        boolean isShown = Objects.requireNonNullElseGet(output.progress, CommandLine.Help.Ansi.AUTO::enabled);
        PrintWriter terminal = commandLine().getErr();
        return isShown && steps > 0 ? Progress.on(terminal, steps) : Progress.silent(terminal);
    }

    private <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), option + ": " + e.getMessage(), e);
        }
    }

    private <T> T given(String option, @Nullable String text, Function<String, T> reader, T otherwise) {
        return text == null ? otherwise : checked(option, () -> reader.apply(text));
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private Setting setting() {
        Optional<Estimate> growth =
                given("--growth", assumptions.growth, text -> Optional.of(Values.growth(text)), Optional.empty());
        Dataset data = ReferenceData.all();
        Setting standard = Setting.of(data);
        Estimate yuan = given("--yuan", assumptions.yuan, Values::rate, standard.yuanPerDollar());
        int draws = given("--simulate", assumptions.draws, Values::draws, standard.draws());
        long seed = given("--seed", assumptions.seed, Values::seed, standard.seed());
        for (Path file : assumptions.files) {
            Dataset extended = DatasetReader.standard().extending(data).read(file);
            extended.conflicts().stream()
                    .skip(data.conflicts().size())
                    .forEach(conflict -> warn(file + ": " + words(conflict)));
            data = extended;
        }
        data.warnings().forEach(this::warn);
        LocalDate last = Snapshot.lastDay(data);
        LocalDate asOf = given("--as-of", assumptions.asOf, text -> Values.day(text, last), last);
        return new Setting(data, asOf, growth, yuan, draws, seed);
    }

    private static String words(Conflict conflict) {
        boolean isBundled = ReferenceData.all().records().contains(conflict.kept());
        return type(conflict.dropped()) + " " + conflict.id() + " is dropped, because the "
                + (isBundled ? "bundled " : "earlier ") + type(conflict.kept()) + " with this id differs and is kept";
    }

    private static String type(ModelRecord record) {
        return record.recordType().javaType().getSimpleName();
    }

    private void warn(Object warning) {
        commandLine().getErr().println("chipgap: warning: " + warning);
    }
}
