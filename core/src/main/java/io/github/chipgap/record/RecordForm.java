// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/**
 * The part of a record type's description that is code: how the values of a record's fields are got, and how a record is
 * made of them.
 *
 * <p>It goes through all fields in one method each way, because two functions for each field would have to be linked at
 * every start, which took longer than reading a document.
 *
 * @param <T> the Java type of the records
 */
public interface RecordForm<T> {
    /**
     * Gives a draft the values of all fields of a record.
     *
     * @param draft an empty one; the form puts every field into it, best in the order of the description
     */
    void fill(Draft<T> draft, T record);

    /**
     * Makes a record of a draft, one that holds the values that the draft holds.
     *
     * <p>The check of the record goes on from what the draft knows of its values, so that a form that made others of them would
     * slip past it. With assertions enabled ({@code -ea}), as tests have them, each record that is made is held against its
     * draft.
     *
     * @param draft what the fields hold; the form takes every field of it, best in the order of the description
     * @throws InvalidRecordException where the record breaks a rule of its type
     */
    T make(Draft<T> draft);
}
