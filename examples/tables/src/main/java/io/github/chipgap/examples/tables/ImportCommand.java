// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Conflict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.DatasetWriter;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Makes a dataset of a table. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Makes a dataset of a CSV table, by a mapping of its columns, or of what export wrote.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the dataset was written",
            "1:the table, the mapping or a document was refused, or a file cannot be read or written",
            "2:the arguments are wrong",
            "3:the dataset was written, and rejected rows were written to the file of --rejected"
        })
final class ImportCommand implements Callable<Integer> {
    /** The exit code if some rows were rejected. */
    static final int REJECTED = 3;

    private static final int WIDTH_OF_BAR = 79;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            description =
                    "the table: CSV whose first row has the names of the columns; or a datapackage.json or a file of"
                            + " JSON Lines that export wrote, without a mapping")
    private @Nullable Path table;

    @Parameters(index = "1", arity = "0..1", paramLabel = "MAPPING", description = "what the columns hold, as JSON")
    private @Nullable Path mapping;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "a document of the metrics, sources and firms that the mapping names; written along")
    private @Nullable Path into;

    @Option(names = "--out", paramLabel = "FILE", description = "where the dataset goes, instead of standard output")
    private @Nullable Path out;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description =
                    "where rows go that cannot be read, with the reasons; without it one such row refuses the table")
    private @Nullable Path rejected;

    @Option(
            names = "--progress",
            negatable = true,
            description = "shows a progress bar, by default if the program runs in a terminal")
    private @Nullable Boolean progress;

    ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        Path file = Objects.requireNonNull(table);
        checkFiles(file);
        if (mapping == null) {
            write(exported(file), DatasetWriter.standard());
            return CommandLine.ExitCode.OK;
        }
        try {
            return imported(file, Mapping.read(mapping));
        } catch (InvalidRecordException | NoSuchRecordException e) {
            throw e;
        } catch (JacksonException e) {
            Throwable cause = e.getCause();
            String reason = cause instanceof IllegalArgumentException || cause instanceof NullPointerException
                    ? cause.getMessage()
                    : e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InvalidFileException(mapping, (line > 0 ? "line " + line + ": " : "") + reason, e);
        } catch (IllegalArgumentException e) {
            throw new InvalidFileException(mapping, String.valueOf(e.getMessage()), e);
        }
    }

    private void checkFiles(Path file) throws IOException {
        FileCheck check = new FileCheck(spec());
        check.requireFile("TABLE", file);
        check.requireFile("MAPPING", mapping);
        check.requireFile("--into", into);
        check.requireFile("--out", out);
        check.requireFile("--rejected", rejected);
        check.requireTwo("--out", out, "--rejected", rejected);
        for (Path written : Stream.of(out, rejected).filter(Objects::nonNull).toList()) {
            String option = written.equals(out) ? "--out" : "--rejected";
            check.requireTwo(option, written, "TABLE", file);
            check.requireTwo(option, written, "MAPPING", mapping);
            check.requireTwo(option, written, "--into", into);
            if (isPackage(file)) {
                for (RecordType<?> type : DatasetReader.standard().types().values()) {
                    Path csv = file.resolveSibling(PackageDescriptor.path(type));
                    check.requireTwo(option, written, "a table of TABLE", csv);
                }
            }
        }
        check.require(
                mapping != null || (into == null && rejected == null),
                "--into, --rejected: expected MAPPING too; without it they have no effect");
    }

    private boolean isPackage(Path file) {
        return mapping == null && file.toString().endsWith(".json");
    }

    private Dataset exported(Path file) throws IOException, InvalidTableException, InvalidFileException {
        String name = file.getFileName() + "";
        if (name.endsWith(".jsonl")) {
            return JsonLines.read(file, DatasetReader.standard());
        }
        if (isPackage(file)) {
            try {
                return DataPackage.of(DatasetReader.standard()).read(file);
            } catch (InvalidRecordException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new InvalidFileException(file, String.valueOf(e.getMessage()), e);
            }
        }
        throw new CommandLine.ParameterException(
                spec().commandLine(), "Missing required parameter: 'MAPPING', which every CSV table needs");
    }

    private int imported(Path csv, Mapping columns) throws IOException, InvalidTableException {
        DatasetReader reader = DatasetReader.standard().extending(ReferenceData.article());
        Dataset known = into == null ? ReferenceData.article() : base(into, reader.read(into));
        TableImport.Result result;
        try (InputStream bytes = opened(csv);
                Reader text = TableText.of(bytes, columns)) {
            result = TableImport.read(text, csv.getFileName() + "", columns, reader.types(), known);
        } finally {
            if (isShown()) {
                err().println();
            }
        }
        if (!result.rejected().isEmpty() && rejected == null) {
            throw new InvalidTableException(
                    csv.getFileName() + "",
                    result.rejected().stream()
                            .flatMap(row -> row.reasons().stream())
                            .toList());
        }
        Dataset dataset = Dataset.builder(
                        columns.dataset().id(),
                        columns.dataset().version(),
                        columns.dataset().title())
                .extensions(known.extensions())
                .addAll(known.records())
                .addAll(result.records())
                .build();
        dataset.warnings().forEach(warning -> err().println("warning: " + warning));
        write(dataset, DatasetWriter.standard().extending(ReferenceData.article()));
        if (rejected == null || result.rejected().isEmpty()) {
            return CommandLine.ExitCode.OK;
        }
        RejectedRows.write(rejected, columns, result);
        err().println(csv.getFileName() + ": " + result.rejected().size() + " of " + result.rows()
                + " rows rejected, see " + rejected);
        return REJECTED;
    }

    /** Returns the base on top of the bundled article, with its own records in place of any with their ids there. */
    private Dataset base(Path file, Dataset read) {
        Map<String, ModelRecord> records = new LinkedHashMap<>();
        read.records().forEach(record -> records.put(record.id(), record));
        for (Conflict conflict : read.conflicts()) {
            records.put(conflict.id(), conflict.dropped());
            err().println("warning: " + file.getFileName() + ": "
                    + conflict.dropped().recordType().javaType().getSimpleName() + " " + conflict.id()
                    + " differs from the bundled record with this id, and is written in its place");
        }
        return Dataset.builder(read.id(), read.version(), read.title())
                .extensions(read.extensions())
                .addAll(records.values())
                .build();
    }

    private InputStream opened(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!isShown()) {
            return bytes;
        }
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(file.getFileName() + "")
                .setInitialMax(Files.size(file))
                .setUnit(" kB", 1000)
                .setConsumer(new DelegatingProgressBarConsumer(
                        text -> {
                            err().print('\r' + text);
                            err().flush();
                        },
                        WIDTH_OF_BAR));
        return ProgressBar.wrap(bytes, bar);
    }

    private boolean isShown() {
        return progress == null ? CommandLine.Help.Ansi.AUTO.enabled() : progress;
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private void write(Dataset dataset, DatasetWriter writer) {
        if (out == null) {
            PrintWriter text = spec().commandLine().getOut();
            text.print(writer.write(dataset));
            text.flush();
        } else {
            writer.write(dataset, out);
        }
    }
}
