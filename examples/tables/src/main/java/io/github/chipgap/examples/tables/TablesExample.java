// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.DatasetWriter;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Makes a dataset from a CSV table by a mapping of its columns, or reports the errors in the table. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        version = "tables, an example of chipgap",
        description =
                "Makes a dataset from a CSV table by a mapping of its columns, or reports the errors in the table.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the dataset was written",
            "1:the table, the mapping or a document was rejected, or a file cannot be read or written",
            "2:the arguments are wrong"
        })
public final class TablesExample implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TABLE", description = "the table: CSV in UTF-8, its first row the names of the columns")
    private @Nullable Path table;

    @Parameters(paramLabel = "MAPPING", description = "the mapping of the columns, as JSON")
    private @Nullable Path mapping;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "a document with the metrics, sources and firms of the mapping; its records are written too")
    private @Nullable Path into;

    @Option(names = "--out", paramLabel = "FILE", description = "the file for the dataset, instead of standard output")
    private @Nullable Path out;

    private TablesExample() {}

    /** Runs the program; {@code --help} prints its arguments. */
    public static void main(String[] args) {
        int status = run(args, new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the program and returns its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new TablesExample()).setOut(out).setErr(err).execute(args);
    }

    @Override
    public Integer call() {
        PrintWriter err = spec().commandLine().getErr();
        try {
            write(dataset());
            return CommandLine.ExitCode.OK;
        } catch (InvalidTableException | InvalidDatasetException | InvalidRecordException | NoSuchRecordException e) {
            err.println(e.getMessage());
        } catch (JacksonException e) {
            err.println(mapping + ": " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            err.println(mapping + ": " + e.getMessage());
        } catch (IOException e) {
            err.println("tables: cannot read or write " + e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("tables: cannot read or write " + e.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private Dataset dataset() throws IOException, InvalidTableException {
        Path csv = Objects.requireNonNull(table);
        Mapping columns = Mapping.read(Objects.requireNonNull(mapping));
        DatasetReader reader = DatasetReader.standard().extending(ReferenceData.article());
        Dataset known = into == null ? ReferenceData.article() : reader.read(into);
        List<ModelRecord> records;
        try (Reader text = Files.newBufferedReader(csv)) {
            records = TableImport.records(text, csv.getFileName() + "", columns, known);
        }
        return Dataset.builder(
                        columns.dataset().id(),
                        columns.dataset().version(),
                        columns.dataset().title())
                .addAll(known.records())
                .addAll(records)
                .build();
    }

    private void write(Dataset dataset) {
        DatasetWriter writer = DatasetWriter.standard().extending(ReferenceData.article());
        if (out == null) {
            PrintWriter text = spec().commandLine().getOut();
            text.print(writer.write(dataset));
            text.flush();
        } else {
            writer.write(dataset, out);
        }
    }
}
