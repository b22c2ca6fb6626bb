// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of an answer, which is also a row of a table.
 *
 * @param topic the heading of the line, shared with its neighbours
 * @param what the subject of the line
 * @param words the answer in words
 * @param value the answer as a number; empty if there is none
 * @param unit the unit of the number; empty for a ratio
 * @param asOf the day or period of the answer in ISO 8601; empty if it has none
 * @param inputs the claims on which it rests
 */
record Row(
        String topic,
        String what,
        String words,
        Optional<Estimate> value,
        String unit,
        String asOf,
        ImmutableSet<Claim> inputs) {
    /** The words of a row without a known figure. */
    static final String NO_FIGURE = "no figure";

    Row {
        Objects.requireNonNull(inputs);
    }

    /** Returns a row without a number and a date. */
    static Row of(String topic, String what, String words, Collection<? extends Claim> inputs) {
        return new Row(topic, what, words, Optional.empty(), "", "", ImmutableSet.copyOf(inputs));
    }

    /** Returns a row with a computed number and its inputs. */
    static Row of(String topic, String what, String words, Computed number) {
        return of(topic, what, words, number.inputs()).withValue(number.estimate(), number.unit());
    }

    /** Returns a row about a day. */
    static Row of(String topic, LocalDate day, String words, Collection<? extends Claim> inputs) {
        return of(topic, Words.day(day), words, inputs).at(day);
    }

    /** Returns a row about a period. */
    static Row of(String topic, Period period, String words, Collection<? extends Claim> inputs) {
        return of(topic, Words.period(period), words, inputs).at(period);
    }

    /** Returns a row about a day of which no figure is known. */
    static Row withoutFigure(String topic, LocalDate day) {
        return of(topic, day, NO_FIGURE, ImmutableList.of());
    }

    /** Returns the rows from the first one with a figure on; the last row alone if there is no figure. */
    static Stream<Row> fromFirstValue(Stream<Row> some) {
        List<Row> rows = some.toList();
        List<Row> from =
                rows.stream().dropWhile(row -> row.words().equals(NO_FIGURE)).toList();
        return from.isEmpty() ? Streams.findLast(rows.stream()).stream() : from.stream();
    }

    /** Returns a heading up to its colon. */
    static String shortTopic(String topic) {
        return topic.replaceFirst(":.*", "");
    }

    /** Returns the topics and words of the rows of a day or period in a line, without the details after a semicolon. */
    static String topics(List<Row> rows, Object when) {
        List<Row> then =
                rows.stream().filter(row -> row.asOf.equals(when.toString())).toList();
        boolean isKnown = then.stream().anyMatch(row -> !row.words.equals(NO_FIGURE));
        return isKnown
                ? then.stream()
                        .map(row -> shortTopic(row.topic) + " " + row.words.replaceFirst(";.*", ""))
                        .collect(Collectors.joining("; "))
                : NO_FIGURE;
    }

    /** Returns the subjects and words of the rows whose subject begins with a word, in a line. */
    static String subjects(List<Row> rows, String word) {
        return rows.stream()
                .filter(row -> row.what.startsWith(word))
                .map(row -> row.what + " " + row.words)
                .collect(Collectors.joining("; "));
    }

    /** Returns some rows and then others. */
    static ImmutableList<Row> join(Iterable<Row> some, Iterable<Row> others) {
        return ImmutableList.<Row>builder().addAll(some).addAll(others).build();
    }

    /** Returns the row with a number. */
    Row withValue(Estimate number, String itsUnit) {
        return new Row(topic, what, words, Optional.of(number), itsUnit, asOf, inputs);
    }

    /** Returns the row with a day or a period. */
    Row at(Object when) {
        return new Row(topic, what, words, value, unit, when.toString(), inputs);
    }

    /** Returns the standings of the inputs, each once, in order. */
    ImmutableList<String> standings() {
        return inputs.stream()
                .map(claim -> claim.standing().toString())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the ids of the sources cited by the inputs, each once, in order. */
    ImmutableList<String> sources() {
        return inputs.stream()
                .flatMap(claim -> claim.citations().stream())
                .map(citation -> citation.source())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }
}
