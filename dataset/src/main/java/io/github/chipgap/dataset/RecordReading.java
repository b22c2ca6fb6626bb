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
import io.github.chipgap.model.CountKind;
import io.github.chipgap.model.Draft;
import io.github.chipgap.model.EmbeddedKind;
import io.github.chipgap.model.EstimateKind;
import io.github.chipgap.model.Extensible;
import io.github.chipgap.model.ExtensionValue;
import io.github.chipgap.model.Field;
import io.github.chipgap.model.FlagKind;
import io.github.chipgap.model.IntervalKind;
import io.github.chipgap.model.InvalidRecordException;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.Problem;
import io.github.chipgap.model.RecordType;
import io.github.chipgap.model.Term;
import io.github.chipgap.model.TextKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final JsonParser parser;
    private final Violations violations;
    private final References references;
    private final ExtensionJson extensionJson;
    private final ImmutableSet<Term> terms;

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
        this.terms = terms;
    }

    <T> @Nullable T read(RecordType<T> type) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refuseToken(Violation.TYPE, "an object: " + type.documentation());
            return null;
        }
        int before = violations.count();
        int keptBefore = violations.kept();
        int openBefore = references.countOpen();
        TokenStreamLocation start = parser.currentTokenLocation();
        Map<String, TokenStreamLocation> seen = new HashMap<>();
        Map<String, ExtensionValue> extensions = new LinkedHashMap<>();
        Draft<T> draft = type.newDraft();
        String id = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Field<T> field = type.findField(key).orElse(null);
            if (field == null && !key.startsWith(Extensible.EXTENSION_PREFIX)) {
                violations.addUnknownKey(Lists.transform(type.fields(), Field::name), Violations.OR_AN_EXTENSION);
            } else if (seen.put(key, parser.currentTokenLocation()) != null) {
                violations.addSecondKey();
            } else if (field == null) {
                extensionJson.checkKeys(seen.size());
                extensionJson.readEntry(extensions);
            } else {
                parser.nextToken();
                Object value = readField(field);
                if (value != null) {
                    draft.set(field, value);
                    if (field.kind() == Kind.ID) {
                        id = (String) value;
                        define(id, type);
                    }
                }
            }
        }
        requireFields(type, seen.keySet(), start);
        T record = violations.count() > before ? null : build(draft, extensions, start, seen);
        if (type.isRecord()) {
            violations.belongTo(type.javaType().getSimpleName(), id, keptBefore);
            references.belongTo(type.javaType().getSimpleName(), id, openBefore);
        }
        return record;
    }

    private void define(String id, RecordType<?> type) {
        RecordType<?> before = references.definedAs(id);
        if (before == null) {
            references.define(id, type);
        } else {
            String whose = before.javaType().getSimpleName();
            violations.addToken(Problem.UNIQUE_ID, "an id of its own, not that of another " + whose);
        }
    }

    private <T> @Nullable T build(
            Draft<T> draft,
            Map<String, ExtensionValue> extensions,
            TokenStreamLocation start,
            Map<String, TokenStreamLocation> seen) {
        if (!extensions.isEmpty()) {
            draft.setExtensions(extensions);
        }
        try {
            return draft.build();
        } catch (InvalidRecordException e) {
            for (Problem problem : e.problems()) {
                violations.add(
                        problem.rule(),
                        violations.pointer() + "/" + problem.field(),
                        seen.getOrDefault(topField(problem), start),
                        problem.value(),
                        problem.expected());
            }
            return null;
        }
    }

    private static String topField(Problem problem) {
        int slash = problem.field().indexOf('/');
        return slash < 0 ? problem.field() : problem.field().substring(0, slash);
    }

    private <T> void requireFields(RecordType<T> type, Set<String> seen, TokenStreamLocation start) {
        for (Field<T> field : type.fields()) {
            if (field.arity().isRequired() && !seen.contains(field.name())) {
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

    private @Nullable Object readField(Field<?> field) {
        return field.arity().isList() ? readList(field) : readValue(field.kind());
    }

    private @Nullable Object readList(Field<?> field) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            refuseToken(Violation.TYPE, "an array, each value " + field.kind().expected());
            return null;
        }
        int before = violations.count();
        TokenStreamLocation start = parser.currentTokenLocation();
        LinkedHashMap<Object, Boolean> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            TokenStreamLocation place = parser.currentTokenLocation();
            Object value = readValue(field.kind());
            if (value != null && values.put(value, true) != null) {
                if (parser.currentToken().isScalarValue()) {
                    violations.addToken(Problem.REPEATED_VALUE, "each value once");
                } else {
                    violations.add(Problem.REPEATED_VALUE, violations.pointer(), place, "an object", "each value once");
                }
            }
        }
        if (field.arity() == Arity.NON_EMPTY_LIST && values.isEmpty() && violations.count() == before) {
            violations.add(
                    Problem.VALUE,
                    violations.pointer(),
                    start,
                    "an empty array",
                    "at least one value, " + field.kind().expected());
        }
        return violations.count() > before ? null : ImmutableList.copyOf(values.keySet());
    }

    <V> @Nullable V readValue(Kind<V> kind) {
        if (kind instanceof EmbeddedKind<V> embedded) {
            return read(embedded.type());
        }
        if (kind instanceof EstimateKind || kind instanceof IntervalKind) {
            Estimate estimate = EstimateJson.read(parser, violations, kind);
            return estimate == null
                    ? null
                    : kind.valueType().cast(kind instanceof EstimateKind ? estimate : estimate.interval());
        }
        if (kind instanceof TextKind<V> text) {
            return readText(text);
        }
        if (kind instanceof AdaptedKind<V> adapted) {
            return readAdapted(adapted);
        }
        if (kind instanceof FlagKind && parser.currentToken().isBoolean()) {
            return kind.valueType().cast(parser.getBooleanValue());
        }
        if (kind instanceof CountKind && parser.currentToken().isNumeric()) {
            return readCount(kind);
        }
        refuseToken(Violation.TYPE, kind.expected());
        return null;
    }

    private <V> @Nullable V readAdapted(AdaptedKind<V> kind) {
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

    private <V> @Nullable V readText(TextKind<V> kind) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            refuseToken(Violation.TYPE, kind.expected());
            return null;
        }
        V value;
        try {
            value = kind.parse(parser.getString());
        } catch (IllegalArgumentException e) {
            value = null;
        }
        if (kind.isVocabulary() && (value == null || !isKnown(kind, value))) {
            refuseTerm(kind);
            return null;
        }
        if (value == null || !kind.allows(value)) {
            violations.addToken(
                    Problem.VALUE,
                    kind.expected(),
                    kind.near(parser.getString()).orElse(""));
            return null;
        }
        kind.target().ifPresent(target -> references.refer(parser.getString(), target, kind.expected()));
        return value;
    }

    private <V> boolean isKnown(TextKind<V> kind, V term) {
        return kind.named().contains(term) || terms.contains(term);
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
        return Stream.concat(kind.named().stream(), further.stream().filter(kind.valueType()::isInstance))
                .map(Object::toString)
                .toList();
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
