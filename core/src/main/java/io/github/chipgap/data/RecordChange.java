// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

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
                + String.join(", ", fields().stream().map(FieldChange::field).toList());
    }
}
