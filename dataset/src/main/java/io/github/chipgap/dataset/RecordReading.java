// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects as their record types describe them.
 *
 * <p>Each method begins at the first token of a value and ends behind its last. What is not as it should be goes to the
 * violations, {@code null} comes back for it, and the reading goes on behind it.
 */
final class RecordReading {
    private final JsonCursor cursor;
    private final Violations violations;
    private final References references;
    private final ExtensionJson extensionJson;
    private final EstimateJson estimateJson;
    private final Trail trail;
    private final TextReading textReading;
    private final Map<RecordType<?>, TypePlan<?>> plans = new HashMap<>();
    /** The id of the record at hand, as far as it is known, and its place. */
    private String ownId = "";

    private long placeOfOwnId;

    RecordReading(
            JsonCursor cursor,
            Violations violations,
            References references,
            Trail trail,
            ImmutableSet<Term> terms,
            int maxKeys) {
        this.cursor = cursor;
        this.violations = violations;
        this.references = references;
        this.trail = trail;
        this.extensionJson = new ExtensionJson(cursor, violations, trail, maxKeys);
        this.estimateJson = new EstimateJson(cursor, violations, trail);
        this.textReading = new TextReading(cursor, violations, references, terms);
    }

    <T> TypePlan<T> plan(RecordType<T> type) {
        @SuppressWarnings("unchecked") // the plan of a type is of that type
        TypePlan<T> known = (TypePlan<T>) plans.get(type);
        if (known != null) {
            return known;
        }
        FieldPlan[] fields = new FieldPlan[type.fields().size()];
        for (int i = 0; i < fields.length; i++) {
            Field field = type.fields().get(i);
            TypePlan<?> embedded = field.kind() instanceof EmbeddedKind<?> kind ? plan(kind.type()) : null;
            fields[i] = new FieldPlan(field, textReading.known(field.kind()), embedded);
        }
        TypePlan<T> plan = new TypePlan<>(type, fields);
        plans.put(type, plan);
        return plan;
    }

    /** The id of the record that was read last; empty where it has none. */
    String ownId() {
        return ownId;
    }

    /** The place of that id. */
    long placeOfOwnId() {
        return placeOfOwnId;
    }

    /**
     * Reads the object at hand into the draft of its type, which is empty.
     *
     * @return whether nothing was found wrong so far
     */
    <T> boolean fill(TypePlan<T> plan) {
        if (plan.type.isRecord()) {
            ownId = "";
        }
        plan.field = -1;
        if (cursor.peek() != '{') {
            violations.refuseValue(Violation.TYPE, "an object: " + plan.type.documentation());
            return false;
        }
        int before = violations.count();
        plan.start = cursor.nextPlace();
        KeyNames names = plan.names;
        long seen = 0;
        Map<String, ExtensionValue> extensions = Map.of();
        int index = cursor.open('}') ? cursor.key(names, 0) : JsonCursor.NO_KEY;
        int next = 0;
        while (index != JsonCursor.NO_KEY) {
            plan.field = index;
            if (index < 0) {
                extensions = readFurther(plan, cursor.text(), extensions, seen);
            } else if ((seen & 1L << index) != 0) {
                violations.refuseSecondKey(names.get(index));
            } else {
                seen |= 1L << index;
                next = index + 1;
                plan.places[index] = cursor.keyPlace();
                readField(plan, plan.fields[index]);
            }
            index = cursor.nextKey(names, next);
        }
        plan.field = -1;
        plan.seen = seen;
        if ((plan.required & ~seen) != 0) {
            tellMissing(plan);
        }
        if (!extensions.isEmpty()) {
            plan.draft.putExtensions(extensions);
        }
        return violations.count() == before;
    }

