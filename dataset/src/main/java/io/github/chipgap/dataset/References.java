// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.message.Article;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The references of a document, each held against the records that there are so far.
 *
 * <p>Only those that do not resolve at once are kept, each with its place: most of a document point backwards.
 */
final class References {
    /** So many that the ids that a part of a document refers to all the time are among them. */
    private static final int RECENT = 1 << 12;

    private final Violations violations;
    private final Dataset.@Nullable Builder records;
    private final Texts<Checked<String>> recent = new Texts<>(RECENT);
    /** Of each of them what it was last found to be one of: most ids are always referred to as the same. */
    private final @Nullable Class<?>[] resolvedAs = new Class<?>[RECENT];

    /** The types of the records that something is wrong with, by their ids: others may refer to them. */
    private final Map<String, RecordType<?>> broken = new HashMap<>();

    private final List<Open> open = new ArrayList<>();

    /** Of a document whose records go into a dataset; of a value by itself, whose references are taken as they are. */
    References(Violations violations, Dataset.@Nullable Builder records) {
        this.violations = violations;
        this.records = records;
    }

    /**
     * A reference to an id that no record had when it was read, or one of another type.
     *
     * @param expected what the id must be one of
     * @param recordType the type of the record whose reference it is; empty until that is known
     */
    private record Open(
            String id,
            Class<?> target,
            String expected,
            String pointer,
            long place,
            String recordType,
            String recordId) {}

    int countOpen() {
        return open.size();
    }

    /** The id that a text is: that of the record itself where there is one, so that it is in memory once. */
    String idOf(String text) {
        Optional<ModelRecord> record = record(text);
        return record.isPresent() ? record.get().id() : text;
    }

    private Optional<ModelRecord> record(String id) {
        return records == null ? Optional.empty() : records.find(id);
    }

    /** Where the id is kept that is the plain text just read; {@link Texts#NOWHERE} where it was not lately referred to. */
    int find(TextCursor cursor) {
        return recent.find(cursor);
    }

    /** Keeps the id that is the plain text just read, and tells where; {@link Texts#NOWHERE} where it is too long. */
    int add(Checked<String> id, TextCursor cursor) {
        int place = recent.put(id, cursor);
        if (place != Texts.NOWHERE) {
            resolvedAs[place] = null;
        }
        return place;
    }

    /** Takes a reference, which is the text that was just read, and gives its id, which is kept at a place. */
    Checked<String> refer(int place, Class<?> target, String expected) {
        Checked<String> id = recent.get(place);
        if (resolvedAs[place] != target && refer(id.value(), target, expected)) {
            resolvedAs[place] = target;
        }
        return id;
    }

    /** The same of an id of which no more is known; tells whether it resolves already. */
    boolean refer(String id, Class<?> target, String expected) {
        if (records == null || isResolved(id, target)) {
            return true;
        }
        open.add(new Open(id, target, expected, violations.pointer(), violations.placeOfText(), "", ""));
        return false;
    }

    /**
     * Takes an id as that of a record that will not be in the dataset, as something is wrong with it.
     *
     * @return the type of the record that has it already, if there is one
     */
    @Nullable
    RecordType<?> addBroken(String id, RecordType<?> type) {
        RecordType<?> before = typeOf(id);
        broken.putIfAbsent(id, type);
        return before;
    }

    /** The type of the record that has an id, those that something is wrong with included; null where none has it. */
    @Nullable
    RecordType<?> typeOf(String id) {
        Optional<ModelRecord> record = record(id);
        return record.isPresent() ? record.get().recordType() : broken.get(id);
    }

    /** Whether something is wrong with the record of an id. */
    boolean isBroken(String id) {
        return broken.containsKey(id);
    }

    private boolean isResolved(String id, Class<?> target) {
        RecordType<?> type = typeOf(id);
        return type != null && target.isAssignableFrom(type.javaType());
    }

    /** Says of the open references from the given one on that they are those of a record. */
    void belongTo(String type, String id, int from) {
        for (int i = from; i < open.size(); i++) {
            Open its = open.get(i);
            open.set(i, new Open(its.id, its.target, its.expected, its.pointer, its.place, type, id));
        }
    }

    /** Adds a violation for each reference that did not resolve. */
    void settle() {
        for (Open reference : open) {
            if (!isResolved(reference.id(), reference.target())) {
                violations.add(unresolved(reference));
            }
        }
    }

    private Violation unresolved(Open reference) {
        RecordType<?> other = typeOf(reference.id());
        String which = other == null
                ? ""
                : ", which is " + Article.before(other.javaType().getSimpleName());
        String suggestion = other == null && !violations.isFull() ? near(reference) : "";
        return violations
                .at(
                        Problem.REFERENCE,
                        reference.pointer(),
                        reference.place(),
                        Quoted.of(reference.id()),
                        reference.expected() + " in the dataset" + which,
                        suggestion)
                .ofRecord(reference.recordType(), reference.recordId());
    }

    private String near(Open reference) {
        List<String> near = new ArrayList<>();
        broken.forEach((id, type) -> {
            if (reference.target().isAssignableFrom(type.javaType())) {
                near.add(id);
            }
        });
        if (records != null) {
            records.nearest(reference.id(), reference.target()).ifPresent(near::add);
        }
        near.sort(null);
        return NearestWord.to(reference.id(), near).orElse("");
    }
}
