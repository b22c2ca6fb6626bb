// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.ModelRecord;
import io.github.chipgap.model.Problem;
import io.github.chipgap.model.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a document has given to records so far, and the references to others that it may still give.
 *
 * <p>Only those are kept, each with its place: most references of a document point backwards and are settled at once.
 */
final class References {
    private final Violations violations;
    private final @Nullable Dataset base;
    private final Map<String, RecordType<?>> typesById = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    /** Of a document that may refer to the records of a base, if there is one. */
    References(Violations violations, @Nullable Dataset base) {
        this.violations = violations;
        this.base = base;
    }

    /** A reference to an id that no record had when it was read, or one of another type. */
    private record Open(String id, Class<?> target, Violation ifUnresolved) {}

    int countOpen() {
        return open.size();
    }

    /** Takes the id of a record, broken ones included: others may refer to it. */
    void define(String id, RecordType<?> type) {
        typesById.putIfAbsent(id, type);
    }

    /** The type of the record that has an id already. */
    @Nullable
    RecordType<?> definedAs(String id) {
        return typesById.get(id);
    }

    Set<String> definedIds() {
        return typesById.keySet();
    }

    /** Takes a reference, which is the token at hand. */
    void refer(String id, Class<?> target, String expected) {
        if (!isResolved(id, target)) {
            String inDocument = expected + " in the document";
            open.add(new Open(id, target, violations.atToken(Problem.REFERENCE, inDocument, Quoted.of(id), "")));
        }
    }

    /** The type of the record of an id: the base's wherever it has one, since that is the record that stays. */
    private @Nullable RecordType<?> typeOf(String id) {
        Optional<ModelRecord> ofBase = base == null ? Optional.empty() : base.find(ModelRecord.class, id);
        return ofBase.isPresent() ? ofBase.get().recordType() : typesById.get(id);
    }

    private boolean isResolved(String id, Class<?> target) {
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
        List<String> ids = new ArrayList<>();
        typesById.forEach((id, type) -> {
            if (reference.target().isAssignableFrom(type.javaType())) {
                ids.add(id);
            }
        });
        if (base != null) {
            base.records().stream()
                    .filter(reference.target()::isInstance)
                    .map(ModelRecord::id)
                    .forEach(ids::add);
        }
        ids.sort(null);
        return NearestWord.to(reference.id(), ids).orElse("");
    }
}
