// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.Kind.CountKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Kind.FlagKind;
import io.github.chipgap.record.Kind.IntervalKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads objects as their record types describe them.
 *
 * <p>The reader checks the shape: keys, types of JSON, required keys. The record checks the values when it is built,
 * and its problems are reported at the places of the values.
 */
public final class RecordReader {
    private final JsonSource source;
    private final JsonParser parser;
    private final Violations violations;
    private final long maxValues;
    private final TextReader textReader;
    private final EstimateJson estimateJson;
    private final ExtensionJson extensionJson;
    private final Places places = new Places();
    private final Map<RecordType<?>, PropertyNameMatcher> namesByType = new HashMap<>();
    private @Nullable String id;
    private @Nullable Draft<?> values;

    /** Creates a reader with a list for the violations it finds. */
    public RecordReader(JsonSource source, Violations violations, Settings settings) {
        this.source = source;
        this.parser = source.parser;
        this.violations = violations;
        this.maxValues = settings.limits().maxValues();
        this.textReader = new TextReader(parser, violations, settings.terms());
        this.estimateJson = new EstimateJson(parser, violations);
        this.extensionJson = new ExtensionJson(parser, violations, settings.limits());
    }

    /** Returns the id of the last record, or an empty text if it has none. */
    String id() {
        return id != null && Kind.ID.allows(id) ? id : "";
    }

    /** Returns the values of the last object, or null if the last value was not an object. */
    @Nullable
    Draft<?> values() {
        return values;
    }

    /** Returns the places of the values of the last record. The next record replaces them. */
    Places places() {
        return places;
    }

    /** Reads the current object as a record; returns null if anything in it was refused. */
    <T extends Described> @Nullable T read(RecordType<T> type) {
        id = null;
        return read(type, places.addRecord(parser.currentTokenLocation()));
    }

