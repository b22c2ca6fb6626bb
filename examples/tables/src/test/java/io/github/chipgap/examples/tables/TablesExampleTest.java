// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesExampleTest {
    private static final String SMALL = "id,name,released,status,bandwidth,bandwidth low,bandwidth high,power\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of(
                "epoch-excerpt.csv",
                "epoch-mapping.json",
                "epoch-base.json",
                "small-mapping.json",
                "output-mapping.json")) {
            Files.writeString(folder.resolve(name), resource(name));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TablesExampleTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private int run(String... args) {
        return TablesExample.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int runFiles(String table, String mapping) {
        return run("import", path(table), path(mapping), "--into", path("epoch-base.json"));
    }

    private int runTable(String table, String mapping) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        return runFiles("table.csv", mapping);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Dataset read(String document) {
        return DatasetReader.standard().extending(ReferenceData.article()).read(document, "out");
    }

    @Test
    void makesTheGoldenDocumentOfEpochsLayout() throws IOException {
        assertThat(runFiles("epoch-excerpt.csv", "epoch-mapping.json")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualTo(resource("epoch-golden.json"));

        Dataset data = read(out.toString());
        assertThat(data.get(Chip.class, "huawei-ascend-910c").foundries()).containsExactly("smic", "tsmc");
        assertThat(data.get(Measurement.class, "nvidia-h200-sxm-memory-bandwidth")
                        .value())
                .hasToString("4800");
        assertThat(data.get(Measurement.class, "nvidia-h200-sxm-fp16-dense").value())
                .hasToString("989.5");
    }

    @Test
    void theBundledFiguresSayTheSame() throws IOException {
        assertThat(runFiles("epoch-excerpt.csv", "epoch-mapping.json")).isZero();
        Dataset mine = read(out.toString());
        Dataset bundled = ReferenceData.all();
        for (String id : List.of(
                "nvidia-b200-fp16-dense",
                "nvidia-h200-sxm-memory-size",
                "nvidia-b200-fp8-dense",
                "nvidia-b200-power")) {
            assertThat(mine.get(Measurement.class, id).value())
                    .isEqualTo(bundled.get(Measurement.class, id).value());
        }
    }

    @Test
    void writesToAFile() throws IOException {
        assertThat(run(
                        "import",
                        path("epoch-excerpt.csv"),
                        path("epoch-mapping.json"),
                        "--into",
                        path("epoch-base.json"),
                        "--out",
                        path("out.json")))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(folder.resolve("out.json"))).isEqualTo(resource("epoch-golden.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,A,,,3350,,,700 | 3350",
                "a,A,,,~3350,,,700 | ~3350",
                "a,A,,,>=3350,,,700 | >= 3350",
                "a,A,,,<3350,,,700 | < 3350",
                "a,A,,,2000,1600,3200,700 | 1600..3200 (best 2000, 90%)",
                "a,A,,,,1600,3200,700 | 1600..3200 (90%)",
                "a,A,,,2000,1600,,700 | >= 1600 (best 2000, 90%)",
                "a,A,,,,,3200,700 | <= 3200 (90%)",
            })
    void aBoundStaysABound(String row, String value) throws IOException {
        assertThat(runTable(SMALL + row + "\n", "small-mapping.json"))
                .as(err.toString())
                .isZero();
        assertThat(read(out.toString())
                        .get(Measurement.class, "a-memory-bandwidth")
                        .value())
                .hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-Q4 (target), roadmap, 2027-10/2027-12, true",
        "2027-H2 (target), roadmap, 2027-07/2027-12, true",
        "2027-H1, released, 2027-01/2027-06, false",
        "2024-10-15, released, 2024-10-15, false",
        "2024, released, 2024, false",
    })
    void aTargetIsNotAFact(String cell, String status, String period, boolean planned) throws IOException {
        assertThat(runTable(SMALL + "a,A," + cell + "," + status + ",3350,,,700\n", "small-mapping.json"))
                .as(err.toString())
                .isZero();
        Chip chip = read(out.toString()).get(Chip.class, "a");
        assertThat(chip.released().orElseThrow()).hasToString(period);
        assertThat(chip.releases().get(0).isPlanned()).isEqualTo(planned);
    }

    @Test
    void tellsEveryViolationAtOnce() throws IOException {
        String table = SMALL
                + "a,A,2024,released,3.35 TB/s,,,700\n"
                + "b,B,soon,released,NaN,,,Infinity\n"
                + "c,C,2024,launched,2000,3200,1600,700\n"
                + "d,D,2024-02-30,released,5000,1600,3200,3350000\n"
                + "a,A again,2024,released,3350,,,700\n"
                + "e,E,2024\n"
                + "h,,2024,released,\"3,350\",,,700,extra\n"
                + ",,2024,released,3350,,,1e2\n"
                + "nvidia,N,2024,released,3350,,,-700\n"
                + "nvidia,N,2024,released,3350,,,700\n"
                + "g,G,2024,released,3350,,,700\n"
                + "g,G again,2024,released,3350,,,700\n";

        assertThat(runTable(table, "small-mapping.json")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        String date = "a year, month, day, quarter or half such as 2027, 2027-10, 2027-10-31, 2027-Q4 or 2027-H2, with "
                + "\" (target)\" after it if it is planned";
        assertThat(err.toString().lines())
                .containsExactly(
                        "table.csv, row 2 (A), bandwidth: expected a number of GB/s and nothing after it, got "
                                + "\"3.35 TB/s\"",
                        "table.csv, row 3 (B), released: expected " + date + ", got \"soon\"",
                        "table.csv, row 3 (B), bandwidth: expected a number of GB/s and nothing after it, got \"NaN\"",
                        "table.csv, row 3 (B), power: expected a number of W and nothing after it, got \"Infinity\"",
                        "table.csv, row 4 (C), status: expected one of released, roadmap, rumoured, got \"launched\"",
                        "table.csv, row 4 (C), bandwidth low: expected a lower bound no more than the upper"
                                + " one, in bandwidth high \"1600\", got \"3200\"",
                        "table.csv, row 5 (D), released: expected " + date + ", got \"2024-02-30\"",
                        "table.csv, row 5 (D), bandwidth: expected a number within 1600..3200, the bounds in"
                                + " bandwidth low and bandwidth high, got \"5000\"",
                        "table.csv, row 5 (D), power: expected a number within 5..3000 W, the domain of the "
                                + "column, got "
                                + "\"3350000\"",
                        "table.csv, row 7: expected 8 cells, as the header has, got \"3: e,E,2024\"",
                        "table.csv, row 8: expected 8 cells, as the header has, got \"9: "
                                + "h,,2024,released,3,350,,,700,extra\"",
                        "table.csv, row 9, id: expected a value, which the id \"{id}\" needs, got \"\"",
                        "table.csv, row 9, name: expected a value, got \"\"",
                        "table.csv, row 10 (N), power: expected a number within 5..3000 W, the domain of the "
                                + "column, got "
                                + "\"-700\"",
                        "table.csv, row 10 (N): expected an id of its own, which differs from that of a record "
                                + "that exists "
                                + "already, got \"nvidia\"",
                        "table.csv, row 11 (N): expected an id of its own, which differs from that of a record "
                                + "that exists "
                                + "already, got \"nvidia\"",
                        "table.csv, row 13 (G again): expected an id of its own, which differs from that of row "
                                + "12, got \"g\"");
    }

    @Test
    void refusesColumnsThatItDoesNotKnowOrMisses() throws IOException {
        assertThat(runTable(
                        "id,name,released,status,bandwith,bandwidth low,bandwidth high,power,power\n",
                        "small-mapping.json"))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "table.csv, row 1, bandwith: expected a column that the mapping names or ignores: "
                                + "bandwidth, bandwidth high, "
                                + "bandwidth low, id, name, power, released, status, got \"bandwith\"",
                        "table.csv, row 1, power: expected each column once, got \"power\"",
                        "table.csv, row 1, bandwidth: expected this column in the header, got "
                                + "\"id,name,released,status,bandwith,bandwidth low,bandwidth high,power,power\"");
    }

    @Test
    void refusesAnEmptyTable() throws IOException {
        assertThat(runTable("", "small-mapping.json")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("table.csv, row 1: expected a header, got \"\"");
    }

    @Test
    void rowsCanBeAboutRecordsThatAreThere() throws IOException {
        assertThat(runTable(
                        "maker,start,end,power\nHuawei,2024-01,2024-03,20\nHuawei,2025,2025,30\n",
                        "output-mapping.json"))
                .as(err.toString())
                .isZero();
        Measurement first = read(out.toString()).get(Measurement.class, "huawei-power-2024-01-2024-03");
        assertThat(first.period().orElseThrow()).hasToString("2024-01/2024-03");
        assertThat(read(out.toString()).find(Measurement.class, "huawei-power-2025"))
                .isPresent();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() throws IOException {
        assertThat(runTable("maker,start,end,power\nHuawei,2024-03,2024-01,20\n", "output-mapping.json"))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "table.csv, row 2 (Huawei), end: expected the last day of a period that begins 2024-03, "
                                + "got \"2024-01\"");
    }

    @Test
    void aSwappedUnitInEpochsTableIsRefused() throws IOException {
        String table = resource("epoch-excerpt.csv").replace("4800000000000.0", "48000000000000.0");
        assertThat(runTable(table, "epoch-mapping.json")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "table.csv, row 2 (NVIDIA H200 SXM), Memory bandwidth (byte/s): expected a number "
                                + "within 10..10000 "
                                + "GB/s, the domain of the column, got \"48000000000000.0\", which is 48000 "
                                + "GB/s by the factor "
                                + "1E-9");
    }

    @Test
    void aMappingWithAKeyThatItHasNotIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("small-mapping.json"),
                resource("small-mapping.json").replace("\"confidence\"", "\"confidense\""));
        assertThat(runTable(SMALL, "small-mapping.json")).isEqualTo(1);
        assertThat(err.toString()).startsWith("small-mapping.json: Unrecognized property \"confidense\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5..3000 | wide | no interval in \"wide\"",
                "\"domain\": \"5..3000\" | \"factor\": 1 | need a domain",
                "\"column\": \"power\", | | need a column",
                "\"estimated\" | \"Not A Word\" | Not A Word",
            })
    void whatIsWrongWithAMappingIsTold(String good, @Nullable String bad, String message) throws IOException {
        String mapping = resource("small-mapping.json").replaceAll("\\s*\n\\s*", " ");
        assertThat(mapping).contains(good);
        Files.writeString(folder.resolve("small-mapping.json"), mapping.replace(good, bad == null ? "" : bad));
        assertThat(runTable(SMALL + "a,A,,,3350,,,700\n", "small-mapping.json")).isEqualTo(1);
        assertThat(err.toString()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | line 1: the mapping needs a dataset",
                "{\"table\": {\"dates\": [\"bb\"]}} | line 1: dates: expected the pattern of a date with its year, such as"
                        + " M/d/uuuu, got \"bb\"",
                "{\"table\": {\"dates\": [\"d MMM\"]}} | line 1: dates: expected the pattern of a date with its year, such"
                        + " as M/d/uuuu, got \"d MMM\"",
                "{\"subject\": {\"column\": \"a\", \"pattern\": \"(\"}} | line 1: pattern: expected a regular expression, got"
                        + " \"(\"",
                "{\"table\": | line 1: Unexpected end-of-input within/between Object entries"
            })
    void aMappingIsRefusedAtItsLine(String mapping, String message) throws IOException {
        Files.writeString(folder.resolve("small-mapping.json"), mapping);
        assertThat(runTable(SMALL, "small-mapping.json")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("small-mapping.json: " + message);
    }

    @Test
    void aMappingOfNothingIsRefused() throws IOException {
        Files.writeString(folder.resolve("small-mapping.json"), "null");
        assertThat(runTable(SMALL, "small-mapping.json")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("small-mapping.json: expected an object of JSON, got null");
    }

    @Test
    void aMetricThatIsNotThereIsNamed() throws IOException {
        Files.writeString(
                folder.resolve("small-mapping.json"),
                resource("small-mapping.json").replace("\"metric\": \"power\"", "\"metric\": \"powre\""));
        assertThat(runTable(SMALL + "a,A,,,3350,,,700\n", "small-mapping.json")).isEqualTo(1);
        assertThat(err.toString()).contains("no Metric \"powre\" in dataset").contains("did you mean power?");
    }

    @Test
    void saysWhatItTakes() {
        assertThat(run("import", "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: tables import")
                .contains("--into=FILE")
                .contains("Exit codes:");
        assertThat(run("import")).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required parameter: 'TABLE'");
        assertThat(run("import", path("epoch-excerpt.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required parameter: 'MAPPING'");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required subcommand");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThat(run("import", path("none.csv"), path("small-mapping.json"), "--into", path("epoch-base.json")))
                .isEqualTo(1);
        assertThat(run("import", path("epoch-excerpt.csv"), path("none.json"))).isEqualTo(1);
        assertThat(runFiles("epoch-excerpt.csv", "epoch-mapping.json")).isZero();
        assertThat(run("import", path("epoch-excerpt.csv"), path("epoch-mapping.json"), "--into", path("no-base.json")))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "tables: no such file or folder: " + path("none.csv"),
                        "tables: no such file or folder: " + path("none.json"),
                        "tables: no such file or folder: " + path("no-base.json"));
    }

    /** A row with a new line in a cell is on two lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"C,,,3350,,,700 | a quote that ends the quoted cell, got the end of the table",
                "\"C\"c,,,3350,,,700 | a separator or a new line after the quote that ends a cell, got another character"
            })
    void aTableThatIsNoCsvIsRefusedAtItsLine(String cells, String message) throws IOException {
        String table = SMALL + "a,\"A\nA\",,,3350,,,700\nc," + cells + "\nd,D,,,3350,,,700\n";
        assertThat(runTable(table, "small-mapping.json")).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("table.csv, row 3 (line 4): expected " + message);
    }

    @Test
    void noInputIsOverwritten() throws IOException {
        String into = path("epoch-base.json");
        String table = path("epoch-excerpt.csv");
        String mapping = path("epoch-mapping.json");
        String same = folder.resolve("x/../epoch-base.json").toString();
        assertThat(run("import", table, mapping, "--into", into, "--out", into)).isEqualTo(2);
        assertThat(run("import", table, mapping, "--into", same, "--rejected", into))
                .isEqualTo(2);
        assertThat(run("import", table, mapping, "--rejected", table)).isEqualTo(2);
        assertThat(run("import", table, mapping, "--out", mapping)).isEqualTo(2);
        assertThat(run("import", table, mapping, "--out", path("out"), "--rejected", path("out")))
                .isEqualTo(2);
        assertThat(run("import", table, mapping, "--out", "")).isEqualTo(2);
        assertThat(run("import", table, mapping, "--rejected", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "tables: expected two files for --out and --into, got " + into + " for both",
                        "tables: expected two files for --rejected and --into, got " + into + " and " + same
                                + " for both",
                        "tables: expected two files for --rejected and TABLE, got " + table + " for both",
                        "tables: expected two files for --out and MAPPING, got " + mapping + " for both",
                        "tables: expected two files for --out and --rejected, got " + path("out") + " for both",
                        "tables: --out: expected a file, got the folder \"\"",
                        "tables: --rejected: expected a file, got the folder \"" + folder + "\"");
        assertThat(Files.readString(folder.resolve("epoch-base.json"))).isEqualTo(resource("epoch-base.json"));
    }

    /** The article has an Nvidia of its own. The base's one is written, so the document stands without the article. */
    @Test
    void aRecordOfTheBaseReplacesTheArticles() throws IOException {
        Files.writeString(
                folder.resolve("epoch-base.json"),
                resource("epoch-base.json")
                        .replace(
                                "\"chipmakers\": [",
                                "\"x-mine\": true, \"chipmakers\": [\n"
                                        + "{\"id\": \"nvidia\", \"name\": \"My Nvidia\"},"));
        assertThat(runTable(SMALL + "a,A,,,3350,,,700\n", "small-mapping.json"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString().lines())
                .containsExactly("warning: epoch-base.json: Chipmaker nvidia differs from the bundled record with this"
                        + " id, and is written in its place");

        Dataset alone = DatasetReader.standard().read(out.toString(), "out");
        assertThat(alone.get(Chipmaker.class, "nvidia").name()).isEqualTo("My Nvidia");
        assertThat(alone.extensions()).containsKey("x-mine");
    }
}
