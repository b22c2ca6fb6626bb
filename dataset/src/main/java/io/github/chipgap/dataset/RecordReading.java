// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.chipgap.dataset.FieldPlan.Known;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.AdaptedKind;
import io.github.chipgap.model.Arity;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads objects as their record types describe them.
 *
 * <p>Each method begins at the first token of a value and ends at its last. What is not as it should be goes to the
 * violations, {@code null} comes back for it, and the reading goes on behind it.
 */
final class RecordReading {
    private static final int FEW = 8;

    private final JsonParser parser;
    private final Violations violations;
    private final References references;
    private final ExtensionJson extensionJson;
    private final EstimateJson estimateJson;
    private final ImmutableSet<Term> terms;
    private final Map<RecordType<?>, TypePlan<?>> plans = new HashMap<>();
    private final Map<Kind<?>, Texts<Known>> textsByKind = new HashMap<>();
    /** The values of the lists that are being read, those of the innermost last. */
    private final List<Object> values = new ArrayList<>();

    /** The id that was read last, of a record. */
    private References.@Nullable Id ownId;

    RecordReading(
            JsonParser parser,
            Violations violations,
            References references,
            ExtensionJson extensionJson,
            ImmutableSet<Term> terms) {
        this.parser = parser;
        this.violations = violations;
        this.references = references;
        this.extensionJson = extensionJson;
        this.estimateJson = new EstimateJson(parser, violations);
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

    private Texts<Known> texts(Kind<?> kind) {
        Texts<Known> texts = textsByKind.get(kind);
        if (texts == null) {
            texts = new Texts<>();
            if (kind instanceof TextKind<?> text && text.isVocabulary()) {
                putAll(texts, text.named());
                putAll(texts, further(text, terms));
            }
            textsByKind.put(kind, texts);
        }
        return texts;
    }

    private static void putAll(Texts<Known> texts, Iterable<?> words) {
        for (Object word : words) {
            String text = word.toString();
            if (texts.find(text.toCharArray(), 0, text.length()) == null) {
                texts.add(new Known(text, word));
            }
        }
    }

    <T> @Nullable T read(TypePlan<T> plan) {
        RecordType<T> type = plan.type;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refuseToken(Violation.TYPE, "an object: " + type.documentation());
            return null;
        }
        int before = violations.count();
        int keptBefore = violations.kept();
        int openBefore = references.countOpen();
        TokenStreamLocation start = parser.currentTokenLocation();
        long seen = 0;
        Map<String, ExtensionValue> extensions = Map.of();
        Set<String> extensionKeys = Set.of();
        Draft<T> draft = type.newDraft();
        String id = "";
        int next = 0;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            int index = plan.find(key, next);
            if (index < 0) {
                if (!key.startsWith(Extensible.EXTENSION_PREFIX)) {
                    violations.addUnknownKey(Lists.transform(type.fields(), Field::name), Violations.OR_AN_EXTENSION);
                    continue;
                }
                if (extensionKeys.isEmpty()) {
                    extensionKeys = new HashSet<>();
                    extensions = new LinkedHashMap<>();
                }
                if (!extensionKeys.add(key)) {
                    violations.addSecondKey();
                } else {
                    extensionJson.checkKeys(Long.bitCount(seen) + extensionKeys.size());
                    extensionJson.readEntry(extensions);
                }
                continue;
            }
            if ((seen & 1L << index) != 0) {
                violations.addSecondKey();
                continue;
            }
            seen |= 1L << index;
            next = index + 1;
            TokenStreamLocation place = parser.currentTokenLocation();
            plan.lines[index] = place.getLineNr();
            plan.columns[index] = place.getColumnNr();
            FieldPlan field = plan.fields[index];
            parser.nextToken();
            Object value = field.isList ? readList(field) : readValue(field);
            if (value != null) {
                draft.set(field.field, value);
                if (field.task == FieldPlan.Task.OWN_ID) {
                    id = (String) value;
                    define(Objects.requireNonNull(ownId), type);
                }
            }
        }
        requireFields(plan, seen, start);
        T record = violations.count() > before ? null : build(plan, draft, extensions, start, seen);
        if (type.isRecord()) {
            if (violations.kept() > keptBefore) {
                violations.belongTo(type.javaType().getSimpleName(), id, keptBefore);
            }
            if (references.countOpen() > openBefore) {
                references.belongTo(type.javaType().getSimpleName(), id, openBefore);
            }
        }
        return record;
    }

    private void define(References.Id id, RecordType<?> type) {
        RecordType<?> before = references.define(id, type);
        if (before != null) {
            String whose = before.javaType().getSimpleName();
            violations.addToken(Problem.UNIQUE_ID, "an id of its own, not that of another " + whose);
        }
    }

    private <T> @Nullable T build(
            TypePlan<T> plan,
            Draft<T> draft,
            Map<String, ExtensionValue> extensions,
            TokenStreamLocation start,
            long seen) {
        boolean isShared = !plan.type.isRecord() && extensions.isEmpty();
        int hash = isShared ? draft.hashCode() : 0;
        if (isShared) {
            T same = plan.remembered(draft, hash);
            if (same != null) {
                return same;
            }
        }
        if (!extensions.isEmpty()) {
            draft.putExtensions(extensions);
        }
        try {
            T record = draft.build();
            if (isShared) {
                plan.remember(draft, hash, record);
            }
            return record;
        } catch (InvalidRecordException e) {
            for (Problem problem : e.problems()) {
                int index = plan.find(topField(problem), 0);
                boolean isThere = index >= 0 && (seen & 1L << index) != 0;
                violations.add(violations.at(
                        problem.rule(),
                        violations.pointer() + "/" + problem.field(),
                        isThere ? plan.lines[index] : start.getLineNr(),
                        isThere ? plan.columns[index] : start.getColumnNr(),
                        problem.value(),
                        problem.expected(),
                        ""));
            }
            return null;
        }
    }

    private static String topField(Problem problem) {
        int slash = problem.field().indexOf('/');
        return slash < 0 ? problem.field() : problem.field().substring(0, slash);
    }

    private <T> void requireFields(TypePlan<T> plan, long seen, TokenStreamLocation start) {
        for (int i = 0; i < plan.fields.length; i++) {
            Field field = plan.fields[i].field;
            if (plan.fields[i].isRequired && (seen & 1L << i) == 0) {
                violations.add(
                        Violation.MISSING_KEY,
                        violations.pointer(),
                        start,
                        "no such key",
                        "the key " + field.name() + ", " + field.documentation());
            }
        }
    }

    private void refuseToken(String rule, String expected) {
        violations.addToken(rule, expected);
        parser.skipChildren();
    }

    private @Nullable Object readList(FieldPlan field) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            refuseToken(Violation.TYPE, "an array, each value " + field.kind.expected());
            return null;
        }
        int before = violations.count();
        boolean isNonEmpty = field.field.arity() == Arity.NON_EMPTY_LIST;
        TokenStreamLocation start = isNonEmpty ? parser.currentTokenLocation() : null;
        int from = values.size();
        Set<Object> many = Set.of();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            TokenStreamLocation place =
                    parser.currentToken() == JsonToken.START_OBJECT ? parser.currentTokenLocation() : null;
            Object value = readValue(field);
            if (value == null) {
                continue;
            }
            if (values.size() - from == FEW) {
                many = new HashSet<>(values.subList(from, values.size()));
            }
            if (values.size() - from < FEW ? !isAmong(from, value) : many.add(value)) {
                values.add(value);
            } else if (place == null) {
                violations.addToken(Problem.REPEATED_VALUE, "each value once");
            } else {
                violations.add(Problem.REPEATED_VALUE, violations.pointer(), place, "an object", "each value once");
            }
        }
        if (start != null && values.size() == from && violations.count() == before) {
            violations.add(
                    Problem.VALUE,
                    violations.pointer(),
                    start,
                    "an empty array",
                    "at least one value, " + field.kind.expected());
        }
        ImmutableList<Object> list = taken(from);
        return violations.count() > before ? null : list;
    }

    private boolean isAmong(int from, Object value) {
        for (int i = from; i < values.size(); i++) {
            if (values.get(i).equals(value)) {
                return true;
            }
        }
        return false;
    }

    private ImmutableList<Object> taken(int from) {
        int count = values.size() - from;
        if (count == 1) {
            return ImmutableList.of(values.remove(from));
        }
        ImmutableList.Builder<Object> list = ImmutableList.builderWithExpectedSize(count);
        for (int i = from; i < from + count; i++) {
            list.add(values.get(i));
        }
        values.subList(from, from + count).clear();
        return list.build();
    }

    private @Nullable Object readValue(FieldPlan field) {
        switch (field.task) {
            case PLAIN_TEXT, TEXT, OWN_ID, REFERENCE -> {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    return readText(field, (TextKind<?>) field.kind);
                }
            }
            case EMBEDDED -> {
                return read(Objects.requireNonNull(field.embedded));
            }
            case ESTIMATE -> {
                Estimate estimate = estimateJson.read(field.kind);
                return estimate == null || field.kind instanceof EstimateKind ? estimate : estimate.interval();
            }
            case ADAPTED -> {
                return readAdapted((AdaptedKind<?>) field.kind);
            }
            case FLAG -> {
                if (parser.currentToken().isBoolean()) {
                    return parser.getBooleanValue();
                }
            }
            case COUNT -> {
                if (parser.currentToken().isNumeric()) {
                    return readCount(field.kind);
                }
            }
        }
        refuseToken(Violation.TYPE, field.kind.expected());
        return null;
    }

    /** Reads a value that is no field's. */
    <V> @Nullable V readAlone(Kind<V> kind) {
        Object value = kind instanceof EmbeddedKind<V> embedded
                ? read(plan(embedded.type()))
                : readValue(plan(LoneValue.type(kind)).fields[0]);
        return value == null ? null : kind.valueType().cast(value);
    }

    private @Nullable Object readAdapted(AdaptedKind<?> kind) {
        String pointer = violations.pointer();
        TokenStreamLocation place = parser.currentTokenLocation();
        int before = violations.count();
        ExtensionValue form = extensionJson.read();
        if (violations.count() > before) {
            return null;
        }
        try {
            return kind.read(form);
        } catch (IllegalArgumentException e) {
            String why = e.getMessage() == null ? "" : ": " + Quoted.escaped(e.getMessage());
            violations.add(Problem.VALUE, pointer, place, Quoted.of(form), kind.expected() + why);
            return null;
        }
    }

    private <V> @Nullable Object readText(FieldPlan field, TextKind<V> kind) {
        if (field.task == FieldPlan.Task.PLAIN_TEXT) {
            return readNewText(kind);
        }
        char[] chars = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        int length = parser.getStringLength();
        if (field.task == FieldPlan.Task.TEXT) {
            Known known = field.known.find(chars, offset, length);
            if (known != null) {
                return known.value;
            }
            Object value = readNewText(kind);
            if (value != null) {
                field.known.add(new Known(parser.getString(), value));
            }
            return value;
        }
        References.Id id = references.find(chars, offset, length);
        if (id == null) {
            String text = (String) readNewText(kind);
            if (text == null) {
                return null;
            }
            id = references.add(text);
        }
        if (field.target != null) {
            references.refer(id, field.target, kind.expected());
        } else {
            ownId = id;
        }
        return id.text;
    }

    private <V> @Nullable Object readNewText(TextKind<V> kind) {
        if (kind.isVocabulary()) { // whose words are all known
            refuseTerm(kind);
            return null;
        }
        V value;
        try {
            value = kind.parse(parser.getString());
        } catch (IllegalArgumentException e) {
            value = null;
        }
        if (value == null || !kind.allows(value)) {
            violations.addToken(
                    Problem.VALUE,
                    kind.expected(),
                    kind.near(parser.getString()).orElse(""));
            return null;
        }
        return value;
    }

    private <V> void refuseTerm(TextKind<V> kind) {
        List<String> known = words(kind, terms);
        violations.addToken(
                Violation.TERM,
                "one of the words " + String.join(", ", known) + ", or one that the reader is given",
                NearestWord.to(parser.getString(), known).orElse(""));
    }

    /** The words of a vocabulary that the library knows, and those of it among further ones. */
    static <V> List<String> words(TextKind<V> kind, ImmutableSet<Term> further) {
        List<String> words = new ArrayList<>();
        kind.named().forEach(word -> words.add(word.toString()));
        further(kind, further).forEach(word -> words.add(word.toString()));
        return words;
    }

    private static List<Term> further(TextKind<?> kind, ImmutableSet<Term> terms) {
        List<Term> ofKind = new ArrayList<>();
        for (Term term : terms) {
            if (kind.valueType().isInstance(term)) {
                ofKind.add(term);
            }
        }
        return ofKind;
    }

    /** A whole number, as 31 or 31.0 or 3.1e1. */
    private <V> @Nullable V readCount(Kind<V> kind) {
        try {
            V count = kind.valueType().cast(new BigDecimal(parser.getString()).intValueExact());
            if (kind.allows(count)) {
                return count;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // refused as any other number that is no count
        }
        violations.addToken(Problem.VALUE, kind.expected());
        return null;
    }
}
