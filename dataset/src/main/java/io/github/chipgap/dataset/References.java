// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.ModelRecord;
import io.github.chipgap.model.Problem;
import io.github.chipgap.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a document has given to records so far, and the references to others that it may still give.
 *
 * <p>Only those are kept, each with its place: most references of a document point backwards and are settled at once.
 */
final class References {
    private final Violations violations;
    private final @Nullable Dataset base;
    private final Texts<Id> ids = new Texts<>();
    private final List<Open> open = new ArrayList<>();

    /** Of a document that may refer to the records of a base, if there is one. */
    References(Violations violations, @Nullable Dataset base) {
        this.violations = violations;
        this.base = base;
    }

    /** An id that the document has, be it that of a record or only referred to so far. */
    static final class Id extends Texts.Entry {
        private @Nullable RecordType<?> type;
        /** What it was last found to be one of: most ids are always referred to as the same. */
        private @Nullable Class<?> resolvedAs;

        private Id(String text) {
            super(text);
        }
    }

    /** A reference to an id that no record had when it was read, or one of another type. */
    private record Open(Id id, Class<?> target, Violation ifUnresolved) {}

    int countOpen() {
        return open.size();
    }

    /** The id of that text where it came before. */
    @Nullable
    Id find(char[] chars, int offset, int length) {
        return ids.find(chars, offset, length);
    }

    /** Adds the id that was not found just now. */
    Id add(String text) {
        return ids.add(new Id(text));
    }

    /**
     * Takes an id as that of a record, broken ones included: others may refer to it.
     *
     * @return the type of the record that has it already, if there is one
     */
    @Nullable
    RecordType<?> define(Id id, RecordType<?> type) {
        RecordType<?> before = id.type;
        if (before == null) {
            id.type = type;
        }
        return before;
    }

    /** Takes a reference, which is the token at hand. */
    void refer(Id id, Class<?> target, String expected) {
        if (id.resolvedAs == target) {
            return;
        }
        if (isResolved(id, target)) {
            id.resolvedAs = target;
        } else {
            String inDocument = expected + " in the document";
            open.add(new Open(id, target, violations.atToken(Problem.REFERENCE, inDocument, Quoted.of(id.text), "")));
        }
    }

    /** The type of the record of an id: the base's wherever it has one, since that is the record that stays. */
    private @Nullable RecordType<?> typeOf(Id id) {
        if (base != null) {
            Optional<ModelRecord> ofBase = base.find(ModelRecord.class, id.text);
            if (ofBase.isPresent()) {
                return ofBase.get().recordType();
            }
        }
        return id.type;
    }

    private boolean isResolved(Id id, Class<?> target) {
        RecordType<?> type = typeOf(id);
        return type != null && target.isAssignableFrom(type.javaType());
    }

    /** Says of the open references from the given one on that they are those of a record. */
    void belongTo(String type, String id, int from) {
        for (int i = from; i < open.size(); i++) {
            Open reference = open.get(i);
            open.set(
                    i,
                    new Open(
                            reference.id(),
                            reference.target(),
                            reference.ifUnresolved().ofRecord(type, id)));
        }
    }

    /** Adds a violation for each reference that did not resolve. */
    void settle() {
        for (Open reference : open) {
            if (!isResolved(reference.id(), reference.target())) {
                violations.add(violations.isFull() ? reference.ifUnresolved() : unresolved(reference));
            }
        }
    }

    private Violation unresolved(Open reference) {
        Violation v = reference.ifUnresolved();
        RecordType<?> other = typeOf(reference.id());
        String expected = other == null
                ? v.expected()
                : v.expected() + ", which is a " + other.javaType().getSimpleName();
        String suggestion = other == null ? near(reference) : "";
        return new Violation(
                v.rule(),
                v.document(),
                v.pointer(),
                v.line(),
                v.column(),
                v.recordType(),
                v.recordId(),
                v.value(),
                expected,
                suggestion);
    }

    private String near(Open reference) {
        List<String> near = new ArrayList<>();
        ids.forEach(id -> {
            if (id.type != null && reference.target().isAssignableFrom(id.type.javaType())) {
                near.add(id.text);
            }
        });
        if (base != null) {
            base.records().stream()
                    .filter(reference.target()::isInstance)
                    .map(ModelRecord::id)
                    .forEach(near::add);
        }
        near.sort(null);
        return NearestWord.to(reference.id().text, near).orElse("");
    }
}
