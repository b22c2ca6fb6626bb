// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A gap with its derivation down to the sources. */
record Explanation(Dataset data, Gap gap) {
    static Explanation of(Dataset data, String subject, String reference, String metric) {
        return new Explanation(data, Gaps.of(data).between(subject, reference, metric));
    }

    /** Writes the derivation as a text, or the ratio and its measurements as a table. */
    void write(Appendable out, Format format, boolean withSources) throws IOException {
        if (format instanceof TextFormat) {
            out.append(gap.verdict().toString()).append('\n');
            for (String line : gap.explain().text().lines().toList()) {
                int indent = line.length() - line.stripLeading().length();
                out.append(Words.wrapped(indent, line.strip())).append('\n');
            }
        } else {
            Row ratio = gap.ratio()
                    .map(value -> Row.of(
                            gap.subject() + " against " + gap.reference(),
                            gap.verdict().toString(),
                            value,
                            "",
                            "",
                            gap.inputs()))
                    .orElseGet(() -> Row.of(
                            gap.subject() + " against " + gap.reference(),
                            gap.verdict().toString(),
                            "",
                            gap.inputs()));
            ImmutableList<Row> rows =
                    Stream.concat(Stream.of(ratio), inputs()).collect(ImmutableList.toImmutableList());
            format.write(
                    out,
                    data,
                    List.of(new Answer("The gap in " + gap.metric().name(), ImmutableList.of(), rows)),
                    withSources);
        }
    }

    private Stream<Row> inputs() {
        Lookup lookup = Lookup.of(data);
        return gap.inputs().stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .map(one -> Row.of(
                        one.subject(),
                        lookup.row(one).text(),
                        one.value(),
                        lookup.row(one).unit(),
                        one.period().map(Object::toString).orElse(""),
                        List.of(one)));
    }
}
