// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        Dataset dataset = dataset();
        Path target = Objects.requireNonNull(out);
        if ((target.getFileName() + "").endsWith(".jsonl")) {
            JsonLines.write(dataset, target);
        } else {
            DataPackage.write(dataset, target);
        }
        return CommandLine.ExitCode.OK;
    }

    private Dataset dataset() {
        Dataset dataset = bundled || documents.isEmpty() ? ReferenceData.all() : null;
        for (Path document : documents) {
            DatasetReader reader = DatasetReader.standard();
            dataset = (dataset == null ? reader : reader.extending(dataset)).read(document);
        }
        return Objects.requireNonNull(dataset);
    }
}