    /** Reads the value of a key that is no field's. */
    private Map<String, ExtensionValue> readFurther(
            TypePlan<?> plan, String key, Map<String, ExtensionValue> before, long seen) {
        Map<String, ExtensionValue> extensions = before;
        trail.enter(key);
        if (!key.startsWith(Extensible.EXTENSION_PREFIX)) {
            violations.refuseKey(key, Lists.transform(plan.type.fields(), Field::name), Violations.OR_AN_EXTENSION);
        } else if (before.containsKey(key)) {
            violations.refuseSecondKey(key);
        } else {
            extensions = before.isEmpty() ? new LinkedHashMap<>() : before;
            extensionJson.checkKeys(Long.bitCount(seen) + extensions.size() + 1);
            extensionJson.readEntry(key, extensions);
        }
        trail.leave();
        return extensions;
    }

    private void readField(TypePlan<?> plan, FieldPlan field) {
        if (field.isList) {
            readList(plan, field);
            return;
        }
        Draft<?> draft = plan.draft;
        switch (field.task) {
            case PLAIN_TEXT -> textReading.readPlain(draft, field);
            case OWN_ID -> readOwnId(draft, field);
            case TEXT -> {
                Checked<?> value = textReading.readKnown(field);
                if (value != null) {
                    draft.set(field.field, value.value());
                }
            }
            case REFERENCE -> {
                Checked<?> value = textReading.readReference(field);
                if (value != null) {
                    draft.set(field.field, value.value());
                }
            }
            default -> {
                Object value = readValue(field);
                if (value != null) {
                    draft.set(field.field, value);
                }
            }
        }
    }

    private void readOwnId(Draft<?> draft, FieldPlan field) {
        String id = textReading.readPlain(draft, field);
        if (id != null) {
            ownId = id;
            placeOfOwnId = cursor.place();
        }
    }

    /** Reads a record that is embedded in another; null where it was refused. */
    private <T> @Nullable T readEmbedded(TypePlan<T> plan) {
        T record = null;
        if (fill(plan)) {
            try {
                record = plan.build();
            } catch (InvalidRecordException e) {
                refuse(plan, e);
            }
        }
        plan.clear();
        return record;
    }

    /** Adds what is wrong with the record that was just read, as its type says. */
    void refuse(TypePlan<?> plan, InvalidRecordException e) {
        for (Problem problem : e.problems()) {
            int slash = problem.field().indexOf('/');
            int index = plan.names.find(
                    slash < 0 ? problem.field() : problem.field().substring(0, slash));
            boolean isThere = index >= 0 && (plan.seen & 1L << index) != 0;
            violations.add(violations.at(
                    problem.rule(),
                    violations.pointer() + "/" + problem.field(),
                    isThere ? plan.places[index] : plan.start,
                    problem.value(),
                    problem.expected(),
                    ""));
        }
    }

    private void tellMissing(TypePlan<?> plan) {
        for (FieldPlan each : plan.fields) {
            Field field = each.field;
            if (each.isRequired && (plan.seen & 1L << field.index()) == 0) {
                violations.add(
                        Violation.MISSING_KEY,
                        plan.start,
                        "no such key",
                        "the key " + field.name() + ", " + field.documentation());
            }
        }
    }

    private void readList(TypePlan<?> plan, FieldPlan field) {
        if (cursor.peek() != '[') {
            violations.refuseValue(Violation.TYPE, "an array, each value " + field.kind.expected());
            return;
        }
        int before = violations.count();
        long start = cursor.nextPlace();
        ImmutableList<Object> list = cursor.open(']') ? readValues(plan, field) : ImmutableList.of();
        if (violations.count() > before) {
            return;
        }
        if (list.isEmpty() && field.field.arity() == Arity.NON_EMPTY_LIST) {
            violations.add(Problem.VALUE, start, "an empty array", "at least one value, " + field.kind.expected());
        } else {
            plan.draft.set(field.field, list);
        }
    }

