// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.record.Draft;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading keeps at hand of a record type, and of the record of that type that it is at.
 *
 * <p>There is one such record at a time: a type cannot be embedded in itself, as its description would have to be complete
 * before it is begun.
 */
final class TypePlan<T> {

    final RecordType<T> type;
    final FieldPlan[] fields;
    final KeyNames names;
    /** Of the record at hand what was read. */
    Draft<T> draft;
    /** The record that was made last, and what it was made of. */
    private @Nullable T before;

    private Draft<T> draftBefore;
    /** The values of the list that the field at hand holds, as far as they were read. */
    final ListValues list = new ListValues();
    /** The fields that every record has, a bit each. */
    final long required;
    /** Of each field that was read the place of its key. */
    final long[] places;
    /** The fields that were read, a bit each, and the place where the record begins. */
    long seen;

    long start;
    /** The index of the field at hand, and that of the value in its list; -1 where there is none. */
    int field = -1;

    int item = -1;

    TypePlan(RecordType<T> type, FieldPlan[] fields) {
        this.type = type;
        this.fields = fields;
        this.names = new KeyNames(namesOf(fields));
        this.draft = type.newDraft();
        this.draftBefore = type.newDraft();
        this.places = new long[fields.length];
        long bits = 0;
        for (FieldPlan each : fields) {
            bits |= each.isRequired ? 1L << each.field.index() : 0;
        }
        this.required = bits;
    }

    private static List<String> namesOf(FieldPlan[] fields) {
        List<String> names = new ArrayList<>(fields.length);
        for (FieldPlan each : fields) {
            names.add(each.field.name());
        }
        return names;
    }

    /** Makes the record of the draft; gives the one that was made last where it would be equal. */
    T build() {
        T same = before;
        if (same != null && draft.equals(draftBefore)) {
            return same;
        }
        T record = draft.build();
        before = record;
        draftBefore = draft;
        return record;
    }

    /** Begins the next record. */
    void clear() {
        draft = type.newDraft();
    }
}
