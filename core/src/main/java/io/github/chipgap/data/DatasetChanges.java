// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is different between two datasets, as a rule two versions of one: {@link Dataset#changesSince}.
 *
 * <p>Records are told apart by their ids. One that has become another type under its id is removed and added. Every list is
 * in the order of the ids. {@link Dataset#conflicts()} are no part of it, as they are none of what makes datasets equal.
 *
 * @param from the id and the version of the dataset that the changes lead from, joined by a blank
 * @param to likewise of the dataset that they lead to
 * @param own what is different in the id, version, title and extension keys of the dataset itself
 * @param added the records that only the later one has
 * @param removed the records that only the earlier one has
 * @param changed the records that both have, and not the same
 */
public record DatasetChanges(
        String from,
        String to,
        ImmutableList<FieldChange> own,
        ImmutableList<ModelRecord> added,
        ImmutableList<ModelRecord> removed,
        ImmutableList<RecordChange> changed)
        implements Serializable {
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String TITLE = "title";

    /** Takes the changes; {@link Dataset#changesSince} finds them. */
    public DatasetChanges {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        own.forEach(FieldChange::field);
        Iterables.concat(added, removed).forEach(ModelRecord::id);
        changed.forEach(RecordChange::id);
    }

    static DatasetChanges between(Dataset older, Dataset newer) {
        ImmutableList.Builder<ModelRecord> added = ImmutableList.builder();
        ImmutableList.Builder<ModelRecord> removed = ImmutableList.builder();
        ImmutableList.Builder<RecordChange> changed = ImmutableList.builder();
        for (ModelRecord record : newer.records()) {
            ModelRecord before = older.find(ModelRecord.class, record.id()).orElse(null);
            if (before == null || before.recordType() != record.recordType()) {
                added.add(record);
            } else if (!before.equals(record)) {
                changed.add(new RecordChange(before, record));
            }
        }
        for (ModelRecord record : older.records()) {
            ModelRecord after = newer.find(ModelRecord.class, record.id()).orElse(null);
            if (after == null || after.recordType() != record.recordType()) {
                removed.add(record);
            }
        }
        ImmutableList<FieldChange> own = Stream.concat(
                        Stream.of(
                                ownChange(ID, older.id(), newer.id()),
                                ownChange(VERSION, older.version(), newer.version()),
                                ownChange(TITLE, older.title(), newer.title())),
                        RecordChange.ofExtensions(older.extensions(), newer.extensions()))
                .filter(change -> !change.before().equals(change.after()))
                .collect(ImmutableList.toImmutableList());
        return new DatasetChanges(
                older.id() + " " + older.version(),
                newer.id() + " " + newer.version(),
                own,
                added.build(),
                removed.build(),
                changed.build());
    }

    private static FieldChange ownChange(String key, String before, String after) {
        return new FieldChange(key, ImmutableList.of(before), ImmutableList.of(after));
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return own.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** The changes back, from the later dataset to the earlier one. */
    public DatasetChanges reversed() {
        return new DatasetChanges(
                to,
                from,
                own.stream().map(FieldChange::reversed).collect(ImmutableList.toImmutableList()),
                removed,
                added,
                changed.stream().map(RecordChange::reversed).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The later dataset, made of the earlier one.
     *
     * @param older a dataset that is, where anything changed, as the earlier one was
     * @throws IllegalArgumentException where it is not; the message names the record or key
     * @throws InvalidRecordException where records of the dataset that the changes do not touch do not fit those that they
     *     bring
     */
    public Dataset applyTo(Dataset older) {
        Map<String, ModelRecord> records = new TreeMap<>();
        older.records().forEach(record -> records.put(record.id(), record));
        for (ModelRecord record : removed) {
            checkFits(record.equals(records.remove(record.id())), older, "the record " + record.id());
        }
        for (ModelRecord record : added) {
            checkFits(records.put(record.id(), record) == null, older, "no record " + record.id());
        }
        for (RecordChange change : changed) {
            ModelRecord before = records.put(change.id(), change.after());
            checkFits(change.before().equals(before), older, "the record " + change.id());
        }
        Map<String, Object> values = new LinkedHashMap<>(older.extensions());
        values.put(ID, older.id());
        values.put(VERSION, older.version());
        values.put(TITLE, older.title());
        for (FieldChange change : own) {
            Object before = change.before().isEmpty()
                    ? values.remove(change.field())
                    : values.remove(change.field(), change.before().get(0)) ? null : change;
            checkFits(before == null, older, "the value of " + change.field());
            change.after().forEach(value -> values.put(change.field(), value));
        }
        return Dataset.builder(text(values, ID), text(values, VERSION), text(values, TITLE))
                .extensions(extensions(values))
                .addAll(records.values())
                .build();
    }

    private void checkFits(boolean holds, Dataset older, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "expected " + expected + " that " + from + " had, got another one, or none, in " + older);
        }
    }

    private static String text(Map<String, Object> values, String key) {
        return (String) Objects.requireNonNull(values.remove(key), key);
    }

    private static ImmutableMap<String, ExtensionValue> extensions(Map<String, Object> values) {
        ImmutableMap.Builder<String, ExtensionValue> extensions = ImmutableMap.builder();
        values.forEach((key, value) -> extensions.put(key, (ExtensionValue) value));
        return extensions.buildOrThrow();
    }

    /**
     * The changes as lines of text, ended by a line feed: one that sums them up, then records added (+), removed (-) and
     * changed (~), the latter with a line for every field, and of a list for every value that came or went.
     */
    public String text() {
        return ChangesText.of(this);
    }

    /** How many records were added, removed and changed. */
    @Override
    public String toString() {
        return from + " -> " + to + ": "
                + (isEmpty()
                        ? "no difference"
                        : added.size() + " added, " + removed.size() + " removed, " + changed.size() + " changed");
    }

    /**
     * A record that is another one now, under the same id.
     *
     * @param before the record as it was
     * @param after the record as it is, of the same type and id
     */
    public record RecordChange(ModelRecord before, ModelRecord after) implements Serializable {
        /**
         * Takes the records.
         *
         * @throws IllegalArgumentException where they are not of the same type and id, or where they are equal
         */
        public RecordChange {
            if (before.recordType() != after.recordType() || !before.id().equals(after.id()) || before.equals(after)) {
                throw new IllegalArgumentException(
                        "expected two different records of one type and id, got " + before + " and " + after);
            }
        }

        /** The id of both. */
        public String id() {
            return after.id();
        }

        /** What is different, field by field in the order of their description, then extension key by key in their own. */
        public ImmutableList<FieldChange> fields() {
            return fieldsOf(after.recordType());
        }

        private <T> ImmutableList<FieldChange> fieldsOf(RecordType<T> type) {
            Draft<T> old = type.draftOf(type.javaType().cast(before));
            Draft<T> now = type.draftOf(type.javaType().cast(after));
            return Stream.concat(
                            type.fields().stream()
                                    .map(field -> new FieldChange(field.name(), old.values(field), now.values(field))),
                            ofExtensions(old.extensions(), now.extensions()))
                    .filter(change -> !change.before().equals(change.after()))
                    .collect(ImmutableList.toImmutableList());
        }

        /** Of every extension key of either, in alphabetical order, what it was and is. */
        static Stream<FieldChange> ofExtensions(Map<String, ExtensionValue> before, Map<String, ExtensionValue> after) {
            TreeSet<String> keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            return keys.stream().map(key -> new FieldChange(key, valueOf(before, key), valueOf(after, key)));
        }

        private static ImmutableList<?> valueOf(Map<String, ExtensionValue> extensions, String key) {
            ExtensionValue value = extensions.get(key);
            return value == null ? ImmutableList.of() : ImmutableList.of(value);
        }

        /** The change back. */
        public RecordChange reversed() {
            return new RecordChange(after, before);
        }

        /** The type, the id and the names of the fields that are different. */
        @Override
        public String toString() {
            return after.recordType().javaType().getSimpleName() + " " + id() + ": "
                    + String.join(
                            ", ", fields().stream().map(FieldChange::field).toList());
        }
    }

    /**
     * What is different in one field of a record, or in one of a dataset's own keys.
     *
     * @param field the name of the field, or the extension key
     * @param before the values that it had, in order: none where an optional one was absent, else one unless it is a list
     * @param after the values that it has, likewise
     */
    public record FieldChange(String field, ImmutableList<?> before, ImmutableList<?> after) implements Serializable {
        /** Takes the values. */
        public FieldChange {
            Objects.requireNonNull(field);
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }

        /** The values that were not there before, in order. */
        public ImmutableList<?> added() {
            return without(after, before);
        }

        /** The values that are there no longer, in order. */
        public ImmutableList<?> removed() {
            return without(before, after);
        }

        private static ImmutableList<?> without(ImmutableList<?> these, ImmutableList<?> those) {
            return these.stream().filter(value -> !those.contains(value)).collect(ImmutableList.toImmutableList());
        }

        /** The change back. */
        public FieldChange reversed() {
            return new FieldChange(field, after, before);
        }
    }
}
