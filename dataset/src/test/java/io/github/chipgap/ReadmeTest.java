// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.MoreCollectors;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java of the README, and compares their output with the README. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    @Test
    void theFirstSnippetPrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
        String readme = Files.readString(README);
        String snippet = block(readme, "```java\n", 0);
        String printed = block(readme, "It prints\n\n```\n", readme.indexOf(snippet));

        assertThat(UserProgram.outputOf(snippet, folder)).isEqualTo(printed);
        assertThat(snippet.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theCommandsAreOnTheFirstScreen() throws IOException {
        List<String> firstScreen = Files.readAllLines(README).subList(0, 25);

        assertThat(firstScreen).anyMatch(line -> line.startsWith("mvn -q -Prun "));
        assertThat(firstScreen).anyMatch(line -> line.startsWith("mvn -q verify "));
    }

    /** A value is a measurement, an investment, a gap with a number or a timeline with a time. */
    @Test
    void theTableOfTheDataCountsTheRecords() throws IOException {
        List<String> readme = Files.readAllLines(README);
        Set<String> below = new HashSet<>();
        for (Dataset data : List.of(
                ReferenceData.article(),
                ReferenceData.accelerators(),
                ReferenceData.industry(),
                ReferenceData.firms(),
                ReferenceData.controls())) {
            List<ModelRecord> records = data.records().stream()
                    .filter(record -> below.add(record.id()))
                    .toList();
            String row = readme.stream()
                    .filter(line -> line.startsWith("| [`" + data.id() + "`]"))
                    .collect(MoreCollectors.onlyElement());

            assertThat(row)
                    .endsWith(" | " + records.size() + " | "
                            + records.stream().filter(ReadmeTest::isValue).count() + " | " + sources(records, "primary")
                            + " / " + sources(records, "secondary") + " / " + sources(records, "copy") + " / "
                            + sources(records, "retold", "aggregator") + " |");
        }
    }

    private static boolean isValue(ModelRecord record) {
        return record instanceof Measurement
                || record instanceof Investment
                || (record instanceof CapabilityGap gap
                        && Stream.of(gap.ratio(), gap.difference(), gap.doublingsBehind())
                                .anyMatch(Optional::isPresent))
                || (record instanceof TimelineEstimate time && !time.years().equals(Estimate.unknown()));
    }

    private static long sources(List<ModelRecord> records, String... grades) {
        return records.stream()
                .filter(record -> record instanceof Source source
                        && List.of(grades).contains(source.grade().orElseThrow().name()))
                .count();
    }

    @Test
    void theDataIsAsOfItsLastReading() throws IOException {
        LocalDate last = ReferenceData.all().all(Source.class).stream()
                .flatMap(source -> source.accessed().stream())
                .map(PartialDate::lastDay)
                .max(LocalDate::compareTo)
                .orElseThrow();

        assertThat(Files.readString(README))
                .contains("It is as of "
                        + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(last) + ".");
    }

    @Test
    void theCitationNamesTheVersionOfTheData() throws IOException {
        assertThat(Files.readString(README))
                .contains("data `accelerators` " + ReferenceData.accelerators().version() + ". ");
    }

    @Test
    void everyFileThatItLinksToIsThere() throws IOException {
        Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(README));

        assertThat(links.results())
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(README.resolveSibling(link.group(1))).exists());
    }

    private static String block(String text, String opening, int from) {
        int start = text.indexOf(opening, from);
        assertThat(start).as("%s in the README", opening).isNotNegative();
        int begin = start + opening.length();
        return text.substring(begin, text.indexOf("```", begin));
    }
}
