// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found wrong with a document so far. */
final class Violations {
    static final String OR_AN_EXTENSION = ", or one that begins with x-";

    private final String document;
    private final JsonCursor cursor;
    private final Trail trail;
    private final int kept;
    private final List<Violation> found = new ArrayList<>();
    private int count;

    Violations(String document, JsonCursor cursor, Trail trail, int kept) {
        this.document = document;
        this.cursor = cursor;
        this.trail = trail;
        this.kept = kept;
    }

    ValidationReport report() {
        return new ValidationReport(
                document,
                found.stream()
                        .sorted(Comparator.comparingInt(Violation::line).thenComparingInt(Violation::column))
                        .collect(ImmutableList.toImmutableList()),
                count);
    }

    /** How many there are, those that are not kept included. */
    int count() {
        return count;
    }

    void add(Violation violation) {
        count++;
        if (found.size() < kept) {
            found.add(violation);
        }
    }

    /** Adds a violation where the reading is. */
    void add(String rule, long place, String value, String expected) {
        add(rule, place, value, expected, "");
    }

    void add(String rule, long place, String value, String expected, String suggestion) {
        if (isFull()) {
            count++; // without going through the trouble of making it
        } else {
            add(at(rule, trail.toString(), place, value, expected, suggestion));
        }
    }

    /** Adds that the value at hand is not what was expected, and passes over it. */
    void refuseValue(String rule, String expected) {
        long place = cursor.nextPlace();
        add(rule, place, cursor.skipShown(), expected);
    }

    /** Adds that the text that was just read is not what was expected. */
    void addText(String rule, String expected, String suggestion) {
        add(rule, cursor.place(), Quoted.of(cursor.text()), expected, suggestion);
    }

    /** The place of the text that was just read. */
    long placeOfText() {
        return cursor.place();
    }

    /** Adds that the key that was just read is none of those that there are, and passes over its value. */
    void refuseKey(String key, Iterable<String> known, String orElse) {
        String near = NearestWord.to(key, known).orElse("");
        String expected = "one of the keys " + String.join(", ", known) + orElse;
        add(Violation.UNKNOWN_KEY, cursor.keyPlace(), Quoted.of(key), expected, near);
        skipValue();
    }

    /** Adds that the key that was just read was there before, and passes over its value. */
    void refuseSecondKey(String key) {
        add(Violation.REPEATED_KEY, cursor.keyPlace(), Quoted.of(key), "each key once");
        skipValue();
    }

    private void skipValue() {
        cursor.peek();
        cursor.skip();
    }

    /** Adds why the reading broke off. */
    void add(UnreadableException e) {
        add(e.rule, e.place, e.value, e.expected);
    }

    /** A violation at a place, not added. */
    Violation at(String rule, String pointer, long place, String value, String expected, String suggestion) {
        return new Violation(
                rule,
                document,
                pointer,
                DocumentWindow.line(place),
                DocumentWindow.column(place),
                "",
                "",
                value,
                expected,
                suggestion);
    }

    /** The JSON Pointer of where the reading is. */
    String pointer() {
        return trail.toString();
    }

    /** Whether no more are kept, so that it does not matter what a further one says. */
    boolean isFull() {
        return found.size() >= kept;
    }

    /** How many are kept. */
    int kept() {
        return found.size();
    }

    /** Says of those that are kept from the given one on that they are of a record, unless they are of one inside it. */
    void belongTo(String type, String id, int from) {
        for (int i = from; i < found.size(); i++) {
            if (found.get(i).recordType().isEmpty()) {
                found.set(i, found.get(i).ofRecord(type, id));
            }
        }
    }
}
