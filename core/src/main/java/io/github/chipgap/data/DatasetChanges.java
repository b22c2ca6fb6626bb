// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between two datasets, usually two versions of the same one; see {@link Dataset#changesSince}.
 *
 * <p>Records are matched by id. A record whose type changed counts as removed and added. Every list is in the order of
 * the ids. {@link Dataset#conflicts()} are not compared.
 *
 * @param from the id and the version of the older dataset, joined by a space
 * @param to the id and the version of the newer dataset, joined by a space
 * @param own the changes in the id, version, title, documents below and extension keys of the dataset itself
 * @param added the records of the newer dataset only
 * @param removed the records of the older dataset only
 * @param changed the records of both datasets whose values differ
 */
public record DatasetChanges(
        String from,
        String to,
        ImmutableList<FieldChange> own,
        ImmutableList<ModelRecord> added,
        ImmutableList<ModelRecord> removed,
        ImmutableList<RecordChange> changed)
        implements ModelValue {
    /** Creates changes; {@link Dataset#changesSince} finds them. */
    public DatasetChanges {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        own.forEach(FieldChange::field);
        Iterables.concat(added, removed).forEach(ModelRecord::id);
        changed.forEach(RecordChange::id);
    }

    static DatasetChanges between(Dataset older, Dataset newer) {
        ImmutableList<RecordChange> changed = newer.records().stream()
                .flatMap(after -> counterpart(after, older)
                        .filter(before -> !before.equals(after))
                        .map(before -> new RecordChange(before, after))
                        .stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<FieldChange> own = Stream.concat(
                        Stream.of(
                                ownChange("id", older.id(), newer.id()),
                                ownChange("version", older.version(), newer.version()),
                                ownChange("title", older.title(), newer.title()),
                                new FieldChange("documents", older.below(), newer.below())),
                        FieldChange.ofExtensions(older.extensions(), newer.extensions()))
                .filter(FieldChange::differs)
                .collect(ImmutableList.toImmutableList());
        String from = older.own().toString();
        String to = newer.own().toString();
        return new DatasetChanges(from, to, own, without(older, newer), without(newer, older), changed);
    }

    /** Returns the records of a dataset that are not in another one. */
    private static ImmutableList<ModelRecord> without(Dataset other, Dataset dataset) {
        return dataset.records().stream()
                .filter(record -> counterpart(record, other).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the record of a dataset with the id and type of a record of another one. */
    private static Optional<ModelRecord> counterpart(ModelRecord record, Dataset dataset) {
        return dataset.find(ModelRecord.class, record.id())
                .filter(other -> other.recordType().equals(record.recordType()));
    }

    private static FieldChange ownChange(String key, String before, String after) {
        return new FieldChange(key, ImmutableList.of(before), ImmutableList.of(after));
    }

    /** Returns whether there is no difference. */
    public boolean isEmpty() {
        return own.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * Returns the changes as lines of text, each ended by a line feed. A summary is followed by the records added (+),
     * removed (-) and changed (~). A changed record has a line for every changed field, and for every value added to or
     * removed from a list.
     */
    public String text() {
        return ChangesText.of(this);
    }

    /** Returns the numbers of records added, removed and changed. */
    @Override
    public String toString() {
        return from + " -> " + to + ": "
                + (isEmpty()
                        ? "no difference"
                        : added.size() + " added, " + removed.size() + " removed, " + changed.size() + " changed");
    }

    /**
     * A change of a record.
     *
     * @param before the older record
     * @param after the newer record, of the same type and id
     */
    public record RecordChange(ModelRecord before, ModelRecord after) implements ModelValue {
        /**
         * Creates a change.
         *
         * @throws IllegalArgumentException if the records differ in type or id, or are equal
         */
        public RecordChange {
            if (!before.recordType().equals(after.recordType())
                    || !before.id().equals(after.id())
                    || before.equals(after)) {
                throw new IllegalArgumentException(
                        "expected two different records with the same type and id, got " + before + " and " + after);
            }
        }

        /** Returns the id of both records. */
        public String id() {
            return after.id();
        }

        /** Returns the changed fields in the order of the description, then changed extension keys alphabetically. */
        public ImmutableList<FieldChange> fields() {
            return FieldChange.between(before, after).collect(ImmutableList.toImmutableList());
        }

        /** Returns the type, the id and the names of the changed fields. */
        @Override
        public String toString() {
            return after.recordType().javaType().getSimpleName() + " " + id() + ": " + fieldNames();
        }

        String fieldNames() {
            return fields().stream().map(FieldChange::field).collect(Collectors.joining(", "));
        }
    }

    /**
     * A change of one field of a record, or of one key of a dataset.
     *
     * @param field the name of the field, or the key
     * @param before the older values in order; empty if an optional field had no value
     * @param after the newer values in order; empty if an optional field has no value
     */
    public record FieldChange(String field, ImmutableList<?> before, ImmutableList<?> after) implements ModelValue {
        /** Creates a change. */
        public FieldChange {
            Objects.requireNonNull(field);
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }

        /** Returns the changed fields and extension keys of a record, embedded ones included. */
        static Stream<FieldChange> between(Described before, Described after) {
            Draft<?> old = Draft.of(before);
            Draft<?> now = Draft.of(after);
            return Stream.concat(
                            now.type().fields().stream()
                                    .map(field -> new FieldChange(field.name(), old.values(field), now.values(field))),
                            ofExtensions(old.extensions(), now.extensions()))
                    .filter(FieldChange::differs);
        }

        /** Returns the values of every extension key on either side, in alphabetical order. */
        private static Stream<FieldChange> ofExtensions(
                Map<String, ExtensionValue> before, Map<String, ExtensionValue> after) {
            TreeSet<String> keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            return keys.stream().map(key -> new FieldChange(key, valueOf(before, key), valueOf(after, key)));
        }

        private static ImmutableList<?> valueOf(Map<String, ExtensionValue> extensions, String key) {
            ExtensionValue value = extensions.get(key);
            return value == null ? ImmutableList.of() : ImmutableList.of(value);
        }

        private boolean differs() {
            return !before.equals(after);
        }

        /** Returns the values of the newer record only, in order. */
        public ImmutableList<?> added() {
            return without(after, before);
        }

        /** Returns the values of the older record only, in order. */
        public ImmutableList<?> removed() {
            return without(before, after);
        }

        private static ImmutableList<?> without(ImmutableList<?> these, ImmutableList<?> those) {
            return these.stream().filter(value -> !those.contains(value)).collect(ImmutableList.toImmutableList());
        }
    }
}
