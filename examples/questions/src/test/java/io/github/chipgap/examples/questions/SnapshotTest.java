// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Period;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    private static final String DOCUMENT = """
            {"format": 1, "id": "mine", "version": "1", "title": "Mine", "sources": [
              {"id": "undated", "title": "Undated"},
              {"id": "spring", "title": "Spring", "published": "2024-04"},
              {"id": "autumn", "title": "Autumn", "published": "2024-10-15", "accessed": "2024-11-02"},
              {"id": "table", "title": "A maintained table", "updated": "2024-08"}],
             "chipmakers": [{"id": "maker", "name": "Maker"}],
             "metrics": [{"id": "speed", "name": "Speed", "kind": "level", "moreIsBetter": true,
               "domain": {"atLeast": 0}},
               {"id": "sales", "name": "Sales", "kind": "flow", "moreIsBetter": true, "domain": {"atLeast": 0}}],
             "chips": [
              {"id": "old", "name": "Old", "maker": "maker", "generic": false, "lifecycle": [
                {"stage": "released", "period": "2023-05", "standing": "reported",
                 "citations": [{"source": "undated"}]}]},
              {"id": "listed", "name": "Listed", "generic": false, "citations": [{"source": "table"}]},
              {"id": "next", "name": "Next", "maker": "maker", "generic": false, "lifecycle": [
                {"stage": "announced", "period": "2024-03-20", "standing": "reported",
                 "citations": [{"source": "spring"}]},
                {"stage": "released", "period": "2025", "standing": "projected",
                 "citations": [{"source": "spring"}]},
                {"stage": "released", "period": "2024-09-01", "standing": "reported",
                 "citations": [{"source": "autumn"}]}]}],
             "measurements": [
              {"id": "old-speed", "summary": "Old.", "subject": "old", "metric": "speed", "value": 1,
               "standing": "reported", "citations": [{"source": "undated"}, {"source": "autumn"}]},
              {"id": "old-speed-listed", "summary": "Old.", "subject": "old", "metric": "speed", "value": 1.5,
               "standing": "reported", "citations": [{"source": "table"}]},
              {"id": "next-speed", "summary": "Next.", "subject": "next", "metric": "speed", "value": 2,
               "standing": "projected", "citations": [{"source": "spring"}]},
              {"id": "sales-2025", "summary": "Sales.", "subject": "maker", "metric": "sales", "value": 3,
               "period": "2025", "standing": "projected", "citations": [{"source": "spring"}]},
              {"id": "sales-2024-h2", "summary": "Sales.", "subject": "maker", "metric": "sales", "value": 4,
               "period": "2024-07/2024-12", "standing": "estimated", "citations": [{"source": "undated"}]}],
             "findings": [
              {"id": "remark", "summary": "A remark.", "kind": "statement", "about": ["next"],
               "standing": "reported", "citations": [{"source": "undated"}]}]}
            """;

    private static final Dataset DATA =
            DatasetReader.standard().read(new ByteArrayInputStream(DOCUMENT.getBytes(UTF_8)), "mine.json");

    /** A month is known on its last day, and a half-year counts from its first one. */
    @ParameterizedTest
    @CsvSource({
        "2023-04-30, ''",
        "2023-05-01, old old-speed old-speed-listed",
        "2024-03-31, next old old-speed old-speed-listed remark",
        "2024-04-29, next old old-speed old-speed-listed remark",
        "2024-04-30, next next-speed old old-speed old-speed-listed remark sales-2025",
        "2024-07-01, next next-speed old old-speed old-speed-listed remark sales-2024-h2 sales-2025",
        "2024-08-31, listed next next-speed old old-speed old-speed-listed remark sales-2024-h2 sales-2025"
    })
    void recordsCountFromTheirDayOn(LocalDate day, String ids) {
        assertThat(Snapshot.of(DATA, day).records())
                .filteredOn(record -> record instanceof Claim || record instanceof Chip)
                .extracting(ModelRecord::id)
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
    }

    @Test
    void milestonesAndCitationsCountFromTheirDayOn() {
        Dataset then = Snapshot.of(DATA, LocalDate.of(2024, 9, 30));

        assertThat(then.get(Chip.class, "next").released()).contains(Period.parse("2025"));
        assertThat(then.get(Measurement.class, "old-speed").citations())
                .extracting(citation -> citation.source())
                .containsExactly("undated");
        assertThat(then.all(Source.class)).extracting(Source::id).containsExactly("spring", "table", "undated");
        assertThat(Snapshot.of(DATA, LocalDate.of(2024, 10, 15))
                        .get(Chip.class, "next")
                        .released())
                .contains(Period.parse("2024-09-01"));
    }

    @Test
    void theLastDayIsThatOfTheLatestSource() {
        assertThat(Snapshot.lastDay(DATA)).isEqualTo("2024-11-02");
        assertThat(Snapshot.lastDay(ReferenceData.all())).isEqualTo("2026-11-28");
        assertThat(Snapshot.of(DATA, LocalDate.of(2024, 11, 2))).isSameAs(DATA);
    }

    @Test
    void theDocumentsBelowAreKept() {
        assertThat(Snapshot.of(ReferenceData.all(), LocalDate.of(2020, 1, 1)).documents())
                .isEqualTo(ReferenceData.all().documents());
    }

    /** Nothing published or dated after the day is in any answer. */
    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2019-12-31", "2022-06-30", "2024-12-31", "2025-06-30", "2026-07-01"})
    void noAnswerRestsOnALaterRecord(LocalDate day) {
        Dataset all = ReferenceData.all();
        Setting setting = Setting.of(all).at(day);

        List<Claim> used = Arrays.stream(Question.values())
                .flatMap(question -> question.answer(setting).rows().stream())
                .flatMap(row -> row.inputs().stream())
                .distinct()
                .toList();

        assertThat(used).isNotEmpty().filteredOn(claim -> isLater(claim, day)).isEmpty();
        assertThat(used.stream().flatMap(claim -> claim.citations().stream()))
                .extracting(citation -> all.get(Source.class, citation.source()))
                .filteredOn(source -> source.published()
                        .filter(published -> published.lastDay().isAfter(day))
                        .isPresent())
                .isEmpty();
    }

    private static boolean isLater(Claim claim, LocalDate day) {
        return claim instanceof Measurement measured
                && !measured.standing().equals(Standing.PROJECTED)
                && measured.period()
                        .filter(period -> period.firstDay().isAfter(day))
                        .isPresent();
    }
}
