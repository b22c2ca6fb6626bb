// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsExampleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsWhatFollowsFromTheData() throws IOException {
        assertThat(run()).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo(golden("gaps.txt"));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void takesGrowthRatesInPlaceOfThePublishedOne() {
        assertThat(run("--growth", "0", "--growth=0.2..0.5")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("  If the frontier grows by 0 a year\n    Huawei then stands at 1 of the frontier\n")
                .contains("  If the frontier grows by 0.2 to 0.5 a year\n")
                .contains("    Huawei then stands at 0.444 to 1 of the frontier\n")
                .doesNotContain("The frontier grows by");
    }

    @Test
    void takesAnotherRateOfExchange() {
        assertThat(run("--yuan", "5")).isZero();
        // 686.85 / 5 = 137.37, 137.37 / 150 = 0.9158
        assertThat(out.toString(UTF_8))
                .contains("\nThe three phases of the Big Fund, at 5 yuan a dollar\n")
                .contains("which is about $137 bn and 0 to 0.916 (0 excluded) of")
                .doesNotContain("7.1 to 7.25");
    }

    @Test
    void explainsAnAnswerOfEachKind() throws IOException {
        assertThat(run("--explain")).isZero();
        String page = out.toString(UTF_8);
        assertThat(page).contains(golden("explained.txt"));
        assertThat(page)
                .startsWith(golden("gaps.txt").substring(0, golden("gaps.txt").indexOf("\nSources\n")));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void saysWhatItTakes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8))
                .startsWith(
                        "usage: gaps [--growth RATE]... [--yuan RATE] [--data FILE]... [--report FILE] [--explain] [--help]\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --speed            | gaps: expected an option, got "--speed"
                    --growth           | gaps: --growth: expected a value after it, got nothing
                    --growth=-1        | gaps: --growth: expected a rate above -1, got -1
                    --growth='< -2'    | gaps: --growth: expected a rate above -1, got < -2
                    --yuan=0           | gaps: --yuan: expected a rate above 0, got 0
                    """)
    void endsWithTwoAndAUsageLineWhereTheArgumentsAreWrong(String argument, String message) {
        assertThat(run(argument.replace("'", ""))).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualTo(
                        message
                                + "\nusage: gaps [--growth RATE]... [--yuan RATE] [--data FILE]... [--report FILE] [--explain] [--help]\n");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void quotesARateThatIsNone() {
        assertThat(run("--growth", "fast")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("gaps: --growth: ").contains("\"fast\"");
    }

    @Test
    void addsTheRecordsOfAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "aiFirms": [{"id": "zzz-labs", "name": "Zzz Labs"}, {"id": "tencent", "name": "Another Tencent"}]}
                """);

        assertThat(run("--data", file.toString())).isZero();
        assertThat(out.toString(UTF_8)).contains(" Xiaomi, Zzz Labs\n  nothing, as far as the data says\n");
        assertThat(err.toString(UTF_8)).isEqualTo("gaps: two records under one id, tencent\n");
    }

    @Test
    void tellsAllThatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "{\"format\": 1, \"id\": \"mine\", \"version\": \"1\", \"titel\": 3}");

        assertThat(run("--data=" + file)).isEqualTo(1);
        assertThat(err.toString(UTF_8).lines()).hasSize(2).allMatch(line -> line.startsWith("mine.json:1:"));
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void saysWhichFileCannotBeRead(@TempDir Path folder) {
        assertThat(run("--data", folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("gaps: cannot read ").contains("none.json");
    }

    private int run(String... arguments) {
        return GapsExample.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GapsExampleTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
