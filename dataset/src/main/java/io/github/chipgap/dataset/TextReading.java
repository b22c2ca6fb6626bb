// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that are written as texts: names, ids, references, words of a vocabulary, dates.
 *
 * <p>What comes again and again, as most of them do, is found by its bytes and not made anew.
 */
final class TextReading {
    private static final int KNOWN_TEXTS = 1 << 9;

    private final JsonCursor cursor;
    private final Violations violations;
    private final References references;
    private final ImmutableSet<Term> terms;
    private final Map<Kind<?>, Texts<Checked<?>>> textsByKind = new HashMap<>();

    TextReading(JsonCursor cursor, Violations violations, References references, ImmutableSet<Term> terms) {
        this.cursor = cursor;
        this.violations = violations;
        this.references = references;
        this.terms = terms;
    }

    /** The values that texts of a kind have lately stood for, which all fields of the kind share. */
    Texts<Checked<?>> known(Kind<?> kind) {
        Texts<Checked<?>> known = textsByKind.get(kind);
        if (known != null) {
            return known;
        }
        Texts<Checked<?>> made = new Texts<>(KNOWN_TEXTS);
        textsByKind.put(kind, made);
        return made;
    }

    /** Tells whether the value at hand is a text, and refuses it where it is none. */
    private boolean isText(FieldPlan field) {
        if (cursor.peek() == '"') {
            return true;
        }
        violations.refuseValue(Violation.TYPE, field.kind.expected());
        return false;
    }

    /** Reads a text that is its own value into its field, and gives it; null where it was refused. */
    @Nullable
    String readPlain(Draft<?> draft, FieldPlan field) {
        if (!isText(field)) {
            return null;
        }
        cursor.readText();
        Checked<?> value = check((TextKind<?>) field.kind);
        if (value == null) {
            return null;
        }
        draft.set(field.field, value.value());
        return value.toString();
    }

    /** Reads a text whose value may have come before; null where it was refused. */
    @Nullable
    Checked<?> readKnown(FieldPlan field) {
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
    @Nullable
    Checked<?> readReference(FieldPlan field) {
        if (!isText(field)) {
            return null;
        }
        cursor.readHashedText();
        TextKind<?> kind = (TextKind<?>) field.kind;
        Class<?> target = Objects.requireNonNull(field.target);
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
            V parsed = kind.parse(text);
            value = kind.allows(parsed) ? new Checked<>(parsed) : null;
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
            return new Checked<>(word);
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
}
