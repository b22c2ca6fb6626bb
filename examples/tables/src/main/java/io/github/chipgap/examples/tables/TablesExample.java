// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.record.InvalidRecordException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes a dataset of a table, and tables of a dataset. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        version = "tables, an example of chipgap",
        description = "Makes a dataset of a table, and tables of a dataset.",
        subcommands = {ImportCommand.class, ExportCommand.class},
        synopsisSubcommandLabel = "(import | export)")
public final class TablesExample {
    private TablesExample() {}

    /** Runs the program; {@code --help} describes it. */
    public static void main(String[] args) {
        int status = run(args, new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the program and returns its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new TablesExample())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, given) -> {
                    err.println("tables: " + e.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    err.println(message(e));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    /** Returns the message of an error caused by a file; other errors are those of the program. */
    private static String message(Exception e) throws Exception {
        if (e instanceof InvalidTableException
                || e instanceof InvalidFileException
                || e instanceof InvalidDatasetException
                || e instanceof InvalidRecordException
                || e instanceof NoSuchRecordException) {
            return String.valueOf(e.getMessage());
        }
        Exception problem = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        if (problem instanceof IOException) {
            String what = problem instanceof NoSuchFileException
                    ? "no such file or folder: "
                    : problem instanceof AccessDeniedException ? "no access to " : "a file cannot be read or written: ";
            return "tables: " + what + problem.getMessage();
        }
        throw e;
    }
}
