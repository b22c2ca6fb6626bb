// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static Dataset data = ReferenceData.all();
    private static List<Figure> figures = List.of();
    private static Page page = new Page(data, DAY, figures);

    @BeforeAll
    static void draw() {
        figures = new Figures(data, DAY).list();
        page = new Page(data, DAY, figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[0.298, 0.318]; 29–32 %",
                "[0.39999999999999997, 0.4]; 40 %",
                "[2.04, 2.56]; 204–256 %",
            })
    void percentagesAreRoundedOutwardToTwoDigits(String interval, String words) {
        assertThat(Words.percent(Estimate.of(io.github.chipgap.estimate.Interval.parse(interval))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-10/2028-12, late 2028",
        "2024-10-15/2025-03-31, 15 Oct 2024 – 31 Mar 2025",
        "2026-12, Dec 2026",
        "2027, 2027"
    })
    void datesAreWrittenAsPeopleWriteThem(String iso, String words) {
        assertThat(Words.date(Period.parse(iso))).isEqualTo(words);
    }

    /** 752 to 800 TFLOP/s of the 910C against the 2,517 of the MI355X are 29.88 to 31.78 %, outward 29 to 32 %. */
    @Test
    void theTitleStatesTheComputedShare() {
        assertThat(figures.get(0).title())
                .isEqualTo("At the end of 2025, the best Chinese AI chip reached 29–32 % of the FP16 throughput of the"
                        + " best foreign one");
    }

    @Test
    void aDotStandsOnlyForABestValue() {
        assertThat(new Mark(Mark.Kind.CHINA, 0, Estimate.between(1, 2), "", "").dot())
                .isEmpty();
        assertThat(new Mark(Mark.Kind.CHINA, 0, Estimate.between(1, 3).withBest(2), "", "").dot())
                .hasValue(2);
    }

    @Test
    void aPageHasEveryFigureItsDownloadsAndFewBytes() {
        String html = page.html();
        assertThat(figures).extracting(Figure::id).contains("gap", "performance", "lag", "roadmap", "shares", "causes");
        assertThat(html.split("download=\"", -1)).hasSizeGreaterThan(4 * 6);
        assertThat(Page.resource("report.js").length()).isLessThanOrEqualTo(4096);
    }

    @Test
    void theCommittedPicturesAreThoseThatAreDrawn() throws Exception {
        Path target = Files.createDirectories(Path.of("target", "pictures"));
        Files.writeString(target.resolve("gap-light.svg"), page.picture(Tone::light));
        Files.writeString(target.resolve("gap-dark.svg"), page.picture(Tone::dark));
        for (String name : List.of("gap-light.svg", "gap-dark.svg")) {
            assertThat(Path.of("pictures", name)).hasSameTextualContentAs(target.resolve(name));
        }
    }
}
