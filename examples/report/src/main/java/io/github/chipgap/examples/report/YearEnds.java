// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.Leader;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
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

    private final Dataset data;
    private final int last;

    YearEnds(Dataset data, int last) {
        this.data = data;
        this.last = last;
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
        return IntStream.rangeClosed(FIRST, last)
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

    String names(Leader leader) {
        return leader.candidates().stream()
                .map(id -> data.get(Subject.class, id).name())
                .collect(Collectors.joining(" or "));
    }
}
