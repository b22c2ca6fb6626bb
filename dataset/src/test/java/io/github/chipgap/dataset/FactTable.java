// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Period;
import java.util.List;
import java.util.stream.Collectors;

/** A table of facts that were taken from the sources a second time, to be compared with a document. */
final class FactTable {
    private static final Splitter.MapSplitter FIELDS =
            Splitter.on("; ").withKeyValueSeparator(Splitter.on('=').limit(2));

    private FactTable() {}

    /** Reads the rows of a table of tab-separated columns; its first line names them. */
    static List<String[]> rows(String name) {
        return Resources.text(name)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Compares measurements with rows of subject, metric, period, value and sources, in any order. */
    static void checkMeasurements(List<Measurement> measurements, String table) {
        assertThat(measurements.stream()
                        .map(one -> fact(one) + " | "
                                + sorted(one.citations().stream()
                                        .map(Citation::source)
                                        .collect(Collectors.joining(" ")))))
                .containsExactlyInAnyOrderElementsOf(rows(table).stream()
                        .map(row -> fact(row) + " | " + sorted(row[4]))
                        .toList());
    }

    /** Returns the subject, the metric, the period and the value. */
    static String fact(Measurement one) {
        return fact(
                one.subject(),
                one.metric(),
                one.period().map(Period::toString).orElse(""),
                one.value().toString());
    }

    static String fact(String... row) {
        return String.join(" | ", row[0], row[1], row[2], Estimate.parse(row[3]).toString());
    }

    private static String sorted(String words) {
        return String.join(
                " ", ImmutableSet.copyOf(words.split(" ")).stream().sorted().toList());
    }

    /** Compares a record with its type and with fields: text as it is, the values of a list joined by plus signs. */
    static void checkRecord(ModelRecord record, String type, String fields) {
        assertThat(record.recordType().javaType().getSimpleName()).isEqualTo(type);
        FIELDS.split(fields)
                .forEach((field, value) -> assertThat(
                                Draft.of(record).values(record.recordType().field(field)).stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(" + ")))
                        .as(field)
                        .isEqualTo(value));
    }

    /** Returns the records of a type that the extending dataset has and the extended one has not. */
    static <T extends ModelRecord> List<T> added(Class<T> type, Dataset extending, Dataset extended) {
        return extending.all(type).stream()
                .filter(record -> extended.find(ModelRecord.class, record.id()).isEmpty())
                .toList();
    }
}