    private <T extends Described> @Nullable T read(RecordType<T> type, int at) {
        values = null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            violations.refuseValue(Rules.TYPE, "an object: " + type.documentation());
            return null;
        }
        int before = violations.count();
        Draft<T> draft = type.newDraft();
        readFields(draft, at);
        places.end(at);
        values = draft;
        if (violations.count() > before) {
            for (Problem problem : draft.problems()) {
                if (!problem.rule().equals(Problem.RECORD)) { // a rule between values needs all of them
                    addProblem(problem, draft, at);
                }
            }
            return null;
        }
        try {
            return draft.build();
        } catch (InvalidRecordException e) {
            e.problems().forEach(problem -> addProblem(problem, draft, at));
            return null;
        }
    }

    private void readFields(Draft<?> draft, int at) {
        RecordType<?> type = draft.type();
        PropertyNameMatcher names = names(type);
        boolean[] present = new boolean[type.fields().size()];
        Map<String, ExtensionValue> extensions = Map.of();
        Set<String> misspelt = Set.of();
        int count = 0;
        for (int i = parser.nextNameMatch(names);
                i != PropertyNameMatcher.MATCH_END_OBJECT;
                i = parser.nextNameMatch(names)) {
            if (i >= 0) {
                if (present[i]) {
                    violations.refuseRepeatedKey();
                } else {
                    present[i] = true;
                    count++;
                    readField(draft, type.fields().get(i));
                }
            } else if (!parser.currentName().startsWith(Extensible.EXTENSION_PREFIX)) {
                String meant = violations
                        .refuseKey(Lists.transform(type.fields(), Field::name), Violations.OR_AN_EXTENSION)
                        .orElse("");
                misspelt = misspelt.isEmpty() ? new HashSet<>() : misspelt;
                misspelt.add(meant);
            } else if (extensions.containsKey(parser.currentName())) {
                violations.refuseRepeatedKey();
            } else {
                extensions = extensions.isEmpty() ? new LinkedHashMap<>() : extensions;
                extensionJson.checkKeys(count + extensions.size() + 1);
                extensionJson.readEntry(extensions);
            }
        }
        if (!extensions.isEmpty()) {
            draft.putExtensions(extensions);
        }
        for (int i = 0; i < present.length; i++) {
            Field field = type.fields().get(i);
            if (!present[i] && field.isRequired() && !misspelt.contains(field.name())) {
                String expected = "the key " + field.name() + ", " + field.documentation();
                violations.add(Rules.MISSING_KEY, places.at(at), "no such key", expected, "");
            }
        }
    }

    private PropertyNameMatcher names(RecordType<?> type) {
        PropertyNameMatcher names = namesByType.get(type);
        if (names == null) {
            List<String> list = new ArrayList<>();
            for (Field field : type.fields()) {
                list.add(field.name());
            }
            names = JsonSource.matcher(list);
            namesByType.put(type, names);
        }
        return names;
    }

    private void readField(Draft<?> draft, Field field) {
        parser.nextToken();
        int at = places.add(field.index(), parser.currentTokenLocation());
        Object value = field.arity().isList() ? readList(field, at) : readValue(field.kind(), at);
        if (value != null) {
            draft.set(field, value);
            if (field.kind() == Kind.ID) {
                id = (String) value;
            }
        }
    }

    private void addProblem(Problem problem, Draft<?> draft, int at) {
        Problem described = violations.isFull() ? problem : withSuggestion(problem, draft);
        violations.add(described, draft.type(), places, at, source.pointer());
    }

    private static Problem withSuggestion(Problem problem, Draft<?> draft) {
        List<String> path = Places.steps(problem.field());
        Field field = draft.type().findField(path.get(0)).orElse(null);
        if (!problem.rule().equals(Problem.VALUE) || field == null) {
            return problem;
        }
        int index = path.size() > 1 ? Integer.parseInt(path.get(1)) : 0;
        return problem.withSuggestion(
                suggestion(field.kind(), draft.values(field).get(index)));
    }

    private static String suggestion(Kind<?> kind, Object value) {
        return kind instanceof TextKind<?> text ? text.near(value.toString()).orElse("") : "";
    }

    /** Reads the current array; returns null if it has no values. */
    private @Nullable ImmutableList<Object> readList(Field field, int at) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            violations.refuseValue(
                    Rules.TYPE, "an array, each value " + field.kind().expected());
            return null;
        }
        int before = violations.count();
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            violations.checkLimit(count + 1, maxValues, "more than ", " values in a list");
            int item = places.add(count++, parser.currentTokenLocation());
            Object value = readValue(field.kind(), item);
            if (value == null) {
                places.refuse(item);
            } else {
                values.add(value);
            }
        }
        places.end(at);
        if (count == 0 && field.arity() == Arity.NON_EMPTY_LIST && violations.count() == before) {
            String expected = "at least one value, " + field.kind().expected();
            violations.add(Problem.VALUE, places.at(at), "an empty array", expected, "");
        }
        ImmutableList<Object> list = values.build();
        return list.isEmpty() ? null : list;
    }

    private @Nullable Object readValue(Kind<?> kind, int at) {
        JsonToken token = parser.currentToken();
        if (kind instanceof TextKind<?> text) {
            return textReader.read(text);
        }
        if (kind instanceof EmbeddedKind<?> embedded) {
            return read(embedded.type(), at);
        }
        if (kind instanceof EstimateKind) {
            return estimateJson.read(kind, places, at);
        }
        if (kind instanceof IntervalKind) {
            Estimate estimate = estimateJson.read(kind, places, at);
            return estimate == null ? null : estimate.interval();
        }
        if (kind instanceof AdaptedKind<?> adapted) {
            return readAdapted(adapted, at);
        }
        if (kind instanceof FlagKind && token.isBoolean()) {
            return parser.getBooleanValue();
        }
        if (kind instanceof CountKind && token.isNumeric()) {
            return readCount(kind);
        }
        violations.refuseValue(Rules.TYPE, kind.expected());
        return null;
    }

    /** Reads the current value, which is not in a record; returns null if it was refused. */
    public <V> @Nullable V readAlone(Kind<V> kind) {
        Object value = kind instanceof EmbeddedKind<?> embedded
                ? readRecord(embedded.type())
                : readValue(kind, places.addRecord(parser.currentTokenLocation()));
        V cast = value == null ? null : kind.valueType().cast(value);
        if (cast == null || kind.allows(cast)) {
            return cast;
        }
        String expected = kind.expectedInsteadOf(cast);
        violations.add(Problem.VALUE, places.at(Places.RECORD), Quoted.of(cast), expected, suggestion(kind, cast));
        return null;
    }

    private @Nullable Object readRecord(RecordType<?> type) {
        if (!type.isRecord()) {
            return read(type);
        }
        violations.enterRecord(type);
        Object record = read(type);
        violations.leaveRecord(id());
        return record;
    }

    private @Nullable Object readAdapted(AdaptedKind<?> kind, int at) {
        int before = violations.count();
        ExtensionValue form = extensionJson.read();
        if (violations.count() > before) {
            return null;
        }
        try {
            return kind.read(form);
        } catch (IllegalArgumentException e) {
            String why = e.getMessage() == null ? "" : ": " + Quoted.escaped(e.getMessage());
            violations.add(Problem.VALUE, places.at(at), Quoted.of(form), kind.expected() + why, "");
            return null;
        }
    }

    /** Reads a whole number, as 31 or 31.0 or 3.1e1. */
    private @Nullable Integer readCount(Kind<?> kind) {
        Integer count = NumberText.parseWhole(parser.getString());
        if (count == null) {
            violations.add(Problem.VALUE, Quoted.bare(parser.getString()), kind.expected());
        }
        return count;
    }
}
