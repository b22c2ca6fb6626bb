// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipgapTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Chipgap.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    @Test
    void withoutOptionsPrintsTheOverview() {
        assertThat(run()).isZero();
        assertThat(out).hasToString(Overview.of(Setting.standard()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aTableHasARowForEachNumberWithItsBounds() throws IOException {
        assertThat(run("--section", "money", "--format", "csv")).isZero();

        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(out.toString()))
                .getRecords();
        assertThat(rows).hasSize(6);
        Map<String, String> american = rows.stream()
                .map(CSVRecord::toMap)
                .filter(row -> row.get("subject").contains("United States"))
                .findFirst()
                .orElseThrow();
        assertThat(american)
                .containsEntry("low", "52700000000")
                .containsEntry("high", "54200000000")
                .containsEntry("best", "")
                .containsEntry("confidence", "1")
                .containsEntry("unit", "USD")
                .containsEntry("standing", "computed reported");
        assertThat(american.get("sources")).isNotEmpty();
    }

    @Test
    void jsonLeavesAbsentNumbersOut() {
        assertThat(run("--section", "money", "--format", "json")).isZero();

        assertThat(out.toString())
                .contains("\"answer\":\"more than $150 bn\",\"low\":150000000000,\"confidence\":1,\"unit\":\"USD\"");
    }

    @Test
    void sourcesAreNumberedOnceAndListedAtTheEnd() {
        assertThat(run("--section", "parity,owned", "--sources")).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(1)).endsWith("[1] [2]");
        assertThat(lines).contains("Sources").anyMatch(line -> line.startsWith("  [1] "));
        assertThat(lines).filteredOn(line -> line.startsWith("  [1] ")).hasSize(1);
    }

    @Test
    void explainsAGapDownToItsSources() {
        assertThat(run("--explain", "huawei-ascend-910c", "nvidia-b200", "fp16-dense"))
                .isZero();

        assertThat(out.toString())
                .startsWith("certainly behind, at 33 to 36 %\nhuawei-ascend-910c against nvidia-b200 in fp16-dense")
                .contains(
                        "= 752 TFLOP/s: huawei-ascend-910c-fp16-dense-paper, reported,\n    Serving Large Language Models");
    }

    @Test
    void anExplanationAsATableHasTheRatioAndItsMeasurements() {
        assertThat(run("--explain", "huawei-ascend-910c", "nvidia-b200", "fp16-dense", "--format", "csv"))
                .isZero();

        assertThat(out.toString().lines()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "chips, 'huawei-ascend-910c: Huawei Ascend 910C'",
        "metrics, 'fp16-dense: Peak dense FP16 throughput, in TFLOP/s'",
        "parties, 'zhipu-ai: Zhipu AI'",
        "sources, 'cloudmatrix-paper: Serving Large Language Models on Huawei CloudMatrix384'"
    })
    void listsIdsAndNames(String type, String line) {
        assertThat(run("--list", type)).isZero();
        assertThat(out.toString().lines()).contains("  " + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--section foo | --section: expected all or some of [gap, lag, parity, shipped, owned, causes, money, controls],"
                        + " got \"foo\"",
                "--list firms | --list: expected chips, metrics, parties or sources, got \"firms\"",
                "--format xml | --format: expected text, csv or json, got \"xml\"",
                "--explain huawie nvidia-b200 fp16-dense | no Subject \"huawie\" in dataset ",
                "--explain huawei nvidia FP16 | no Metric \"FP16\" in dataset ",
                "--simulate 0 | expected ",
                "--yuan 0 | division by zero: 1 / 0",
                "--growth much | Invalid value for option '--growth': ",
                "--as-of yesterday | Invalid value for option '--as-of': ",
                "--colour | Unknown option: '--colour'"
            })
    void wrongArgumentsAreRefusedInALine(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(err.toString()).startsWith("chipgap: " + message);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsReported(@TempDir Path folder) {
        assertThat(run("--data", folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("chipgap: ").contains("none.json");
    }

    @Test
    void aBrokenDocumentIsReportedWithItsPlace(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("mine.json"), "{\"format\": 1, \"id\": \"mine\"}");

        assertThat(run("--data", document.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("chipgap: ").contains("mine.json:1:1");
    }

    @Test
    void ownDataCanBeListedAndExplained(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "sources": [{"id": "my-notes", "title": "Notes"}],
                 "chips": [{"id": "east-chip", "name": "East Chip", "generic": false,
                   "citations": [{"source": "my-notes"}]}],
                 "measurements": [{"id": "east-chip-fp16", "summary": "East Chip: FP16.", "subject": "east-chip",
                   "metric": "fp16-dense", "value": 1125, "standing": "reported",
                   "citations": [{"source": "my-notes"}]}]}
                """);

        assertThat(run("--data", document.toString(), "--explain", "east-chip", "nvidia-b200", "fp16-dense"))
                .isZero();
        assertThat(out.toString()).startsWith("certainly behind, at 50 %");
    }

    @Test
    void writesToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("answers.csv");

        assertThat(run("--format", "csv", "--out", file.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file)).startsWith("question,subject,answer,low,high,best,confidence,unit,as_of,");
    }

    @Test
    void writesTheReport(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");

        assertThat(run("--section", "causes", "--report", file.toString())).isZero();
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>")
                .contains("FP16 throughput of the best foreign one");
    }

    @Test
    void helpIsInGroups() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Answers:", "Assumptions and data:", "Output:", "Exit codes: 0 done")
                .doesNotContain("null");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theSeedAndTheDrawsAreTheCallers() {
        assertThat(run("--section", "shipped", "--simulate", "1000", "--seed", "7"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(5);
    }
}
