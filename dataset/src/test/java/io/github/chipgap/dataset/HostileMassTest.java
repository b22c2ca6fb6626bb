// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Constraint;
import java.io.InputStream;
import java.util.Collections;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents with very many mistakes: the report stays small, and no search compares each mistake with all records. */
class HostileMassTest {
    private static final DatasetReader READER = DatasetReader.standard();
    private static final int MILLION = 1_000_000;
    private static final int CLAIMS = 100_000;

    private static InputStream constraints(int count, IntFunction<String> causes) {
        return Endless.document(
                "'sources': [{'id': 's', 'title': 'S'}], 'aiFirms': [{'id': 'f', 'name': 'F'}], 'constraints': [",
                count,
                i -> "{'id': 'c" + i
                        + "', 'summary': 'S', 'kind': 'policy', 'limits': ['f'], 'rootCause': false, 'causedBy': ["
                        + causes.apply(i) + "], 'standing': 'reported', 'citations': "
                        + "[{'source': 's'}]}\n",
                "]}");
    }

    @Test
    void countsAMillionViolationsAndKeepsAHundred() {
        ValidationReport report = READER.validate(Endless.document("'chips': [", MILLION, i -> "5", "]}"), "many.json");
        assertThat(report.count()).isEqualTo(MILLION);
        assertThat(report.violations()).hasSize(100);
        assertThat(report.toString()).hasLineCount(101).endsWith("\nmany.json: and 999900 more");
    }

    @Test
    void countsAMillionDanglingReferences() {
        int members = 100;
        IntFunction<String> cohort = i -> IntStream.range(0, members)
                .mapToObj(j -> "'m" + i + "-" + j + "'")
                .collect(Collectors.joining(",", "{'id': 'c" + i + "', 'name': 'C', 'members': [", "]}"));
        ValidationReport report =
                READER.validate(Endless.document("'cohorts': [", MILLION / members, cohort, "]}"), "dangling.json");
        assertThat(report.count()).isEqualTo(MILLION);
        assertThat(report.violations()).hasSize(100).extracting(Violation::rule).containsOnly("reference");
    }

    @Test
    void readsAChainOfAHundredThousandCauses() {
        Dataset data = READER.read(constraints(CLAIMS, i -> i + 1 < CLAIMS ? "'c" + (i + 1) + "'" : ""), "chain.json");
        assertThat(data.all(Constraint.class)).hasSize(CLAIMS);
    }

    @Test
    void tellsACircleOfAHundredThousandCauses() {
        ValidationReport report =
                READER.validate(constraints(CLAIMS, i -> "'c" + (i + 1) % CLAIMS + "'"), "circle.json");
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("cause-cycle");
            assertThat(violation.value()).startsWith("c0 <- c1 <- c2 <- ").endsWith("…");
        });
    }

    @Test
    void tellsEveryWayBackOfAHundredThousandToTheFirst() {
        ValidationReport report = READER.validate(
                constraints(
                        CLAIMS,
                        i -> (i == 0 ? "" : "'c0'")
                                + (i == 0 || i + 1 == CLAIMS ? "" : ",")
                                + (i + 1 == CLAIMS ? "" : "'c" + (i + 1) + "'")),
                "ways.json");
        assertThat(report.count()).isEqualTo(CLAIMS - 1);
        assertThat(report.violations()).hasSize(100);
    }

    @Test
    void tellsFiftyThousandPairsThatCauseEachOther() {
        ValidationReport report = READER.validate(constraints(CLAIMS, i -> "'c" + (i ^ 1) + "'"), "pairs.json");
        assertThat(report.count()).isEqualTo(CLAIMS / 2);
    }

    @Test
    void keepsPointersShort() {
        String key = "k".repeat(200_000);
        String repeated = String.join(",", Collections.nCopies(101, "'a': 1"));
        String document =
                Documents.with("'x-a': " + ("{'" + key + "': ").repeat(20) + "{" + repeated + "}" + "}".repeat(20));
        ValidationReport report = READER.validate(document, "keys.json");
        assertThat(report.count()).isEqualTo(100);
        assertThat(report.toString().length()).isLessThan(200_000);
        assertThat(report.violations().get(0).pointer()).startsWith("…").endsWith("k…/a");
    }

    @Test
    @Timeout(30)
    void suggestsOnlySoOftenAmongManyIds() {
        String mistaken = IntStream.range(0, 100)
                .mapToObj(i -> "'accelerator-of-sone-maker-%08d'".formatted(i))
                .collect(Collectors.joining(","));
        ValidationReport report = READER.validate(
                Endless.document(
                        "'cohorts': [{'id': 'c', 'name': 'C', 'membersExhaustive': true, 'members': [" + mistaken
                                + "]}], 'aiFirms': [",
                        CLAIMS,
                        i -> "{'id': 'accelerator-of-some-maker-%08d', 'name': 'A'}".formatted(i),
                        "]}"),
                "dangling.json");
        assertThat(report.count()).isEqualTo(100);
        assertThat(report.violations().get(0).suggestion()).isEqualTo("accelerator-of-some-maker-00000000");
    }

    @Test
    @Timeout(30)
    void suggestsNothingForViolationsThatAreOnlyCounted() {
        ValidationReport report = READER.validate(
                Endless.document("'investments': [", MILLION / 4, i -> "{'currency': 'RNBX'}", "]}"),
                "currencies.json");
        assertThat(report.violations()).hasSize(100);
    }
}
