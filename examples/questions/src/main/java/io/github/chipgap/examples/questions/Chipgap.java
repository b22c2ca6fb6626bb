// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.analysis.IncomparableException;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.examples.report.Report;
import io.github.chipgap.record.InvalidRecordException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
                .setExpandAtFiles(false)
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
        Exception problem = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        if (problem instanceof IOException) {
            String what = problem instanceof NoSuchFileException
                    ? "no such file or folder: "
                    : problem instanceof AccessDeniedException ? "no access to " : "a file cannot be read or written: ";
            return refuse(err, what + problem.getMessage(), 1);
        }
        throw e;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        List<Question> questions = selection.questions();
        Format format = Format.of(output.format);
        new OptionCheck(line.getParseResult()).check(questions);
        NamedFile.check(output.files(), assumptions.files());
        Setting setting = assumptions.setting(warning -> line.getErr().println("chipgap: warning: " + warning));
        List<Answer> answers = new ArrayList<>();
        for (Question question : output.shown(questions, line.getErr())) {
            answers.add(question.answer(setting));
        }
        StringWriter text = new StringWriter();
        write(setting, answers, format, text);
        if (output.report.isPresent()) {
            Report.write(setting.data(), setting.asOf(), json(setting, answers), output.report.get());
        }
        output.write(text.toString(), line.getOut());
        return 0;
    }

    /** Returns all answers as JSON, of which some may be there. */
    private static String json(Setting setting, List<Answer> some) throws IOException {
        List<Answer> all = some.size() == Question.values().length
                ? some
                : Question.of(List.of()).stream()
                        .map(one -> one.answer(setting))
                        .toList();
        StringWriter json = new StringWriter();
        new JsonFormat().write(json, setting.data(), all, false);
        return json.toString();
    }

    private void write(Setting setting, List<Answer> answers, Format format, Appendable text) throws IOException {
        boolean isText = format instanceof TextFormat;
        if (!selection.explained.isEmpty()) {
            Explanation.of(setting, selection.explained).write(text, format);
        } else if (selection.listed.isPresent()) {
            Answer list = Listing.of(setting.data(), selection.listed.get());
            format.write(text, setting.data(), List.of(list), false);
        } else if (selection.sections.isEmpty() && isText) {
            String charts = output.report.map(Overview::place).orElse(Overview.HOW_TO_MAKE_CHARTS);
            text.append(Overview.of(
                    setting, answers, charts, assumptions.asOf.isPresent() ? Overview.UNDATED : Overview.MORE));
        } else {
            boolean withSources = output.sources || selection.sections.contains(Question.ALL);
            format.write(text, setting.data(), answers, withSources);
            text.append(assumptions.asOf.isPresent() && isText ? "\n" + Overview.UNDATED + "\n" : "");
        }
    }
}
