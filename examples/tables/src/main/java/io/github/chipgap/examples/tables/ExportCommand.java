// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Conflict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a dataset as tables. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a dataset as CSV tables with a datapackage.json, or as JSON Lines.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the tables were written",
            "1:a document was refused, or a file cannot be read or written",
            "2:the arguments are wrong"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "DOCUMENT",
            description =
                    "dataset documents, each of which can refer to the records of those before it; without any, the"
                            + " bundled data is written")
    private List<Path> documents = List.of();

    @Option(names = "--bundled", description = "the first document can refer to the bundled data, which is written too")
    private boolean bundled;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "the folder of the tables, or a file of JSON Lines whose name ends in .jsonl")
    private @Nullable Path out;

    ExportCommand() {}

    @Override
    public Integer call() throws Exception {
        Path target = Objects.requireNonNull(out);
        boolean isJsonLines = (target.getFileName() + "").endsWith(".jsonl");
        checkFiles(target, isJsonLines);
        Dataset dataset = dataset();
        if (isJsonLines) {
            JsonLines.write(dataset, target);
        } else {
            DataPackage.write(dataset, target);
        }
        return CommandLine.ExitCode.OK;
    }

    private void checkFiles(Path target, boolean isJsonLines) throws IOException {
        FileCheck check = new FileCheck(spec());
        if (isJsonLines) {
            check.requireFile("--out", target);
        } else {
            check.require(
                    !target.toString().isEmpty() && (Files.isDirectory(target) || Files.notExists(target)),
                    "--out: expected a folder, or a file whose name ends in .jsonl, got \"" + target + "\"");
        }
        Path written = isJsonLines ? target : target.resolve(DataPackage.DESCRIPTOR);
        for (Path document : documents) {
            check.requireTwo("--out", written, "DOCUMENT", document);
        }
    }

    private Dataset dataset() throws InvalidFileException {
        Dataset dataset = bundled || documents.isEmpty() ? ReferenceData.all() : null;
        for (Path document : documents) {
            DatasetReader reader = DatasetReader.standard();
            Dataset extended = read(document, dataset == null ? reader : reader.extending(dataset));
            extended.conflicts().forEach(conflict -> warn(document, conflict));
            dataset = withoutConflicts(extended);
        }
        return Objects.requireNonNull(dataset);
    }

    /** Returns the same data, so that the conflicts of the next document are its own. */
    private static Dataset withoutConflicts(Dataset data) {
        return Dataset.builder(data.id(), data.version(), data.title())
                .extensions(data.extensions())
                .addAll(data.records())
                .build();
    }

    private Dataset read(Path document, DatasetReader reader) throws InvalidFileException {
        try {
            return reader.read(document);
        } catch (InvalidDatasetException e) {
            String ids = e.violations().stream()
                    .filter(violation -> !bundled && violation.rule().equals(Problem.REFERENCE))
                    .map(violation -> violation.value().replace("\"", ""))
                    .filter(id ->
                            ReferenceData.all().find(ModelRecord.class, id).isPresent())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (ids.isEmpty()) {
                throw e;
            }
            throw new InvalidFileException(
                    document, "refers to the bundled data, which --bundled adds: " + ids + "\n" + e.getMessage(), e);
        }
    }

    private void warn(Path document, Conflict conflict) {
        boolean isBundled = ReferenceData.all().records().contains(conflict.kept());
        spec().commandLine()
                .getErr()
                .println("warning: " + document.getFileName() + ": " + type(conflict.dropped()) + " " + conflict.id()
                        + " is dropped, because the " + (isBundled ? "bundled " : "earlier ") + type(conflict.kept())
                        + " with this id differs and is kept");
    }

    private static String type(ModelRecord record) {
        return record.recordType().javaType().getSimpleName();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