    /** Reads the values of an array that is not empty, as far as nothing is wrong with them. */
    private ImmutableList<Object> readValues(TypePlan<?> plan, FieldPlan field) {
        plan.item = 0;
        Object first = readValue(field);
        boolean goesOn = cursor.goesOn(']');
        if (!goesOn) { // most have one value
            plan.item = -1;
            return first == null ? ImmutableList.of() : ImmutableList.of(first);
        }
        ListValues values = plan.list;
        values.clear();
        if (first != null) {
            values.add(first);
        }
        while (goesOn) {
            plan.item++;
            Object value = readValue(field);
            if (value != null && !values.add(value)) {
                tellRepeated(field, value);
            }
            goesOn = cursor.goesOn(']');
        }
        plan.item = -1;
        return values.toList();
    }

    private void tellRepeated(FieldPlan field, Object value) {
        TypePlan<?> ofObject = field.embedded;
        violations.add(
                Problem.REPEATED_VALUE,
                ofObject == null ? cursor.place() : ofObject.start,
                ofObject == null ? Quoted.of(value) : "an object",
                "each value once");
    }

    private @Nullable Object readValue(FieldPlan field) {
        int first = cursor.peek();
        switch (field.task) {
            case PLAIN_TEXT, OWN_ID, TEXT -> {
                Checked<?> value = textReading.readKnown(field);
                return value == null ? null : value.value();
            }
            case REFERENCE -> {
                Checked<?> value = textReading.readReference(field);
                return value == null ? null : value.value();
            }
            case EMBEDDED -> {
                return readEmbedded(Objects.requireNonNull(field.embedded));
            }
            case ESTIMATE -> {
                Estimate estimate = estimateJson.read(field.kind);
                return estimate == null || field.kind instanceof EstimateKind ? estimate : estimate.interval();
            }
            case ADAPTED -> {
                return readAdapted((AdaptedKind<?>) field.kind);
            }
            case FLAG -> {
                if (first == 't' || first == 'f') {
                    return cursor.readFlag();
                }
            }
            case COUNT -> {
                if (JsonCursor.isNumber(first)) {
                    return readCount(field.kind);
                }
            }
        }
        violations.refuseValue(Violation.TYPE, field.kind.expected());
        return null;
    }

    /** Reads a value that is no field's. */
    <V> @Nullable V readAlone(Kind<V> kind) {
        if (kind instanceof EmbeddedKind<V> embedded) {
            TypePlan<V> plan = plan(embedded.type());
            trail.in(plan);
            int keptBefore = violations.kept();
            V record = readEmbedded(plan);
            tellWhose(plan.type, keptBefore, references.countOpen());
            return record;
        }
        Object value = readValue(plan(LoneValue.type(kind)).fields[0]);
        return value == null ? null : kind.valueType().cast(value);
    }

    /** Says of violations and open references, from given ones on, that they are those of the record that was just read. */
    void tellWhose(RecordType<?> type, int violationsBefore, int openBefore) {
        if (type.isRecord() && violations.kept() > violationsBefore) {
            violations.belongTo(type.javaType().getSimpleName(), ownId, violationsBefore);
        }
        if (references.countOpen() > openBefore) {
            references.belongTo(type.javaType().getSimpleName(), ownId, openBefore);
        }
    }

    private @Nullable Object readAdapted(AdaptedKind<?> kind) {
        String pointer = violations.pointer();
        long place = cursor.nextPlace();
        int before = violations.count();
        ExtensionValue form = extensionJson.read();
        if (violations.count() > before) {
            return null;
        }
        try {
            return kind.read(form);
        } catch (IllegalArgumentException e) {
            String why = e.getMessage() == null ? "" : ": " + Quoted.escaped(e.getMessage());
            violations.add(violations.at(Problem.VALUE, pointer, place, Quoted.of(form), kind.expected() + why, ""));
            return null;
        }
    }

    /** A whole number, as 31 or 31.0 or 3.1e1. */
    private <V> @Nullable V readCount(Kind<V> kind) {
        cursor.readNumber();
        String text = cursor.numberText();
        V count = kind.valueType().cast(NumberText.parseWhole(text));
        if (count != null && kind.allows(count)) {
            return count;
        }
        violations.add(Problem.VALUE, cursor.place(), Quoted.bare(text), kind.expected());
        return null;
    }
}
