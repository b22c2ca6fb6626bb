// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What share somebody has, by one source and by another.
 *
 * @param title what the figure is of
 * @param says what it shows
 * @param shares the shares, each a part of 1
 */
public record ShareChart(String title, String says, List<Share> shares) {
    /**
     * A share.
     *
     * @param source whose figure it is
     * @param counted what is counted
     * @param share a part of 1
     * @param words the share as it is printed
     */
    public record Share(String source, String counted, Estimate share, String words, ImmutableSet<Citation> citations) {
        private boolean isUnknown() {
            return Span.of(share).levels().length == 0;
        }
    }

    /** The picture with its words. */
    public Figure figure() {
        List<String> kinds = shares.stream().map(Share::counted).distinct().toList();
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        ImmutableSet.Builder<Citation> citations = ImmutableSet.builder();
        for (Share share : shares) {
            marks.add(new Mark(
                    Group.numbered(kinds.indexOf(share.counted()), share.counted()),
                    Span.of(share.share()),
                    Span.exactly(marks.size()),
                    Optional.of(share.source() + (share.isUnknown() ? ": no figure" : ""))));
            rows.add(new Table.Row(List.of(share.source(), share.counted(), share.words()), share.citations()));
            citations.addAll(share.citations());
        }
        return new Figure(
                "shares",
                title,
                says,
                new Plot("Share, as a part of 1", Scale.LINEAR, Scale.ROWS, marks, List.of(), OptionalDouble.of(0)),
                new Table(List.of("By", "Counted", "Share"), rows),
                citations.build());
    }
}
