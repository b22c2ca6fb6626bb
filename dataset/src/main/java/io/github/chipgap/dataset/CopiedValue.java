// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a JSON value that a mapper came upon, as a text that has each of them on a line of its own, and where each
 * was: the line of a violation in the text is the number of its token.
 */
final class CopiedValue {
    /** A line and a column of what the mapper reads, counted from 1. */
    private record Place(int line, int column) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private boolean needsComma;

    /** The text; not to be added to any more. */
    String text() {
        return text.toString();
    }

    /** What was found wrong with the text, as of what it was copied from: a value at that JSON Pointer. */
    InvalidDatasetException inPlace(InvalidDatasetException found, String pointer) {
        ValidationReport report = found.report();
        ImmutableList<Violation> violations = report.violations().stream()
                .map(violation -> inPlace(violation, pointer))
                .collect(ImmutableList.toImmutableList());
        return new InvalidDatasetException(
                new ValidationReport(report.document(), violations, report.count()), found.getCause());
    }

    private Violation inPlace(Violation violation, String pointer) {
        Place place = places.get(Math.max(0, Math.min(violation.line(), places.size()) - 1));
        return violation.at(pointer + violation.pointer(), place.line(), place.column());
    }

    void open(char bracket, int line, int column) {
        begin(line, column).append(bracket);
        needsComma = false;
    }

    void close(char bracket, int line, int column) {
        needsComma = false;
        begin(line, column).append(bracket);
        needsComma = true;
    }

    void name(String name, int line, int column) {
        text(name, line, column);
        text.append(':');
        needsComma = false;
    }

    void text(String value, int line, int column) {
        begin(line, column).append(JsonText.quoted(value));
    }

    /** A number, true, false or null. */
    void literal(String literal, int line, int column) {
        begin(line, column).append(literal);
    }

    private StringBuilder begin(int line, int column) {
        if (needsComma) {
            text.append(',');
        }
        if (!places.isEmpty()) {
            text.append('\n');
        }
        places.add(new Place(line, column));
        needsComma = true;
        return text;
    }
}
