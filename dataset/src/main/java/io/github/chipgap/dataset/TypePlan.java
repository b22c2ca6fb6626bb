// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.model.Draft;
import io.github.chipgap.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * What a reading keeps at hand of a record type, and of the record of that type that it is at.
 *
 * <p>There is one such record at a time: a type cannot be embedded in itself, as its description would have to be complete
 * before it is begun.
 */
final class TypePlan<T> {
    private static final int REMEMBERED = 512;

    final RecordType<T> type;
    final FieldPlan[] fields;
    /** Of the record at hand the line and the column of the key of each field. */
    final int[] lines;

    final int[] columns;
    /** Embedded records that were read, by the hash of their drafts: they are shared where they come again. */
    private final @Nullable Object[] records;

    private final @Nullable Draft<?>[] drafts;
    private final int[] hashes;

    TypePlan(RecordType<T> type, FieldPlan[] fields) {
        this.type = type;
        this.fields = fields;
        this.lines = new int[fields.length];
        this.columns = new int[fields.length];
        this.records = new Object[type.isRecord() ? 0 : REMEMBERED];
        this.drafts = new Draft<?>[records.length];
        this.hashes = new int[records.length];
    }

    /** The index of the field of a name, looked for from the one on that is probably meant; -1 where there is none. */
    int find(String name, int from) {
        for (int i = from; i < fields.length; i++) {
            if (fields[i].isNamed(name)) {
                return i;
            }
        }
        for (int i = 0; i < from; i++) {
            if (fields[i].isNamed(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The record that was made of an equal draft, if it is remembered.
     *
     * @param hash the hash of the draft
     */
    @SuppressWarnings("unchecked") // an equal draft is one of the same type
    @Nullable
    T remembered(Draft<T> draft, int hash) {
        int place = place(hash);
        return hashes[place] == hash && draft.equals(drafts[place]) ? (T) records[place] : null;
    }

    void remember(Draft<T> draft, int hash, T record) {
        int place = place(hash);
        hashes[place] = hash;
        drafts[place] = draft;
        records[place] = record;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> Short.SIZE) & (REMEMBERED - 1);
    }
}
