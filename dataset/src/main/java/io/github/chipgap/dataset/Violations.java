// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.message.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** What was found wrong with a document so far; knows where its parser is. */
final class Violations {
    private final String document;
    private final JsonParser parser;
    private final List<Violation> found = new ArrayList<>();

    Violations(String document, JsonParser parser) {
        this.document = document;
        this.parser = parser;
    }

    /** What was found, in the order of the document. */
    List<Violation> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(Violation::line).thenComparingInt(Violation::column))
                .toList();
    }

    int count() {
        return found.size();
    }

    /** Adds that the token at hand is not what was expected. */
    void addToken(String expected) {
        add(pointer(), parser.currentTokenLocation(), tokenText(), expected);
    }

    void add(String pointer, TokenStreamLocation place, String value, String expected) {
        add(pointer, place.getLineNr(), place.getColumnNr(), "", value, expected);
    }

    void add(String pointer, int line, int column, String record, String value, String expected) {
        found.add(new Violation(document, pointer, line, column, record, value, expected));
    }

    /** Says of the violations from the given one on that they are those of a record. */
    void belongTo(String record, int from) {
        for (int i = from; i < found.size(); i++) {
            Violation v = found.get(i);
            if (v.record().isEmpty()) {
                found.set(
                        i, new Violation(document, v.pointer(), v.line(), v.column(), record, v.value(), v.expected()));
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
