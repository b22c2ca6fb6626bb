// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** The violations found in a document so far. Beyond a limit they are counted only. */
public final class Violations {
    static final String OR_AN_EXTENSION = ", or one that begins with x-";

    private final JsonSource source;
    private final long kept;
    private final List<Located> found = new ArrayList<>();
    private int count;
    /**
     * The record at hand: its type's name, empty outside of records, its depth, and the number of earlier violations.
     */
    private String recordType = "";

    private int depth;
    private int before;

    /** Creates an empty list, which keeps this number of violations. */
    public Violations(JsonSource source, long kept) {
        this.source = source;
        this.kept = kept;
    }

    /** Returns the kept violations, in the order of the document. */
    public ImmutableList<Located> inOrder() {
        if (found.isEmpty()) { // as in most documents, whose reading then links no lambda
            return ImmutableList.of();
        }
        List<Located> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Located::line).thenComparingInt(Located::column));
        return ImmutableList.copyOf(sorted);
    }

    /** Returns the number of violations, including those beyond the limit. */
    public int count() {
        return count;
    }

    /** Ends the reading at the current token if a number of parts exceeds its limit, which the message names. */
    void checkLimit(long count, long most, String before, String after) {
        if (count > most) {
            throw new StreamConstraintsException(before + most + after, source.parser.currentTokenLocation());
        }
    }

    /** Returns whether further violations are counted only, and need no description. */
    boolean isFull() {
        return found.size() >= kept;
    }

    /** Begins a record, which the following violations belong to. */
    void enterRecord(RecordType<?> type) {
        recordType = type.javaType().getSimpleName();
        depth = source.parser.streamReadContext().getNestingDepth()
                - (source.parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0);
        before = found.size();
    }

    /** Ends the record, and adds its type and id to its violations. */
    void leaveRecord(String id) {
        for (int i = before; i < found.size() && !recordType.isEmpty(); i++) {
            found.set(i, found.get(i).inRecord(recordType, id));
        }
        recordType = "";
    }

    /** Adds a violation at the current token. */
    void add(String rule, String value, String expected) {
        add(rule, source.parser.currentTokenLocation(), value, expected, "");
    }

    /** Adds a violation in the value of the current token. */
    void add(String rule, TokenStreamLocation place, String value, String expected, String suggestion) {
        if (!isFull()) {
            String pointer = source.pointer();
            Problem problem = new Problem(rule, "", "", fieldOf(pointer), value, expected, suggestion);
            found.add(new Located(problem, pointer, place.getLineNr(), place.getColumnNr()));
        }
        count++;
    }

    /** Returns the part of a pointer after the pointer of the record at hand, or the whole path outside of records. */
    private String fieldOf(String pointer) {
        int length = recordType.isEmpty() ? 0 : source.pointer(depth).length();
        return pointer.length() > length && pointer.startsWith("/") ? pointer.substring(length + 1) : "";
    }

    /** Refuses the current value, and skips it. */
    void refuseValue(String rule, String expected) {
        add(rule, source.parser.currentTokenLocation(), source.skipShown(), expected, "");
    }

    /**
     * Refuses the current key, and skips its value.
     *
     * @return the known key probably meant, if one is near
     */
    Optional<String> refuseKey(Iterable<String> known, String orElse) {
        Optional<String> near = Optional.empty();
        if (isFull()) {
            count++;
        } else {
            String key = source.parser.currentName();
            near = NearestWord.to(key, known);
            String expected = "one of the keys " + String.join(", ", known) + orElse;
            add(Rules.UNKNOWN_KEY, source.parser.currentTokenLocation(), Quoted.of(key), expected, near.orElse(""));
        }
        skipValue();
        return near;
    }

    /** Refuses the current key as a repeated one, and skips its value. */
    void refuseRepeatedKey() {
        add(Rules.REPEATED_KEY, Quoted.of(source.parser.currentName()), "each key once");
        skipValue();
    }

    private void skipValue() {
        source.parser.nextToken();
        source.parser.skipChildren();
    }

    /** Adds the problem that ends the reading before the end of the document. */
    void add(JacksonException e) {
        if (!isFull()) {
            found.add(source.located(e));
        }
        count++;
    }

    /** Adds a problem of the object with this index of its place and this JSON Pointer. */
    void add(Problem problem, RecordType<?> type, Places places, int object, String pointer) {
        if (!isFull()) {
            Places.Found value = places.find(object, type, problem.field());
            String pointerOfValue = pointer + "/" + value.path();
            String path = recordType.isEmpty() ? value.path() : fieldOf(pointerOfValue);
            boolean isObject = value.field() != null && value.field().kind() instanceof EmbeddedKind<?>;
            String rule = problem.rule();
            String shown = isObject && rule.equals(Problem.REPEATED_VALUE) ? "an object" : problem.value();
            Problem placed = new Problem(
                    rule, problem.type(), problem.id(), path, shown, problem.expected(), problem.suggestion());
            TokenStreamLocation place = places.at(value.at());
            found.add(new Located(placed, pointerOfValue, place.getLineNr(), place.getColumnNr()));
        }
        count++;
    }
}
