// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people have them: their encodings, numbers, dates, ids and links. The rows here are made up. */
class TableFormsTest {
    private static final String HEAD = """
            {"dataset": {"id": "mine", "version": "1", "title": "Mine"},
             "citations": {"sources": "epoch-ml-hardware"},
             "standing": "reported",
             "id": "{subject}-{metric}",
             "summary": "{subject}: {metric}.",
            """;
    private static final String RECORD = """
            "record": {"type": "chips", "id": "{Model}", "fields": {"name": "{Model}"}},
            """;
    private static final String POWER = """
            "measurements": [{"metric": "power", "column": "Power", "domain": "5..3000"}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyBase() throws IOException {
        try (InputStream in = TableFormsTest.class.getResourceAsStream("epoch-base.json")) {
            Files.write(folder.resolve("base.json"), Objects.requireNonNull(in).readAllBytes());
        }
    }

    private int run(byte[] table, String mapping, String... options) throws IOException {
        Files.write(folder.resolve("table.csv"), table);
        Files.writeString(folder.resolve("mapping.json"), mapping);
        String[] args = new String[options.length + 5];
        args[0] = "import";
        args[1] = path("table.csv");
        args[2] = path("mapping.json");
        args[3] = "--into";
        args[4] = path("base.json");
        System.arraycopy(options, 0, args, 5, options.length);
        return TablesExample.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Dataset imported(String table, String mapping) throws IOException {
        assertThat(run(table.getBytes(UTF_8), mapping)).as(err.toString()).isZero();
        return DatasetReader.standard().extending(ReferenceData.article()).read(out.toString(), "out");
    }

    private String refusal(String table, String mapping) throws IOException {
        assertThat(run(table.getBytes(UTF_8), mapping)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        return err.toString().strip();
    }

    private static String value(Dataset data, String id) {
        return data.get(Measurement.class, id).value().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '\ufeff', ''",
        "UTF-16LE, '\ufeff', ''",
        "UTF-16BE, '\ufeff', ''",
        "UTF-8, '', ''",
        "windows-1252, '', windows-1252",
        "UTF-16LE, '', UTF-16LE",
        "UTF-8, '\ufeff', windows-1252",
    })
    void readsTheEncodingOfTheMarkOrOfTheMapping(String written, String mark, String named) throws IOException {
        String encoding = named.isEmpty() ? "" : "\"table\": {\"encoding\": \"" + named + "\"},";
        byte[] table = (mark + "Model,Power\nCafé,700\n").getBytes(Charset.forName(written));
        assertThat(run(table, HEAD + encoding + RECORD + POWER))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("\"name\": \"Café\"", "\"id\": \"caf\"");
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedInTheirCell() throws IOException {
        byte[] table = "Model,Power\nCafé,700\n".getBytes(Charset.forName("windows-1252"));
        assertThat(run(table, HEAD + RECORD + POWER)).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "table.csv, row 2 (Caf\ufffd), Model: expected text in UTF-8, unless the mapping names another"
                                + " encoding, got \"Caf\ufffd\"");
    }

    @Test
    void anEncodingThatDoesNotExistIsNamed() throws IOException {
        assertThat(refusal("Model,Power\n", HEAD + "\"table\": {\"encoding\": \"utf-9\"}," + RECORD + POWER))
                .isEqualTo(
                        "mapping.json: expected the name of an encoding such as windows-1252 or UTF-16, got \"utf-9\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | 1234.5",
                "700,25 | 700.25",
                "~1.234 | ~1234",
                "2.700 | 2700",
                "0700,5 | 700.5",
                "0.700 | refused",
                "012.700 | refused",
                "12.34 | refused",
                "1,234.5 | refused",
                "1.2345 | refused",
            })
    void numbersOfOtherCountries(String cell, String value) throws IOException {
        String mapping =
                HEAD + "\"table\": {\"separator\": \";\", \"decimal\": \",\", \"thousands\": \".\"}," + RECORD + POWER;
        String table = "Model;Power\na;" + cell + "\n";
        if (value.equals("refused")) {
            assertThat(refusal(table, mapping))
                    .isEqualTo("table.csv, row 2 (a), Power: expected a number of W and nothing after it, got \"" + cell
                            + "\"");
        } else {
            assertThat(value(imported(table, mapping), "a-power")).isEqualTo(value);
        }
    }

    @Test
    void idsAreMadeOfSeveralColumnsOrTheNumberOfTheRow() throws IOException {
        String record = """
                "record": {"type": "chips", "id": "{Maker} {Model} {row}", "fields": {"name": "{Maker} {Model}"}},
                """;
        Dataset data = imported("Maker,Model,Power\nAcme,X-1,700\nAcme,X-1,800\n", HEAD + record + POWER);
        assertThat(value(data, "acme-x-1-2-power")).isEqualTo("700");
        assertThat(value(data, "acme-x-1-3-power")).isEqualTo("800");
        assertThat(data.get(Chip.class, "acme-x-1-3").name()).isEqualTo("Acme X-1");
    }

    /** The other cells alone would make the id of another row. */
    @Test
    void anIdNeedsEachOfItsCells() throws IOException {
        String record = """
                "record": {"type": "chips", "id": "{Maker}-{Model}", "fields": {"name": "{Model} chip"}},
                """;
        assertThat(refusal("Maker,Model,Power\nAcme,,700\n,X,800\n,,900\n", HEAD + record + POWER)
                        .lines())
                .containsExactly(
                        "table.csv, row 2 ( chip), Model: expected a value, which the id \"{Maker}-{Model}\" needs, got"
                                + " \"\"",
                        "table.csv, row 3 (X chip), Maker: expected a value, which the id \"{Maker}-{Model}\" needs, got"
                                + " \"\"",
                        "table.csv, row 4 ( chip), Maker: expected a value, which the id \"{Maker}-{Model}\" needs, got"
                                + " \"\"",
                        "table.csv, row 4 ( chip), Model: expected a value, which the id \"{Maker}-{Model}\" needs, got"
                                + " \"\"");
        err.getBuffer().setLength(0);
        String head = HEAD.replace("{subject}-{metric}", "{subject}-{metric}-{Test}");
        assertThat(refusal("Model,Test,Power\na,,700\n", head + RECORD + POWER))
                .isEqualTo(
                        "table.csv, row 2 (a), Test: expected a value, which the id \"{subject}-{metric}-{Test}\" needs,"
                                + " got \"\"");
    }

    /** A factor of 0 makes every number 0, and one below 0 makes a lower bound of an upper one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"factor\": 0 | factor: expected a factor above 0, got 0",
                "\"factor\": 0.0 | factor: expected a factor above 0, got 0.0",
                "\"factor\": -1e-3 | factor: expected a factor above 0, got -0.001",
                "\"pattern\": \"(?<number>[0-9]+) (?<unit>k?W)\", \"units\": {\"W\": 1, \"kW\": 0} | units, \"kW\": expected a"
                        + " factor above 0, got 0",
            })
    void aFactorIsAboveZero(String key, String message) throws IOException {
        assertThat(refusal("Model,Power\na,700\n", HEAD + RECORD + POWER.replace("\"column\"", key + ", \"column\"")))
                .isEqualTo("mapping.json: line 7: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Over $1.5 kW (2019) | > 1500 | 2019 | reported",
                "about $700 W | ~700 | | reported",
                "$0.7 kW (estimate) | 700 | | estimated",
                "$600-700 W | 600..700 | | reported",
            })
    void aPatternNamesThePartsOfACell(String cell, String value, String period, String standing) throws IOException {
        String measurement = """
                "measurements": [{"metric": "power", "column": "Power", "domain": "5..3000",
                  "pattern": "(?<word>Over|about)? ?\\\\$((?<low>[0-9]+)-(?<high>[0-9]+)|(?<number>[0-9.]+)) (?<unit>k?W)\
                ( \\\\((?<period>[0-9]{4})\\\\))?( \\\\((?<standing>[a-z]+)\\\\))?",
                  "words": {"Over": ">", "about": "~"}, "units": {"W": 1, "kW": 1000},
                  "standings": {"estimate": "estimated"}}]}
                """;
        Measurement made = imported("Model,Power\na," + cell + "\n", HEAD + RECORD + measurement)
                .get(Measurement.class, "a-power");
        assertThat(made.value()).hasToString(value);
        assertThat(made.standing()).hasToString(standing);
        assertThat(made.period().map(Object::toString).orElse("")).isEqualTo(period == null ? "" : period);
    }

    /** A range in one cell: its bounds can be swapped, or exclude the number beside them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "800-700 | a lower bound no more than the upper one, in Power \"800-700\", got \"800-700\"",
                "900 (700-800) | a number within 700..800, the bounds in Power, got \"900 (700-800)\"",
            })
    void aRangeThatDoesNotFitIsRefused(String cell, String expected) throws IOException {
        String measurement = """
                "measurements": [{"metric": "power", "column": "Power", "domain": "5..3000",
                  "pattern": "((?<number>[0-9]+) )?\\\\(?(?<low>[0-9]+)-(?<high>[0-9]+)\\\\)?"}]}
                """;
        assertThat(refusal("Model,Power\na," + cell + "\n", HEAD + RECORD + measurement))
                .isEqualTo("table.csv, row 2 (a), Power: expected " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "900 MB/s | expected one of the units GB/s, TB/s, got \"MB/s\"",
                "over 900 GB/s | expected no word, got \"over\"",
                "900 GB/s (guess) | expected one of the remarks estimate, got \"guess\"",
                "900 | expected a text of the form (?<word>[a-z]+)? ?(?<number>[0-9.]+) (?<unit>[A-Z]+/s)( "
                        + "\\((?<standing>.*)\\))?, "
                        + "got \"900\"",
                "9.0.0 GB/s | expected a text of the form (?<word>[a-z]+)? ?(?<number>[0-9.]+) "
                        + "(?<unit>[A-Z]+/s)( \\((?<standing>.*)\\))?, "
                        + "got \"9.0.0 GB/s\"",
                "900 TB/s | expected a number within 10..20000 GB/s, the domain of the column, got \"900 "
                        + "TB/s\", which is 900000 GB/s "
                        + "by the factor 1000",
            })
    void whatAPatternAllowsButTheMappingDoesNotNameIsRefused(String cell, String message) throws IOException {
        String measurement = """
                "measurements": [{"metric": "memory-bandwidth", "column": "Bandwidth", "domain": "10..20000",
                  "pattern": "(?<word>[a-z]+)? ?(?<number>[0-9.]+) (?<unit>[A-Z]+/s)( \\\\((?<standing>.*)\\\\))?",
                  "units": {"GB/s": 1, "TB/s": 1000}, "standings": {"estimate": "estimated"}}]}
                """;
        assertThat(refusal("Model,Bandwidth\na," + cell + "\n", HEAD + RECORD + measurement))
                .isEqualTo("table.csv, row 2 (a), Bandwidth: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(?<number>[0-9]+)% (?<uint>W) | and no groups but high, low, number, period, standing, unit, word",
                "[0-9]+ | expected a pattern with (?<number>…), (?<low>…) or (?<high>…)",
                "(?<number>[0-9]+) (?<unit>W) | need units if and only if their pattern has (?<unit>…)",
                "(?<number>[0-9]+) (?<standing>W) | need standings if and only if their pattern has (?<standing>…)",
                "(?<number>[0-9]+ | pattern: expected a regular expression, got \"(?<number>[0-9]+\"",
            })
    void aPatternThatCannotBeMeantIsRefused(String pattern, String message) throws IOException {
        String measurement =
                "\"measurements\": [{\"metric\": \"power\", \"column\": \"Power\", \"domain\": \"5..3000\","
                        + "\"pattern\": \"" + pattern + "\"}]}";
        assertThat(refusal("Model,Power\na,700\n", HEAD + RECORD + measurement)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M/d/uuuu | 3/31/2022 | 2022-03-31",
                "M/d/uu | 7/9/22 | 2022-07-09",
                "d MMM yyyy | 9 sep 2024 | 2024-09-09",
                "MMMM uuuu | March 2023 | 2023-03",
                "QQQ uuuu | Q3 2022 | 2022-07/2022-09",
                "uuuu-MM-dd'T'HH:mm:ss.SSSX | 2025-07-22T00:00:00.000Z | 2025-07-22",
                "M/d/uuuu | 2024-Q4 | 2024-10/2024-12",
                "M/d/uuuu | 2/30/2022 | refused",
                "M/d/uuuu | 31/3/2022 | refused",
                "M/d/uuuu\", \"d/M/uuuu | 3/4/2022 | refused",
                "M/d/uuuu\", \"d/M/uuuu | 13/4/2022 | 2022-04-13",
            })
    void datesOfSeveralForms(String forms, String cell, String period) throws IOException {
        String mapping = HEAD + "\"table\": {\"dates\": [\"" + forms + "\"]}, \"period\": {\"from\": \"When\"},"
                + RECORD + POWER;
        String table = "Model,When,Power\na," + cell + ",700\n";
        if (period.equals("refused")) {
            assertThat(refusal(table, mapping))
                    .isEqualTo("table.csv, row 2 (a), When: expected a year, month, day, quarter or half such as "
                            + "2027, 2027-10, "
                            + "2027-10-31, 2027-Q4 or 2027-H2, or one date of the form "
                            + forms.replace("\", \"", " or ") + ", got \"" + cell + "\"");
        } else {
            assertThat(imported(table, mapping)
                            .get(Measurement.class, "a-power")
                            .period())
                    .map(Object::toString)
                    .hasValue(period);
        }
    }

    @Test
    void aColumnNamesTheMetricOfALongTable() throws IOException {
        String measurements = """
                "measurements": [{
                  "metric": {"column": "What", "values": {"FP16": "fp16-dense", "FP8": "fp8-dense", "FP64": ""}},
                  "column": "TFLOPS", "domain": "1..20000"}]}
                """;
        Dataset data = imported(
                "Model,What,TFLOPS\na,FP16,990\na,FP8,1979\na,FP64,34\nb,FP16,148\n", HEAD + RECORD + measurements);
        assertThat(value(data, "a-fp16-dense")).isEqualTo("990");
        assertThat(value(data, "a-fp8-dense")).isEqualTo("1979");
        assertThat(value(data, "b-fp16-dense")).isEqualTo("148");
        assertThat(data.all(Measurement.class))
                .filteredOn(one -> one.subject().equals("a"))
                .hasSize(2);
    }

    @Test
    void aRepeatedRowOfALongTableIsRefused() throws IOException {
        assertThat(refusal("Model,Power\na,700\na,700\n", HEAD + RECORD + POWER))
                .isEqualTo("table.csv, row 3 (a): expected an id of its own, which differs from that of row 2, got "
                        + "\"a-power\"");
    }

    @Test
    void aColumnCanHaveOtherNames() throws IOException {
        String table = "\"table\": {\"alsoNamed\": {\"Power\": [\"TDP (W)\", \"Board power\"]}},";
        assertThat(value(imported("Model,Board power\na,700\n", HEAD + table + RECORD + POWER), "a-power"))
                .isEqualTo("700");
        assertThat(refusalAfter("Model,Power,TDP (W)\na,700,800\n", HEAD + table + RECORD + POWER))
                .isEqualTo("table.csv, row 1, TDP (W): expected each column once, got \"TDP (W)\"");
    }

    private String refusalAfter(String table, String mapping) throws IOException {
        out.getBuffer().setLength(0);
        return refusal(table, mapping);
    }

    @Test
    void columnsAreCarriedAlongAndLinksBecomeSources() throws IOException {
        String mapping = HEAD.replace(
                        "{\"sources\": \"epoch-ml-hardware\"}",
                        "{\"links\": [{\"column\": \"Link\", \"separator\": \";\"}]}")
                + "\"kept\": {\"x-note\": \"Note\"}," + RECORD + POWER;
        Dataset data = imported("""
                Model,Power,Note,Link
                a,700,second-hand,https://example.org/a;https://example.org/b
                b,800,,https://example.org/a
                """, mapping);
        Chip chip = data.get(Chip.class, "a");
        assertThat(chip.extensions().get("x-note")).hasToString("\"second-hand\"");
        assertThat(data.get(Chip.class, "b").extensions()).isEmpty();
        assertThat(chip.citations())
                .extracting(citation ->
                        data.get(Source.class, citation.source()).url().orElseThrow())
                .containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(data.get(Measurement.class, "b-power").citations())
                .containsExactly(chip.citations().get(0));

        assertThat(refusalAfter("Model,Power,Note,Link\na,700,,see the data sheet\n", mapping))
                .isEqualTo("table.csv, row 2 (a), Link: expected an address such as https://example.org/page, got "
                        + "\"see the data"
                        + " sheet\"");
        err.getBuffer().setLength(0);
        assertThat(refusal("Model,Power,Note,Link\na,700,,\n", mapping))
                .isEqualTo("table.csv, row 2 (a), Power: expected a source for the value in this cell, got \"700\"");
    }

    @Test
    void aRowCanDescribeARecordOfAnyType() throws IOException {
        String mapping = HEAD + """
                "record": {"type": "cohorts", "id": "{Name}", "fields": {"name": "{Name}",
                  "members": {"column": "Members", "separator": ","}}}}
                """;
        Cohort cohort = imported("Name,Members\nTwo firms,\"nvidia, huawei\"\n", mapping)
                .get(Cohort.class, "two-firms");
        assertThat(cohort.members()).containsExactly("nvidia", "huawei");
        assertThat(cohort.membersExhaustive()).isFalse();
        assertThat(refusalAfter("Name,Members\nTwo firms,nvidea\n", mapping))
                .isEqualTo("table.csv, row 2 (Two firms), Members: expected the id of a Party, got \"nvidea\"");
        err.getBuffer().setLength(0);
        assertThat(refusal("Name,Members\n", mapping.replace("members", "people")))
                .startsWith("mapping.json: cohorts has no field people; it has [id, name, ");
        err.getBuffer().setLength(0);
        assertThat(refusal("Name,Members\n", mapping.replace("cohorts", "clubs")))
                .startsWith("mapping.json: expected a record of the type sources or chipmakers or ");
    }

    /** A cell is refused in its row. The mapping itself is wrong for all rows. */
    @Test
    void anUnknownIdInACellIsRefusedInItsRow() throws IOException {
        String mapping =
                HEAD.replace("\"sources\": \"epoch-ml-hardware\"", "\"sources\": {\"column\": \"From\"}") + """
                "subject": {"column": "Firm"},
                "measurements": [{"metric": {"column": "What"}, "column": "Value", "domain": "5..3000"}]}
                """;
        assertThat(refusal("""
                Firm,What,Value,From
                huawie,power,700,epoch-ml-hardware
                huawei,powre,700,epoch-ml-hardware
                huawei,power,700,epoch
                """, mapping).lines())
                .containsExactly(
                        "table.csv, row 2 (huawie), Firm: expected the id of a Subject, got \"huawie\"",
                        "table.csv, row 3 (huawei), What: expected the id of a Metric, got \"powre\"",
                        "table.csv, row 4 (huawei), From: expected the id of a Source, got \"epoch\"");
        err.getBuffer().setLength(0);
        assertThat(refusal(
                        "What,Value,From\npower,700,epoch-ml-hardware\n",
                        mapping.replace("{\"column\": \"Firm\"}", "\"huawie\"")))
                .isEqualTo("no Subject \"huawie\" in dataset base; did you mean huawei?");
    }

    @Test
    void goodRowsNeedNotWaitForOthers() throws IOException {
        String table = "Model,Power\na,700\nb,lots\n\"c, d\",9000\nshort\n";
        assertThat(run(table.getBytes(UTF_8), HEAD + RECORD + POWER, "--rejected", path("rejected.csv")))
                .isEqualTo(3);
        assertThat(err.toString().strip()).isEqualTo("table.csv: 3 of 4 rows rejected, see " + path("rejected.csv"));
        Dataset data =
                DatasetReader.standard().extending(ReferenceData.article()).read(out.toString(), "out");
        assertThat(value(data, "a-power")).isEqualTo("700");
        assertThat(data.find(Chip.class, "b")).isEmpty();
        assertThat(Files.readString(folder.resolve("rejected.csv")))
                .isEqualTo("Model,Power,rejected because\r\n"
                        + "b,lots,\"row 3 (b), Power: expected a number of W and nothing after it, got "
                        + "\"\"lots\"\"\"\r\n"
                        + "\"c, d\",9000,\"row 4 (c, d), Power: expected a number within 5..3000 W, the domain "
                        + "of the column, got "
                        + "\"\"9000\"\"\"\r\n"
                        + "short,\"row 5: expected 2 cells, as the header has, got \"\"1: short\"\"\"\r\n");
    }

    @Test
    void rejectedRowsCanBeCorrectedAndImported() throws IOException {
        String rejected = "Model,Power,rejected because\nb,750,\"row 3 (b), Power: expected a number\"\n";
        assertThat(value(imported(rejected, HEAD + RECORD + POWER), "b-power")).isEqualTo("750");
        assertThat(run(
                        rejected.replace("750", "lots").getBytes(UTF_8),
                        HEAD + RECORD + POWER,
                        "--rejected",
                        path("again.csv")))
                .isEqualTo(3);
        assertThat(Files.readString(folder.resolve("again.csv")))
                .startsWith("Model,Power,rejected because\r\nb,lots,\"row 2 (b), Power: ");
    }

    @Test
    void aFaultIsOneMessage() throws IOException {
        String mapping = HEAD.replace("\"sources\": \"epoch-ml-hardware\"", """
                "sources": {"column": "From", "values": {"Epoch": "epoch-ml-hardware"}}""") + """
                "record": {"type": "chips", "id": "{Model}", "fields": {"name": "{Model}"},
                  "lifecycle": [{"column": "When", "stage": "released"}]},
                "measurements": [{"metric": "power", "column": "Power", "domain": "5..3000"},
                  {"metric": "memory-size", "column": "Memory", "domain": "1..2000"}]}
                """;
        assertThat(refusal("Model,From,When,Power,Memory\na,Somewhere,2024,700,80\n", mapping))
                .isEqualTo("table.csv, row 2 (a), From: expected one of Epoch, got \"Somewhere\"");
    }

    @Test
    void textThatCannotBeSeenIsEscaped() throws IOException {
        assertThat(refusal("Model,Power\na,7\u200b00\n", HEAD + RECORD + POWER))
                .endsWith("expected a number of W and nothing after it, got \"7\\u200b00\"");
    }

    @Test
    void aProgressBarIsShownIfAskedFor() throws IOException {
        assertThat(run("Model,Power\na,700\n".getBytes(UTF_8), HEAD + RECORD + POWER, "--progress"))
                .isZero();
        assertThat(err.toString()).contains("table.csv", "100%").endsWith("\n").containsOnlyOnce("\n");
    }

    @Test
    void marksOfByteOrderAreThoseOfUnicode() {
        assertThat("\ufeff".getBytes(UTF_16LE)).isEqualTo(new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat("\ufeff".getBytes(UTF_16BE)).isEqualTo(new byte[] {(byte) 0xfe, (byte) 0xff});
    }
}
