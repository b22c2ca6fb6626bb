// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.DatasetWriter;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.ExtensionValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataPackageTest {
    /** All bundled records as one document, as a package has them. */
    private static final Dataset ALL =
            DatasetReader.standard().read(DatasetWriter.standard().write(ReferenceData.all()), "all");

    @TempDir
    Path folder;

    private Dataset throughPackage(Dataset dataset, DatasetReader reader) throws IOException, InvalidTableException {
        DataPackage.write(dataset, folder);
        return DataPackage.of(reader).read(folder.resolve(DataPackage.DESCRIPTOR));
    }

    private Dataset throughLines(Dataset dataset, DatasetReader reader) throws IOException, InvalidTableException {
        JsonLines.write(dataset, folder.resolve("data.jsonl"));
        return JsonLines.read(folder.resolve("data.jsonl"), reader);
    }

    /** A dataset of one measurement whose texts and values are as awkward as the model allows. */
    private static Dataset awkward(String text, Estimate value) {
        Map<String, ExtensionValue> extensions = Map.of(
                "x-list",
                        new ExtensionValue.Items(ImmutableList.of(
                                new ExtensionValue.Nothing(),
                                new ExtensionValue.Flag(true),
                                new ExtensionValue.Text(text))),
                "x-number", new ExtensionValue.Amount(new BigDecimal("12345678901234567890.5")));
        Citation citation = Citation.builder()
                .source("s")
                .putExtensions("x-page", new ExtensionValue.Text("=1"))
                .build();
        return Dataset.builder("awkward", "1", text)
                .extensions(extensions)
                .add(Source.builder().id("s").title(text).build())
                .add(Chipmaker.builder()
                        .id("m")
                        .name(text)
                        .addAliases(text, "b")
                        .build())
                .add(Metric.builder()
                        .id("q")
                        .name("Q")
                        .kind(ALL.get(Metric.class, "power").kind())
                        .moreIsBetter(false)
                        .domain(Interval.unbounded())
                        .build())
                .add(Measurement.builder()
                        .id("v")
                        .summary(text)
                        .subject("m")
                        .metric("q")
                        .value(value)
                        .standing(Standing.REPORTED)
                        .addCitations(citation)
                        .extensions(extensions)
                        .build())
                .build();
    }

    @Test
    void theBundledDataComesBackEqual() throws Exception {
        assertThat(throughPackage(ALL, DatasetReader.standard())).isEqualTo(ALL);
        assertThat(throughLines(ALL, DatasetReader.standard())).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"a\")",
                "+1",
                "-1",
                "-1+1",
                "@SUM(A1)",
                "'quoted",
                "''",
                "＝1",
                "a,b\"c",
                "5",
                "[1]",
                "true",
                "日本語 ü 😀"
            })
    void awkwardTextComesBackEqual(String text) throws Exception {
        Dataset awkward = awkward(text, Estimate.between(-2, 3).withBest(-1).withConfidence(0.9));
        assertThat(throughPackage(awkward, DatasetReader.standard())).isEqualTo(awkward);
        assertThat(throughLines(awkward, DatasetReader.standard())).isEqualTo(awkward);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "-5",
                "> 150e9",
                ">= -3",
                "< -1",
                "<= 0.1",
                ">-3..<-2",
                "~-4",
                "almost 2",
                "0..1 (best 0.5, 90%)",
                "unbounded",
                "1e300",
                "-1e-300",
                "1e23",
                "9007199254740993",
                "3 (50%)"
            })
    void everyEstimateComesBackEqual(String text) throws Exception {
        Dataset awkward = awkward("a", Estimate.parse(text));
        assertThat(throughPackage(awkward, DatasetReader.standard())).isEqualTo(awkward);
        assertThat(throughLines(awkward, DatasetReader.standard())).isEqualTo(awkward);
    }

    @Test
    void anEstimateHasColumnsForCharts() throws IOException {
        DataPackage.write(awkward("a", Estimate.parse("> 752e9..800e9 (best 760e9)")), folder);
        assertThat(Files.readString(folder.resolve("measurements.csv")).lines())
                .element(1)
                .asString()
                .startsWith("v,a,m,q,>752e9..800e9 (best 760e9),752e9,760e9,800e9,,reported,,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "+1 firm | '+1 firm",
                "-a | '-a",
                "@a | '@a",
                "'a | ''a",
                "-5 | -5",
                "-5.5e3 | -5.5e3",
                "-5..3 | '-5..3",
                "＋a | '＋a",
                "a=1 | a=1",
            })
    void aFormulaIsText(String text, String cell) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(cell);
        assertThat(SpreadsheetText.textOf(SpreadsheetText.of(text))).isEqualTo(text);
    }

    @Test
    void noCellOfTheBundledDataIsAFormula() throws IOException {
        DataPackage.write(awkward("=1+1", Estimate.parse("-5..3")), folder);
        String cells = Files.readString(folder.resolve("measurements.csv"))
                + Files.readString(folder.resolve("chipmakers.csv"))
                + Files.readString(folder.resolve("sources.csv"));
        assertThat(cells).contains("'=1+1", "'-5..3").doesNotContain(",=", "\n=", ",-5..", "\"=1+1\"\r");
    }

    @Test
    void theDescriptorFollowsThePublishedProfile() throws IOException {
        DataPackage.write(ALL, folder);
        JsonNode descriptor = json(folder.resolve(DataPackage.DESCRIPTOR));
        Schema profile = profile("datapackage.json");
        Schema tableSchema = profile("tableschema.json");
        assertThat(profile.validate(descriptor)).isEmpty();
        assertThat(descriptor.path("resources"))
                .hasSize(ALL.types().size())
                .allSatisfy(resource -> assertThat(tableSchema.validate(resource.path("schema")))
                        .isEmpty());
        // The profiles refuse something at all.
        assertThat(profile.validate(new JsonMapper().readTree("{\"resources\": []}")))
                .isNotEmpty();
        assertThat(tableSchema.validate(
                        new JsonMapper().readTree("{\"fields\": [{\"name\": \"a\", \"type\": \"colour\"}]}")))
                .isNotEmpty();
    }

    @Test
    void theDescriptorHasVersionLicencesSourcesUnitsAndKeys() throws IOException {
        DataPackage.write(ALL, folder);
        JsonNode descriptor = json(folder.resolve(DataPackage.DESCRIPTOR));
        assertThat(descriptor.path("version").asString()).isEqualTo(ALL.version());
        assertThat(descriptor
                        .path("licenses")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("Apache-2.0", "CC-BY-4.0", "CC-BY-SA-4.0", "MIT");
        assertThat(descriptor.path("sources")).hasSize(ALL.all(Source.class).size());
        assertThat(descriptor.at("/units/fp16-dense").asString()).isEqualTo("TFLOP/s");
        JsonNode measurements = descriptor
                .path("resources")
                .valueStream()
                .filter(resource -> resource.path("name").asString().equals("measurements"))
                .findFirst()
                .orElseThrow();
        assertThat(measurements.at("/schema/primaryKey").asString()).isEqualTo("id");
        assertThat(measurements.at("/schema/foreignKeys").toString())
                .isEqualTo("[{\"fields\":\"metric\",\"reference\":{\"resource\":\"metrics\",\"fields\":\"id\"}}]");
        assertThat(measurements.at("/schema/fields/5").toString())
                .isEqualTo("{\"name\":\"value.low\",\"type\":\"number\",\"description\":\"the lower bound of value\"}");
    }

    private static JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file));
    }

    private static Schema profile(String name) {
        InputStream in =
                Objects.requireNonNull(DataPackageTest.class.getResourceAsStream("/frictionless/" + name), name);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(new JsonMapper().readTree(in));
    }

    @Test
    void aTypeOfAnExtensionIsATableToo() throws Exception {
        DatasetReader reader = DatasetReader.standard().with(Delivery.TYPE);
        Dataset mine = Dataset.builder("mine", "1", "Mine")
                .add(Chipmaker.builder().id("m").name("M").build())
                .add(new Delivery("d", "m", 3, ImmutableMap.of()))
                .build();
        assertThat(throughPackage(mine, reader)).isEqualTo(mine);
        assertThat(throughLines(mine, reader)).isEqualTo(mine);
        assertThat(Files.readString(folder.resolve("deliveries.csv"))).isEqualTo("id,receiver,tools\r\nd,m,3\r\n");
        assertThatThrownBy(() -> DataPackage.of(DatasetReader.standard()).read(folder.resolve(DataPackage.DESCRIPTOR)))
                .hasMessageStartingWith("datapackage.json, row 0: expected a table of sources, chipmakers, ")
                .hasMessageEndingWith(", got \"deliveries.csv\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",700,700,700,700, | ,700,700,700,701, | measurements.csv, row 2, value.high: expected the "
                        + "upper bound of value, \"700\", got "
                        + "\"701\"",
                ",700,700,700,700, | ,lots,700,700,700, | measurements.csv, row 2, value: expected an estimate, "
                        + "got \"lots\"",
                "reported | Reported! | measurements.csv, row 2, standing: expected a lower-case word such as "
                        + "self-reported, got \"Reported!\"",
                "id,summary | id,title | measurements.csv, row 1: expected the columns "
                        + "id,summary,subject,metric,value,",
                "\"[{ | \"[[{ | measurements.csv, row 2, citations: expected a citation, got \"[[{",
                ",reported | ,reported,more | measurements.csv, row 2: expected 14 cells, as the header has, "
                        + "got \"15\"",
                ",m,q, | ,,q, | measurements.csv, row 2: expected a record that is complete and fits together: "
                        + "measurements: the required field subject was not given a value, got \"v\"",
            })
    void whatWasNotExportedIsRefused(String good, String bad, String message) throws IOException {
        DataPackage.write(awkward("a", Estimate.exactly(700)), folder);
        Path file = folder.resolve("measurements.csv");
        String table = Files.readString(file);
        assertThat(table).contains(good);
        Files.writeString(file, table.replace(good, bad));
        assertThatThrownBy(() -> DataPackage.of(DatasetReader.standard()).read(folder.resolve(DataPackage.DESCRIPTOR)))
                .isInstanceOf(InvalidTableException.class)
                .hasMessageContaining(message);
    }

    /** An empty file is not a table without records, which has a header. */
    @Test
    void anEmptyTableIsRefused() throws IOException {
        DataPackage.write(awkward("a", Estimate.exactly(700)), folder);
        Files.writeString(folder.resolve("measurements.csv"), "");
        assertThatThrownBy(() -> DataPackage.of(DatasetReader.standard()).read(folder.resolve(DataPackage.DESCRIPTOR)))
                .hasMessageStartingWith(
                        "measurements.csv, row 1: expected the columns id,summary,subject,metric,value,")
                .hasMessageEndingWith(", got \"\"");
    }

    @Test
    void theCommandsWriteAndReadBoth() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        for (String target : List.of("package", "data.jsonl")) {
            assertThat(run(out, err, "export", "--out", folder.resolve(target).toString()))
                    .as(err.toString())
                    .isZero();
        }
        for (String source : List.of("package/datapackage.json", "data.jsonl")) {
            out.getBuffer().setLength(0);
            assertThat(run(out, err, "import", folder.resolve(source).toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(DatasetReader.standard().read(out.toString(), "out")).isEqualTo(ALL);
        }
        Path mine = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "chips": [{"id": "my-chip", "name": "My chip", "maker": "nvidia", "generic": false}]}
                """);
        assertThat(run(
                        out,
                        err,
                        "export",
                        "--bundled",
                        mine.toString(),
                        "--out",
                        folder.resolve("p").toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(folder.resolve("p/chips.csv"))).contains("my-chip,My chip,,nvidia,false");
        assertThat(run(
                        out,
                        err,
                        "export",
                        mine.toString(),
                        "--out",
                        folder.resolve("q").toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "mine.json: refers to the bundled data, which --bundled adds: nvidia",
                        "mine.json:2:58 /chips/0/maker (Chip my-chip) [reference] expected the id of a Chipmaker in the"
                                + " dataset, got \"nvidia\"");
    }

    @Test
    void anUnknownIdIsNoReasonForTheBundledData() throws IOException {
        StringWriter err = new StringWriter();
        Path mine = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "chips": [{"id": "my-chip", "name": "My chip", "maker": "my-firm", "generic": false}]}
                """);
        assertThat(run(new StringWriter(), err, "export", mine.toString(), "--out", folder + "/q"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("mine.json:2:58 ").doesNotContain("--bundled");
    }

    @Test
    void aRecordThatIsDroppedIsAWarning() throws IOException {
        StringWriter err = new StringWriter();
        Path mine = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "chipmakers": [{"id": "nvidia", "name": "My Nvidia"}, {"id": "mine-too", "name": "Mine"}]}
                """);
        Path other = Files.writeString(folder.resolve("other.json"), """
                {"format": 1, "id": "other", "version": "1", "title": "Other",
                 "chipmakers": [{"id": "nvidia", "name": "My Nvidia"}, {"id": "mine-too", "name": "Another"}]}
                """);
        assertThat(run(
                        new StringWriter(),
                        err,
                        "export",
                        "--bundled",
                        mine.toString(),
                        other.toString(),
                        "--out",
                        folder + "/q"))
                .isZero();
        assertThat(err.toString().lines())
                .containsExactlyInAnyOrder(
                        "warning: mine.json: Chipmaker nvidia is dropped, because the bundled Chipmaker with this id"
                                + " differs and is kept",
                        "warning: other.json: Chipmaker nvidia is dropped, because the bundled Chipmaker with this id"
                                + " differs and is kept",
                        "warning: other.json: Chipmaker mine-too is dropped, because the earlier Chipmaker with this id"
                                + " differs and is kept");
    }

    @Test
    void anExportOverwritesNoDocument() throws IOException {
        Path mine = Files.writeString(folder.resolve("datapackage.json"), "{}");
        Path lines = Files.writeString(folder.resolve("mine.jsonl"), "{}");
        StringWriter err = new StringWriter();
        StringWriter out = new StringWriter();
        assertThat(run(out, err, "export", mine.toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(run(out, err, "export", lines.toString(), "--out", lines.toString()))
                .isEqualTo(2);
        assertThat(run(out, err, "export", "--out", mine.toString())).isEqualTo(2);
        assertThat(run(out, err, "export", "--out", "")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "tables: expected two files for --out and DOCUMENT, got " + mine + " for both",
                        "tables: expected two files for --out and DOCUMENT, got " + lines + " for both",
                        "tables: --out: expected a folder, or a file whose name ends in .jsonl, got \"" + mine + "\"",
                        "tables: --out: expected a folder, or a file whose name ends in .jsonl, got \"\"");
        assertThat(Files.readString(mine)).isEqualTo("{}");
    }

    @Test
    void anImportOverwritesNoTableOfItsPackage() throws IOException {
        StringWriter err = new StringWriter();
        StringWriter out = new StringWriter();
        DataPackage.write(awkward("a", Estimate.exactly(700)), folder);
        Path descriptor = folder.resolve(DataPackage.DESCRIPTOR);
        Path table = folder.resolve("measurements.csv");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), table);
        String before = Files.readString(table);
        assertThat(run(out, err, "import", descriptor.toString(), "--out", table.toString()))
                .isEqualTo(2);
        assertThat(run(out, err, "import", descriptor.toString(), "--out", link.toString()))
                .isEqualTo(2);
        assertThat(run(out, err, "import", descriptor.toString(), "--rejected", folder + "/new.csv"))
                .isEqualTo(2);
        assertThat(run(out, err, "import", folder.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "tables: expected two files for --out and a table of TABLE, got " + table + " for both",
                        "tables: expected two files for --out and a table of TABLE, got " + link + " and " + table
                                + " for both",
                        "tables: --into, --rejected: expected MAPPING too; without it they have no effect",
                        "tables: TABLE: expected a file, got the folder \"" + folder + "\"");
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(table)).isEqualTo(before);
    }

    @Test
    void aTableOrLinesInAnotherEncodingAreRefused() throws IOException {
        StringWriter err = new StringWriter();
        byte[] latin = "{\"id\": \"\u00e9\"}\n".getBytes(ISO_8859_1);
        Path lines = Files.write(folder.resolve("mine.jsonl"), latin);
        Path descriptor = Files.write(folder.resolve("datapackage.json"), latin);
        assertThat(run(new StringWriter(), err, "import", lines.toString())).isEqualTo(1);
        assertThat(run(new StringWriter(), err, "import", descriptor.toString()))
                .isEqualTo(1);
        assertThat(run(new StringWriter(), err, "export", "--out", folder.toString()))
                .isZero();
        Files.write(folder.resolve("chips.csv"), latin);
        assertThat(run(new StringWriter(), err, "import", descriptor.toString()))
                .isEqualTo(1);
        Files.writeString(folder.resolve("chips.csv"), "id,\"name\n");
        assertThat(run(new StringWriter(), err, "import", descriptor.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "mine.jsonl: expected text in UTF-8, got other bytes",
                        "datapackage.json: expected text in UTF-8, got other bytes",
                        "chips.csv: expected text in UTF-8, got other bytes",
                        "chips.csv, row 1 (line 1): expected a quote that ends the quoted cell, got the end of the"
                                + " table");
    }

    private static int run(StringWriter out, StringWriter err, String... args) {
        return TablesExample.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"format\" | data.jsonl, row 1: expected an object of JSON, got \"{\"format\"\"",
                "[] | data.jsonl, row 1: expected an object of JSON, got \"[]\"",
                "{\"format\": 1}⏎{\"format\": 2} | data.jsonl, row 2: expected a record under the name of its type, got \"format\"",
                "{\"format\": 1}⏎{\"x-a\": 2} | data.jsonl, row 2: expected a record under the name of its type, got \"x-a\"",
            })
    void aLineThatIsNoObjectIsRefused(String line, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("data.jsonl"), line.replace('⏎', '\n') + "\n");
        assertThatThrownBy(() -> JsonLines.read(file, DatasetReader.standard())).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | datapackage.json: dataset, id: expected ",
                "null | datapackage.json: dataset, id: expected ",
                "{ | datapackage.json, row 1: expected a descriptor in JSON, got \"\"; not JSON: ",
                "{\"name\": \"a\", \"version\": \"1\", \"title\": \"A\", \"resources\": [{\"name\": \"chips\", \"path\": \"../x.csv\"}]}"
                        + " | datapackage.json, row 0: expected a table of sources, ",
            })
    void aDescriptorThatIsNoneOfOursIsRefused(String descriptor, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("datapackage.json"), descriptor);
        StringWriter err = new StringWriter();
        assertThat(run(new StringWriter(), err, "import", file.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith(message);
    }

    @Test
    void aChipIsOneRow() throws IOException {
        DataPackage.write(ALL, folder);
        assertThat(Files.readAllLines(folder.resolve("chips.csv")))
                .hasSize(ALL.all(Chip.class).size() + 1);
    }
}
