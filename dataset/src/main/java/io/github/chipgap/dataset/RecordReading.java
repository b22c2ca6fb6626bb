// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.AdaptedKind;
import io.github.chipgap.model.Arity;
import io.github.chipgap.model.Checked;
import io.github.chipgap.model.Draft;
import io.github.chipgap.model.EmbeddedKind;
import io.github.chipgap.model.EstimateKind;
import io.github.chipgap.model.Extensible;
import io.github.chipgap.model.ExtensionValue;
import io.github.chipgap.model.Field;
import io.github.chipgap.model.InvalidRecordException;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.Problem;
import io.github.chipgap.model.RecordType;
import io.github.chipgap.model.Term;
import io.github.chipgap.model.TextKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final int KNOWN_TEXTS = 1 << 9;

    private final JsonCursor cursor;
    private final Violations violations;
    private final References references;
    private final ExtensionJson extensionJson;
    private final EstimateJson estimateJson;
    private final Trail trail;
    private final ImmutableSet<Term> terms;
    private final Map<RecordType<?>, TypePlan<?>> plans = new HashMap<>();
    private final Map<Kind<?>, Texts<Checked<?>>> textsByKind = new HashMap<>();
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
        this.terms = terms;
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
            fields[i] = new FieldPlan(field, texts(field.kind()), embedded);
        }
        TypePlan<T> plan = new TypePlan<>(type, fields);
        plans.put(type, plan);
        return plan;
    }

    private Texts<Checked<?>> texts(Kind<?> kind) {
        Texts<Checked<?>> known = textsByKind.get(kind);
        if (known != null) {
            return known;
        }
        Texts<Checked<?>> made = new Texts<>(KNOWN_TEXTS);
        textsByKind.put(kind, made);
        return made;
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
            case PLAIN_TEXT, OWN_ID -> readPlainText(draft, field);
            case TEXT -> {
                Checked<?> value = readKnownText(field);
                if (value != null) {
                    draft.set(field.field, value);
                }
            }
            case REFERENCE -> {
                Checked<?> value = readReference(field, Objects.requireNonNull(field.target));
                if (value != null) {
                    draft.set(field.field, value);
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

    /** Tells whether the value at hand is a text, and refuses it where it is none. */
    private boolean isText(FieldPlan field) {
        if (cursor.peek() == '"') {
            return true;
        }
        violations.refuseValue(Violation.TYPE, field.kind.expected());
        return false;
    }

    /** Reads a text that is its own value into its field. */
    private void readPlainText(Draft<?> draft, FieldPlan field) {
        if (!isText(field)) {
            return;
        }
        cursor.readText();
        String text =
                cursor.isPlain() ? draft.setText(field.field, cursor.words, cursor.textFrom(), cursor.textTo()) : null;
        if (text == null) {
            Checked<?> value = check((TextKind<?>) field.kind);
            if (value == null) {
                return;
            }
            draft.set(field.field, value);
            text = value.toString();
        }
        if (field.task == FieldPlan.Task.OWN_ID) {
            ownId = text;
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
        plan.draft.clear();
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
                Checked<?> value = readKnownText(field);
                return value == null ? null : value.value();
            }
            case REFERENCE -> {
                Checked<?> value = readReference(field, Objects.requireNonNull(field.target));
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

    /** Reads a text whose value may have come before; null where it was refused. */
    private @Nullable Checked<?> readKnownText(FieldPlan field) {
        if (!isText(field)) {
            return null;
        }
        cursor.readHashedText();
        TextKind<?> kind = (TextKind<?>) field.kind;
        if (!cursor.isPlain()) {
            return check(kind);
        }
        int place = field.known.find(cursor);
        if (place != Texts.NOWHERE) {
            return field.known.get(place);
        }
        Checked<?> value = check(kind);
        if (value != null) {
            field.known.put(value, cursor);
        }
        return value;
    }

    /** Reads an id of another record; null where it was refused. */
    @SuppressWarnings("unchecked") // references are texts
    private @Nullable Checked<?> readReference(FieldPlan field, Class<?> target) {
        if (!isText(field)) {
            return null;
        }
        cursor.readHashedText();
        TextKind<?> kind = (TextKind<?>) field.kind;
        int place = cursor.isPlain() ? references.find(cursor) : Texts.NOWHERE;
        if (place == Texts.NOWHERE) {
            Checked<String> id = (Checked<String>) check(kind, references.idOf(cursor.text()));
            if (id == null) {
                return null;
            }
            place = cursor.isPlain() ? references.add(id, cursor) : Texts.NOWHERE;
            if (place == Texts.NOWHERE) {
                references.refer(id.value(), target, kind.expected());
                return id;
            }
        }
        return references.refer(place, target, kind.expected());
    }

    private <V> @Nullable Checked<V> check(TextKind<V> kind) {
        return check(kind, cursor.text());
    }

    /** The value of the text that was just read; null where it was refused. */
    private <V> @Nullable Checked<V> check(TextKind<V> kind, String text) {
        if (kind.isVocabulary()) {
            return checkTerm(kind, text);
        }
        Checked<V> value;
        try {
            value = kind.check(kind.parse(text)).orElse(null);
        } catch (IllegalArgumentException e) {
            value = null;
        }
        if (value == null) {
            violations.addText(Problem.VALUE, kind.expected(), kind.near(text).orElse(""));
        }
        return value;
    }

    /** One of the words that the library knows, or the reader was given. */
    private <V> @Nullable Checked<V> checkTerm(TextKind<V> kind, String text) {
        V word = find(text, kind.named());
        if (word == null) {
            word = find(text, further(kind, terms));
        }
        if (word != null) {
            return kind.check(word).orElse(null);
        }
        List<String> known = words(kind, terms);
        violations.addText(
                Violation.TERM,
                "one of the words " + String.join(", ", known) + ", or one that the reader is given",
                NearestWord.to(text, known).orElse(""));
        return null;
    }

    private static <V> @Nullable V find(String text, List<V> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).toString().equals(text)) {
                return words.get(i);
            }
        }
        return null;
    }

    /** The words of a vocabulary that the library knows, and those of it among further ones. */
    static <V> List<String> words(TextKind<V> kind, ImmutableSet<Term> further) {
        List<String> words = new ArrayList<>();
        kind.named().forEach(word -> words.add(word.toString()));
        further(kind, further).forEach(word -> words.add(word.toString()));
        return words;
    }

    private static <V> List<V> further(TextKind<V> kind, ImmutableSet<Term> terms) {
        List<V> ofKind = new ArrayList<>();
        for (Term term : terms) {
            if (kind.valueType().isInstance(term)) {
                ofKind.add(kind.valueType().cast(term));
            }
        }
        return ofKind;
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
