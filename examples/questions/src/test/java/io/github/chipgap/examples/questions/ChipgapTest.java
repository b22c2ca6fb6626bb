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
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipgapTest {
    private static final Path FULL = Path.of("/dev/full");

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
        Map<String, String> american = rows.stream()
                .map(CSVRecord::toMap)
                .filter(row -> row.get("topic").startsWith("Totals")
                        && row.get("subject").equals("United States"))
                .findFirst()
                .orElseThrow();
        assertThat(american)
                .containsEntry("low", "52700000000")
                .containsEntry("high", "54200000000")
                .containsEntry("best", "")
                .containsEntry("confidence", "1")
                .containsEntry("unit", "USD")
                .containsEntry("standing", "computed reported")
                .containsEntry("sources", "arc-chips-act todays-medical-chips-act yole-chips-act");
    }

    @Test
    void jsonLeavesAbsentNumbersOut() {
        assertThat(run("--section", "money", "--format", "json")).isZero();

        assertThat(out.toString())
                .contains("\"answer\":\"more than $150 bn over more than 10 years\",\"low\":150000000000,"
                        + "\"confidence\":1,\"unit\":\"USD\"");
    }

    @Test
    void jsonHasARowOnEachLine() {
        assertThat(run("--section", "causes", "--format", "json")).isZero();

        assertThat(out.toString()).startsWith("[{").endsWith("}]\n");
        assertThat(out.toString().lines()).hasSize(17).allMatch(line -> line.matches("\\[?\\{.*}[],]"));
        out.getBuffer().setLength(0);
        assertThat(run("--section", "owned", "--as-of", "2001-01-01", "--format", "json"))
                .isZero();
        assertThat(out).hasToString("[]\n");
    }

    @Test
    void aSectionHasSourcesIfTheyAreWanted() {
        assertThat(run("--section", "causes")).isZero();
        assertThat(out.toString()).startsWith("What holds the firms back?\n").doesNotContain("Sources", "[1]");

        assertThat(run("--section", "causes", "--sources")).isZero();
        assertThat(out.toString()).contains(" [1]\n", "\nSources\n    [1] Article on China's gap in AI chips");
    }

    @Test
    void allSectionsHaveTheirSources() {
        assertThat(run("--section", "all")).isZero();

        assertThat(out.toString().lines())
                .filteredOn(line -> line.equals("Sources"))
                .hasSize(1);
        assertThat(out.toString().lines())
                .filteredOn(line -> line.matches("[A-Z].*\\?.*"))
                .hasSize(8);
        assertThat(out.toString().lines())
                .filteredOn(line -> line.length() > 100 && !line.contains("http"))
                .isEmpty();
    }

    @Test
    void explainsAGapDownToItsSources() {
        assertThat(run("--explain", "huawei-ascend-910c", "nvidia-b200", "fp16-dense"))
                .isZero();

        assertThat(out.toString())
                .startsWith(
                        "Huawei Ascend 910C against NVIDIA B200 (HGX/DGX) in FP16 throughput, as of 28 November 2026:\n"
                                + "certainly behind, at 33 to 36 %\n")
                .contains(
                        "= 752 TFLOP/s: huawei-ascend-910c-fp16-dense-paper,\n    reported, Serving Large Language Models");
    }

    /** As of the end of 2024 a paper of June 2025 is not known. */
    @Test
    void anExplanationUsesWhatIsKnownOnTheDay() {
        assertThat(run("--explain", "huawei-ascend-910c", "nvidia-b200", "fp16-dense", "--as-of", "2024-12-31"))
                .isZero();

        assertThat(out.toString())
                .startsWith(
                        "Huawei Ascend 910C against NVIDIA B200 (HGX/DGX) in FP16 throughput, as of the end of 2024:")
                .doesNotContain("CloudMatrix384");
    }

    /** The Ascend 910 of 2019 had 256 TFLOP/s, the V100 of 2018 125. */
    @Test
    void partiesAreExplainedByWhatTheyHadOnTheDay() {
        assertThat(run("--explain", "huawei", "nvidia", "fp16-dense", "--as-of", "2019-12-31"))
                .isZero();

        assertThat(out.toString())
                .startsWith(
                        "Huawei against Nvidia in FP16 throughput, as of the end of 2019: certainly ahead, at 200 %\n");
    }

    @Test
    void anUndecidedGapSaysWhatWouldDecideIt() {
        assertThat(run("--explain", "huawei", "nvidia", "fp16-dense")).isZero();

        assertThat(out.toString().replace('\n', ' '))
                .contains(
                        "undecided: the values overlap, at least 752 TFLOP/s and 2,450 to 2,500 TFLOP/s; decided by a value of FP16"
                                + " throughput for Huawei outside 2,450 to 2,500 TFLOP/s or a value");
    }

    /** The best foreign chip has 2516.6 TFLOP/s: the program rounds it, and no source says "about". */
    @Test
    void anExplanationSaysAboutOnlyForASource() {
        assertThat(run("--explain", "chinese-accelerator-makers", "other-accelerator-makers", "fp16-dense"))
                .isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(String.join(" ", lines.subList(0, 4)))
                .contains("2,520 TFLOP/s")
                .doesNotContain("about");
        assertThat(out.toString()).contains("= about 547 TFLOP/s");
    }

    /** The Ascend 950PR has about 547 TFLOP/s, the B200 2250. */
    @Test
    void aLikelyGapIsAboutAPercentage() {
        assertThat(run("--explain", "huawei-ascend-950pr", "nvidia-b200", "fp16-dense"))
                .isZero();

        assertThat(out.toString().replace('\n', ' '))
                .contains("as of 28 November 2026: likely behind, at about 24 %; decided by ");
    }

    /** The B200 needs 1000 W, the B100 700 W. */
    @Test
    void moreOfABadThingIsBehind() {
        assertThat(run("--explain", "nvidia-b200", "nvidia-b100", "power")).isZero();

        assertThat(out.toString().replace('\n', ' '))
                .startsWith("NVIDIA B200 (HGX/DGX) against NVIDIA B100 in thermal design power (less is better), as of"
                        + " 28 November 2026: certainly behind, at 140 %");
    }

    /** Ids of chips, parties and metrics are replaced by names; "power" is a word as well as an id. */
    @Test
    void textsHaveNamesInPlaceOfIds() {
        assertThat(new Names(Setting.standard().data())
                        .in("the power of huawei-ascend-910c in fp8-dense, huawei, die-area, unknown-id"))
                .isEqualTo("the power of Huawei Ascend 910C in FP8 throughput, Huawei, die area, unknown-id");
    }

    @Test
    void anExplanationAsATableHasTheRatioAndItsMeasurements() {
        assertThat(run("--explain", "huawei-ascend-910c", "nvidia-b200", "fp16-dense", "--format", "csv"))
                .isZero();

        assertThat(out.toString().lines()).hasSize(6);
    }

    @Test
    void aListHasWhatIsKnownOnTheDay() {
        assertThat(run("--list", "chips", "--as-of", "2024-06-30")).isZero();

        assertThat(out.toString()).contains(" NVIDIA H100 SXM5 80 GB\n").doesNotContain("B200 (HGX");
    }

    @Test
    void theDayIsSaidAndUndatedSourcesAreNoted() {
        assertThat(run("--as-of", "2021-12-31")).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow()).endsWith(" · as of the end of 2021");
        assertThat(out.toString()).endsWith(" · Sources without a date of publication count on every day.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "chips, 'huawei-ascend-910c Huawei Ascend 910C'",
        "metrics, 'b300-equivalents-gained AI compute gained, in B300 equivalents'",
        "metrics, 'fp16-dense Peak dense FP16 throughput, in TFLOP/s'",
        "parties, 'zhipu-ai Zhipu AI'",
        "sources, 'cloudmatrix-paper Serving Large Language Models on Huawei CloudMatrix384'"
    })
    void listsIdsAndNames(String type, String line) {
        assertThat(run("--list", type)).isZero();
        assertThat(out.toString().lines().map(one -> one.strip().replaceAll(" +", " ")))
                .contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--section foo | --section: expected all or some of [gap, lag, parity, shipped, owned, causes, money, controls],"
                        + " got \"foo\"",
                "--section all,foo | --section: expected all or some of [gap, lag, parity, shipped, owned, causes, money,"
                        + " controls], got \"foo\"",
                "--list firms | --list: expected chips, metrics, parties or sources, got \"firms\"",
                "--format xml | --format: expected text, csv or json, got \"xml\"",
                "--explain huawie nvidia-b200 fp16-dense | no Subject \"huawie\" in dataset controls; did you mean huawei?",
                "--explain huawei nvidia nope | no Metric \"nope\" in dataset controls",
                "--explain huawei huawei fp16-dense | expected a reference other than the subject, got huawei",
                "--explain a b c --explain d e f | --explain: expected a subject, a reference and a metric once, got 6 ids",
                "--simulate 0 | --simulate: expected a number of draws from 1000 to 10000000, got \"0\"",
                "--simulate 999 | --simulate: expected a number of draws from 1000 to 10000000, got \"999\"",
                "--simulate 1e9 | --simulate: expected a number of draws from 1000 to 10000000, got \"1e9\"",
                "--seed x | --seed: expected a whole number of at most 64 bits, got \"x\"",
                "--yuan 0 | --yuan: expected a rate from 1 to 100 yuan for a dollar, such as 7.2 or 7.1..7.25, got \"0\"",
                "--yuan -7 | --yuan: expected a rate from 1 to 100 yuan for a dollar, such as 7.2 or 7.1..7.25, got \"-7\"",
                "--yuan 0.14 | --yuan: expected a rate from 1 to 100 yuan for a dollar, such as 7.2 or 7.1..7.25, got"
                        + " \"0.14\"",
                "--yuan 0..7 | --yuan: expected a rate from 1 to 100 yuan for a dollar, such as 7.2 or 7.1..7.25, got \"0..7\"",
                "--growth much | GROWTH, got \"much\"",
                "--growth 5..1 | GROWTH, got \"5..1\"",
                "--growth 29 | GROWTH, got \"29\"",
                "--growth unknown | GROWTH, got \"unknown\"",
                "--growth=-1.5..0.2 | GROWTH, got \"-1.5..0.2\"",
                "--growth=-1..0.1 | GROWTH, got \"-1..0.1\"",
                "--growth=-0.9999999999..0.1 | GROWTH, got \"-0.9999999999..0.1\"",
                "--growth >-1 | GROWTH, got \">-1\"",
                "--growth <-0.95 | GROWTH, got \"<-0.95\"",
                "--growth 0.3..11 | GROWTH, got \"0.3..11\"",
                "--growth= | GROWTH, got \"\"",
                "--as-of yesterday | --as-of: expected a day from RANGE, got \"yesterday\"",
                "--as-of 2025-02-30 | --as-of: expected a day from RANGE, got \"2025-02-30\"",
                "--as-of 1999-12-31 | --as-of: expected a day from RANGE, got \"1999-12-31\"",
                "--as-of 2026-11-29 | --as-of: expected a day from RANGE, got \"2026-11-29\"",
                "--colour | Unknown option: '--colour'",
                "gap | Unmatched argument at index 0: 'gap'"
            })
    void wrongArgumentsAreRefusedInALine(String arguments, String message) {
        assertRefused(
                arguments,
                message.replace("RANGE", "2000-01-01 to 2026-11-28, the day of the latest source")
                        .replace(
                                "GROWTH",
                                "--growth: expected a yearly growth from -0.9 to 10, such as 0.29, 0.25..0.33 or"
                                        + " 0.25..0.33 (90%)"));
    }

    @Test
    void aConfidenceInWordsIsRefusedWithItsForm() {
        assertThat(run("--growth", "0.25..0.33 (90% confidence)")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("chipgap: --growth: expected a yearly growth from -0.9 to 10, such as 0.29, 0.25..0.33"
                        + " or 0.25..0.33 (90%), got \"0.25..0.33 (90% confidence)\"");
    }

    /** An option without an effect is refused, not ignored. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--list chips --section gap | expected one of --section, --explain, --list, got --section and --list",
                "--list chips --explain a b c | expected one of --section, --explain, --list, got --explain and --list",
                "--growth 0.3 --section gap | --growth: expected --section parity or no selection, got --section gap",
                "--yuan 7 --section gap,lag | --yuan: expected --section money or no selection, got --section gap,lag",
                "--simulate 9 --list chips | --simulate: expected --section shipped or no selection, got --list chips",
                "--seed 9 --explain a b c | --seed: expected --section shipped or no selection, got --explain a b c",
                "--sources | --sources: expected --section, got the overview",
                "--sources --list chips | --sources: expected --section, got --list chips",
                "--sources --section gap --format csv | --sources: expected --format text, got csv",
                "--section , | --section: expected a name, got \",\"",
                "--section= | --section: expected all or some of [gap, lag, parity, shipped, owned, causes, money, controls],"
                        + " got \"\"",
                "@arguments | Unmatched argument at index 0: '@arguments'",
                "--growth 0.3 --growth 0.2 | --growth: expected one value, got 0.3 and 0.2",
                "--format csv --format text | --format: expected one value, got csv and text",
                "--out a.txt --report a.txt | expected two files for --out and --report, got a.txt for both",
                "--out a.txt --report ./a.txt | expected two files for --out and --report, got a.txt and ./a.txt for both",
                "--data d1.json --out d1.json | expected two files for --out and --data, got d1.json for both",
                "--data d.json --data d.json | --data: expected each file once, got d.json and d.json",
                "--data d.json --data d1.json --data x/../d.json | --data: expected each file once, got d.json and"
                        + " x/../d.json",
                "--data d.json --data d1.json --report x/../d1.json | expected two files for --report and --data, got"
                        + " x/../d1.json and d1.json for both",
                "--out= | --out: expected a file, got the folder \"\"",
                "--report= | --report: expected a file, got the folder \"\"",
                "--data= | --data: expected a file, got the folder \"\"",
                "--out src | --out: expected a file, got the folder \"src\""
            })
    void uselessOptionsAreRefusedInALine(String arguments, String message) {
        assertRefused(arguments, message);
    }

    private void assertRefused(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(err.toString()).isEqualTo("chipgap: " + message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderIsNoDocument(@TempDir Path folder) {
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "chipgap: --data: expected a file, got the folder \"" + folder + "\"" + System.lineSeparator());
    }

    /** Another name of a file is the same file. */
    @Test
    void aDocumentIsNotOverwritten(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("mine.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), document);

        assertThat(run("--data", document.toString(), "--out", link.toString())).isEqualTo(2);
        assertThat(err)
                .hasToString("chipgap: expected two files for --out and --data, got " + link + " and " + document
                        + " for both" + System.lineSeparator());
        assertThat(Files.readString(document)).isEqualTo("{}");
    }

    /** Each record has an id of the bundled data or of the document before, and each drop has its line. */
    @Test
    void aRecordThatIsDroppedIsAWarning(@TempDir Path folder) throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "sources": [{"id": "my-notes", "title": "Notes"}],
                 "chips": [{"id": "nvidia-b200", "name": "My B200", "citations": [{"source": "my-notes"}]}]}
                """);
        Path other = Files.writeString(folder.resolve("other.json"), """
                {"format": 1, "id": "other", "version": "1", "title": "Other",
                 "sources": [{"id": "my-notes", "title": "Other notes"}],
                 "chips": [{"id": "nvidia-b200", "name": "My B200", "citations": [{"source": "my-notes"}]}]}
                """);
        String chip = ": Chip nvidia-b200 is dropped, because the bundled Chip with this id differs and is kept";

        assertThat(run("--data", mine.toString(), "--data", other.toString(), "--list", "parties"))
                .isZero();
        assertThat(err.toString().lines())
                .containsExactlyInAnyOrder(
                        "chipgap: warning: " + mine + chip,
                        "chipgap: warning: " + other + ": Source my-notes is dropped, because the earlier Source with"
                                + " this id differs and is kept",
                        "chipgap: warning: " + other + chip);
    }

    @Test
    void aLongNameIsWrapped(@TempDir Path folder) throws IOException {
        String name = "Chip " + "of a long name ".repeat(7) + "of 120 chars";
        Path mine = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "sources": [{"id": "my-notes", "title": "Notes"}],
                 "chips": [{"id": "my-chip", "name": "%s", "maker": "huawei", "citations": [{"source": "my-notes"}]}],
                 "measurements": [{"id": "my-chip-size", "summary": "Memory.", "subject": "my-chip",
                   "metric": "memory-size", "value": 64, "standing": "reported",
                   "citations": [{"source": "my-notes"}]}]}
                """.formatted(name));

        assertThat(run("--data", mine.toString(), "--section", "all")).isZero();
        assertThat(out.toString())
                .contains("\n    Chip of a long name of a long name of a long name of a long name of a long name of a"
                        + " long name\n    of a long name of 120 chars\n" + " ".repeat(54)
                        + "64 GB, no release date [");
        assertThat(out.toString().lines())
                .filteredOn(line -> line.length() > 100 && !line.contains("http"))
                .isEmpty();
    }

    /**
     * 1.3 to the power of -2 is 0.5917, 0.9 to that power 1.2346, and 0.1 to that power 100. The 950DT has 973 to 1034
     * TFLOP/s of 5072, which is 0.1918 to 0.2039.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<=10 | grows by at most 1,000 % a year | Ascend 950DT in late 2026 at least 15 %;",
                "<=0 | grows by at most 0 % a year | in almost 2 years, then at least 100 % of the frontier;",
                "<0.3 | grows by less than 30 % a year | in almost 2 years, then at more than 59 % of the frontier;",
                "0.25..0.33 (90%) | grows by 25 to 33 % (90 % confidence) a year | in almost 2 years, then at 56 to 100 %",
                "~0.3 | grows by about 30 % a year | in almost 2 years, then at about 59 % of the frontier;",
                "about 0.3 | grows by about 30 % a year | Ascend 950DT in late 2026 at about 18 to 21 %;",
                "-0.05 | falls by 5 % a year | Ascend 950DT in late 2026 at 19 to 21 %;",
                "-0.3..-0.1 | falls by 10 to 30 % a year | Ascend 950DT in late 2026 at 19 to 22 %;",
                "-0.1..0.3 | changes by -10 to 30 % a year | in almost 2 years, then at 59 to 130 % of the frontier;",
                ">=-0.1 | changes by at least -10 % a year | Ascend 950DT in late 2026 at most 21 %;",
                ">0.1 | grows by more than 10 % a year | in almost 2 years, then at most 100 % of the frontier;",
                "-0.9..-0.9 | falls by 90 % a year | in almost 2 years, then at 100 to 10,000 %"
            })
    void aGivenGrowthIsInWords(String growth, String question, String answer) {
        assertThat(run("--section", "parity", "--growth", growth)).isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("if the frontier " + question + "?", answer);
    }

    /** A growth of about 30 % has no bounds, so the number has none either. On the day it has not grown yet. */
    @Test
    void aBestValueIsNoBound() {
        assertThat(run("--section", "parity", "--growth", "~0.3")).isZero();
        assertThat(out.toString())
                .contains("    28 November 2026  5,070 TFLOP/s\n    end of 2026       about 5,190 TFLOP/s\n");
        out.getBuffer().setLength(0);
        assertThat(run("--section", "parity", "--growth", "~0.3", "--format", "json"))
                .isZero();
        assertThat(out.toString())
                .contains("\"answer\":\"in late 2026 at about 18 to 21 %\",\"low\":0,\"confidence\":1");
    }

    /** 646.87 to 686.85 bn yuan are 92.41 to 98.12 bn dollars at 7, and more than 80.85 bn at less than 8. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~7 | about $92.4 to 98.2 bn, at about 7 yuan for a dollar",
                "<8 | more than $80.8 bn, at less than 8 yuan for a dollar",
                "<=8 | at least $80.8 bn, at most 8 yuan for a dollar",
                ">1 | less than $687 bn, at more than 1 yuan for a dollar"
            })
    void aGivenRateIsInWords(String rate, String answer) {
        assertThat(run("--section", "money", "--yuan", rate)).isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("China's Big Fund " + answer + ";");
    }

    @Test
    void aFolderThatIsNotThereIsReported(@TempDir Path folder) {
        Path file = folder.resolve("none").resolve("answers.txt");

        assertThat(run("--section", "causes", "--out", file.toString())).isEqualTo(1);
        assertThat(err).hasToString("chipgap: no such file or folder: " + file + System.lineSeparator());
    }

    @Test
    void aFileInPlaceOfAFolderIsReported(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("answers.txt");

        assertThat(run("--section", "causes", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("chipgap: a file cannot be read or written: " + file + ": ");
    }

    @Test
    @EnabledIf("hasFullDevice")
    void aFullDiskIsReportedWithItsFile() {
        assertThat(run("--section", "causes", "--out", FULL.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("chipgap: a file cannot be read or written: " + FULL + ": ");
    }

    static boolean hasFullDevice() {
        return Files.exists(FULL);
    }

    @Test
    void aBarIsShownOnTheErrorStreamIfItIsWanted() {
        assertThat(run("--section", "causes,money", "--progress")).isZero();
        String shown = out.toString();

        assertThat(err.toString()).contains("chipgap", "%");
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertThat(run("--section", "causes,money", "--no-progress")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualTo(shown);
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
        assertThat(out.toString())
                .startsWith(
                        "East Chip against NVIDIA B200 (HGX/DGX) in FP16 throughput, as of 28 November 2026: certainly\nbehind, at 50 %\n");
    }

    @Test
    void anImprobableFigureOfOnesOwnIsAWarning(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "sources": [{"id": "my-notes", "title": "Notes"}],
                 "chips": [{"id": "east-chip", "name": "East Chip", "citations": [{"source": "my-notes"}]}],
                 "measurements": [{"id": "east-chip-fp16", "summary": "East Chip: FP16.", "subject": "east-chip",
                   "metric": "fp16-dense", "value": 1125000, "standing": "reported",
                   "citations": [{"source": "my-notes"}]}]}
                """);

        assertThat(run("--data", document.toString(), "--list", "parties")).isZero();
        assertThat(err.toString())
                .isEqualTo("chipgap: warning: mine.json:5:37 /measurements/0/value (Measurement east-chip-fp16)"
                        + " [plausible] expected an estimate inside 0.8..40000 TFLOP/s, as is plausible for fp16-dense,"
                        + " got 1.125e6\n");
    }

    /** A later source moves the day of the answers: a month is known on its last day. */
    @Test
    void theDayIsThatOfTheLatestSource(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("mine.json"), """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "sources": [{"id": "my-notes", "title": "Notes", "published": "2027-02"}],
                 "measurements": [{"id": "growth", "summary": "Growth.", "subject": "huawei",
                   "metric": "fp16-peak-growth", "value": 0.5, "standing": "reported",
                   "citations": [{"source": "my-notes"}]}]}
                """);

        assertThat(run("--data", document.toString())).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow()).endsWith("238 sources · as of 28 February 2027");
    }

    @Test
    void writesToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("answers.csv");

        assertThat(run("--format", "csv", "--out", file.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file))
                .startsWith("question,topic,subject,answer,low,high,best,confidence,unit,as_of,");
    }

    @Test
    void writesTheReport(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");

        assertThat(run("--report", file.toString())).isZero();
        assertThat(out.toString())
                .endsWith("\nCharts: " + file + " · More: --section all, --explain, --list, --help\n");
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("FP16 throughput");
    }

    @Test
    void theOverviewSaysHowToMakeTheReport() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .endsWith("\nCharts: --report FILE · More: --section all, --explain, --list, --help\n");
    }

    /** The page is drawn of what is known on the day: the Ascend 950PR was announced in September 2025. */
    @Test
    void theReportIsOfTheDay(@TempDir Path folder) throws IOException {
        Path now = folder.resolve("now.html");
        Path then = folder.resolve("then.html");

        assertThat(run("--section", "causes", "--report", now.toString())).isZero();
        assertThat(run("--section", "causes", "--report", then.toString(), "--as-of", "2021-06-30"))
                .isZero();
        assertThat(Files.readString(now)).contains("Ascend 950PR");
        assertThat(Files.readString(then))
                .doesNotContain("Ascend 950PR", "2023")
                .contains("2021");
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
        String seven = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("--section", "shipped", "--simulate", "1000", "--seed", "8"))
                .isZero();

        assertThat(out.toString().lines()).hasSameSizeAs(seven.lines().toList());
        assertThat(out.toString()).isNotEqualTo(seven);
    }
}
