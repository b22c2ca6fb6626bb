// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the values written as texts: names, ids, references, terms of a vocabulary, dates. */
final class TextReader {
    /** The most texts of a kind to keep with their values; equal texts are parsed and stored once. */
    private static final int MOST_KEPT = 1000;

    private final JsonParser parser;
    private final Violations violations;
    private final ImmutableSet<Term> terms;
    private final Map<Kind<?>, Map<String, Object>> valuesByKind = new HashMap<>();
    /** The ids of records and of references to them, each of which is in memory once. */
    private final Map<String, String> ids = new HashMap<>();

    TextReader(JsonParser parser, Violations violations, ImmutableSet<Term> terms) {
        this.parser = parser;
        this.violations = violations;
        this.terms = terms;
    }

    /** Reads the current value; returns null if it was refused. Whether the kind allows it is not checked. */
    @Nullable
    Object read(TextKind<?> kind) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            violations.refuseValue(Rules.TYPE, kind.expected());
            return null;
        }
        String text = parser.getString();
        if (kind == Kind.ID || kind.isReference()) {
            String known = ids.putIfAbsent(text, text);
            return known == null ? text : known;
        }
        if (kind.valueType() == String.class) {
            return text;
        }
        Map<String, Object> values = valuesByKind.get(kind);
        if (values == null) {
            values = new HashMap<>();
            valuesByKind.put(kind, values);
        }
        Object value = values.get(text);
        if (value == null) {
            value = parse(kind, text);
            if (value != null && values.size() < MOST_KEPT) {
                values.put(text, value);
            }
        }
        return value;
    }

    private @Nullable Object parse(TextKind<?> kind, String text) {
        if (kind.isVocabulary()) {
            return term(kind, text);
        }
        try {
            return kind.parse(text);
        } catch (IllegalArgumentException e) {
            violations.add(Problem.VALUE, Quoted.of(text), kind.expected());
            return null;
        }
    }

    /** Returns a term of the library, or one accepted in addition. */
    private @Nullable Object term(TextKind<?> kind, String text) {
        Map<String, Term> known = termsByWord(kind, terms);
        Term term = known.get(text);
        if (term != null) {
            return term;
        }
        Set<String> words = violations.isFull() ? Set.of() : known.keySet();
        String expected = "one of the words " + String.join(", ", words) + ", or one that the reader is given";
        String near = NearestWord.to(text, words).orElse("");
        violations.add(Rules.TERM, parser.currentTokenLocation(), Quoted.of(text), expected, near);
        return null;
    }

    /** Returns the terms of a vocabulary by their words: those of the library, then the others of this vocabulary. */
    static Map<String, Term> termsByWord(TextKind<?> kind, ImmutableSet<Term> others) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Object each : Iterables.concat(kind.named(), others)) {
            if (each instanceof Term term && kind.valueType().isInstance(term)) {
                terms.putIfAbsent(term.name(), term);
            }
        }
        return terms;
    }
}
