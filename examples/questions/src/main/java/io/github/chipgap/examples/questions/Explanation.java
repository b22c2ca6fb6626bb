// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.Traverser;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Verdict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A gap with its derivation down to the sources.
 *
 * @param setting the data and the day
 * @param gap the gap
 */
record Explanation(Setting setting, Gap gap) {
    /**
     * Returns the gap between chips, whenever they are released, or between the best of parties on the day.
     *
     * @param ids the ids of a subject, a reference and a metric
     */
    static Explanation of(Setting setting, List<String> ids) {
        Dataset data = setting.data();
        boolean areChips = ids.subList(0, 2).stream()
                .allMatch(id -> data.find(Chip.class, id).isPresent());
        Gaps gaps = areChips ? Gaps.of(data) : Gaps.of(data).datedOnly().at(setting.asOf());
        return new Explanation(setting, gaps.between(ids.get(0), ids.get(1), ids.get(2)));
    }

    /** Writes the derivation as a text, or the ratio and its measurements as a table. */
    void write(Appendable out, Format format) throws IOException {
        if (!(format instanceof TextFormat)) {
            ImmutableList<Row> rows = Row.join(List.of(ratio()), inputs().toList());
            Answer answer = new Answer("The gap in " + gap.metric().name(), ImmutableList.of(), rows);
            format.write(out, setting.data(), List.of(answer), false);
            return;
        }
        out.append(Words.wrapped("", ratio().what() + ": " + ratio().words())).append('\n');
        Names names = new Names(setting.data());
        Iterator<Derivation> parts = Traverser.forTree(Derivation::inputs)
                .depthFirstPreOrder(gap.explain())
                .iterator();
        for (String line : gap.explain().text().lines().toList()) {
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            out.append(Words.wrapped(indent, names.in(text(parts.next(), line.strip()))))
                    .append('\n');
        }
    }

    /** Returns the line of a part, in which "about" is the word of a source, and not a sign of rounding. */
    private static String text(Derivation part, String line) {
        return part.value().filter(Explanation::isBounded).isPresent() ? line.replaceFirst("= about ", "= ") : line;
    }

    private Row ratio() {
        String what = name(gap.subject()) + " against " + name(gap.reference()) + " in "
                + Names.inSentence(gap.metric()) + (gap.metric().moreIsBetter() ? "" : " (less is better)") + ", "
                + Words.asOf(setting.asOf());
        Row row = Row.of("", what, new Names(setting.data()).in(verdict()), gap.inputs())
                .at(setting.asOf());
        return gap.ratio().map(value -> row.withValue(value, "")).orElse(row);
    }

    private String verdict() {
        Verdict<Gap.Position> verdict = gap.verdict();
        String ratio = gap.ratio()
                .map(Words::percent)
                .map(percent -> ", " + Words.at(percent))
                .orElse("");
        String words = verdict.answer()
                .map(position -> verdict.grade() + " " + position + ratio)
                .orElse(verdict.toString());
        String decided = String.join(" or ", verdict.wouldDecide());
        String text = words + (decided.isEmpty() ? "" : "; decided by " + decided);
        return isBounded(gap.subjectValue().estimate())
                        && isBounded(gap.referenceValue().estimate())
                ? text.replace("about ", "")
                : text;
    }

    /** Returns whether a value has a bound. If it has none, its source says "about". */
    private static boolean isBounded(Estimate value) {
        Interval interval = value.interval();
        return interval.hasUpper() || interval.lowest() > 0;
    }

    private String name(String id) {
        return setting.data().get(Subject.class, id).name();
    }

    private Stream<Row> inputs() {
        return gap.inputs().stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .map(one -> row(one, gap.metric().unit().orElse("")));
    }

    private Row row(Measurement figure, String unit) {
        return Row.of("", name(figure.subject()), Words.figure(figure.value(), unit), List.of(figure))
                .withValue(figure.value(), unit)
                .at(figure.period().map(Period::toString).orElse(""));
    }
}
