// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.Leader;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The best Chinese chip against the frontier at the end of each year: how far it was behind, and for how long. */
final class YearEnds {
    static final List<String> METRICS = List.of("fp16-dense", "fp8-dense", "int8-dense", "memory-size");
    static final double SAME = 0.02;

    private static final String OURS = "chinese-accelerator-makers";
    private static final String THEIRS = "other-accelerator-makers";
    private static final int FIRST = 2019;
    private static final int LAST = 2025;

    private final Dataset data;

    YearEnds(Dataset data) {
        this.data = data;
    }

    /**
     * How things stood on the last day of a year, by chips whose release is dated.
     *
     * @param best the best chip of the Chinese makers, or those that can be
     * @param frontier the best chip of the others, or those that can be
     * @param gap the one's value against the other's
     * @param lag for how long the others have had what the Chinese makers have, with 2 percent taken for the same
     */
    record YearEnd(int year, Leader best, Leader frontier, Gap gap, Lag lag) {
        /** The measurements of the chips that can be the best on either side. */
        List<Claim> leading() {
            List<String> chips = Stream.concat(best.candidates().stream(), frontier.candidates().stream())
                    .toList();
            return gap.inputs().stream()
                    .filter(claim -> claim instanceof Measurement value && chips.contains(value.subject()))
                    .toList();
        }
    }

    /** The years of which both sides have a figure. */
    List<YearEnd> in(String metric) {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> find(metric, year))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<YearEnd> find(String metric, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        Leaders leaders = Leaders.of(data).datedOnly().at(day);
        try {
            return Optional.of(new YearEnd(
                    year,
                    leaders.of(OURS, metric),
                    leaders.of(THEIRS, metric),
                    Gaps.of(data).datedOnly().at(day).between(OURS, THEIRS, metric),
                    Lags.of(data).datedOnly().at(day).behind(OURS, List.of(THEIRS), metric, SAME)));
        } catch (MissingDataException e) {
            return Optional.empty(); // one side had nothing yet, as FP8 before 2022
        }
    }

    /** The chips with a figure but no release, which no year counts. */
    List<Chip> leftOut(String metric) {
        return data.all(Chip.class).stream()
                .filter(chip -> chip.released().isEmpty())
                .filter(chip -> data.claimsAbout(chip.id()).stream()
                        .anyMatch(claim -> claim instanceof Measurement value
                                && value.metric().equals(metric)
                                && value.period().isEmpty()))
                .toList();
    }

    void print(Page page) {
        page.heading("The best Chinese chip against the frontier, year by year");
        for (String metric : METRICS) {
            Metric what = data.get(Metric.class, metric);
            page.line(what.name() + ", at the end of");
            List<YearEnd> ends = in(metric);
            ends.forEach(end -> print(end, page));
            if (ends.isEmpty()) {
                page.line(1, "no year that is told: no Chinese chip with a figure was released by " + LAST);
            }
            List<Chip> leftOut = leftOut(metric);
            if (!leftOut.isEmpty()) {
                page.line(
                        1,
                        "not counted, for want of a release: "
                                + leftOut.stream().map(Chip::name).collect(Collectors.joining(", ")));
            }
        }
    }

    /** How values of a metric are written. */
    static ReportText words(Metric metric) {
        return ReportText.plain().withUnit(metric.unit().orElse("")).withSignificantDigits(4);
    }

    private void print(YearEnd end, Page page) {
        ReportText words = words(end.gap().metric());
        Estimate ratio = end.gap().ratio().orElseThrow();
        page.line(
                1,
                end.year() + ": " + names(end.best()) + ", "
                        + words.of(end.best().value().estimate()) + ", against " + names(end.frontier()) + ", "
                        + words.of(end.frontier().value().estimate()) + ": a ratio of "
                        + ReportText.plain().of(ratio));
        page.line(2, lag(end.lag()));
        page.sources(2, end.leading());
    }

    String names(Leader leader) {
        return leader.candidates().stream()
                .map(id -> data.get(Subject.class, id).name())
                .collect(Collectors.joining(" or "));
    }

    static String lag(Lag lag) {
        String years = lag.years().map(ReportText.plain().withUnit("years")::of).orElse("");
        return switch (lag.outcome()) {
            case BEHIND -> "the frontier first had that " + years + " before";
            case AHEAD -> "the frontier had that no earlier";
            case NEVER_HAD_IT -> "the frontier had nothing of the kind";
            case UNDECIDED ->
                "whether the frontier had that before is not decided" + (years.isEmpty() ? "" : ": " + years);
        };
    }
}
