// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** What was found wrong with a document so far; knows where its parser is. */
final class Violations {
    static final String OR_AN_EXTENSION = ", or one that begins with x-";

    private final String document;
    private final JsonParser parser;
    private final int kept;
    private final List<Violation> found = new ArrayList<>();
    private int count;

    Violations(String document, JsonParser parser, int kept) {
        this.document = document;
        this.parser = parser;
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

    /** Adds that the token at hand is not what was expected. */
    void addToken(String rule, String expected) {
        add(atToken(rule, expected, tokenText(), ""));
    }

    void addToken(String rule, String expected, String suggestion) {
        add(atToken(rule, expected, tokenText(), suggestion));
    }

    /** Adds that the key at hand is none of those that there are, and passes over its value. */
    void addUnknownKey(Iterable<String> known, String orElse) {
        String near = NearestWord.to(parser.currentName(), known).orElse("");
        addToken(Violation.UNKNOWN_KEY, "one of the keys " + String.join(", ", known) + orElse, near);
        skipValue();
    }

    /** Adds that the key at hand was there before, and passes over its value. */
    void addSecondKey() {
        addToken(Violation.REPEATED_KEY, "each key once");
        skipValue();
    }

    private void skipValue() {
        parser.nextToken();
        parser.skipChildren();
    }

    void add(String rule, String pointer, TokenStreamLocation place, String value, String expected) {
        add(violation(rule, pointer, place, value, expected, ""));
    }

    /** A violation at the token at hand, not added. */
    Violation atToken(String rule, String expected, String value, String suggestion) {
        return violation(rule, pointer(), parser.currentTokenLocation(), value, expected, suggestion);
    }

    private Violation violation(
            String rule, String pointer, TokenStreamLocation place, String value, String expected, String suggestion) {
        return at(rule, pointer, place.getLineNr(), place.getColumnNr(), value, expected, suggestion);
    }

    /** A violation at a place, not added. */
    Violation at(String rule, String pointer, int line, int column, String value, String expected, String suggestion) {
        return new Violation(rule, document, pointer, line, column, "", "", value, expected, suggestion);
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

    /** The JSON Pointer of the token at hand. */
    String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private String tokenText() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING, PROPERTY_NAME -> Quoted.of(parser.getString());
            default -> Quoted.bare(parser.getString());
        };
    }
}
