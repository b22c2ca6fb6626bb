// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.util.Optional;

/**
 * The part of a record type's description that is code: how a record is made of the values of its fields, and how they are
 * got back.
 *
 * <p>It goes through the fields by their names, in one method each way, because two functions for each field would have to
 * be linked at every start, which took longer than reading a document.
 *
 * @param <T> the Java type of the records
 */
public interface RecordForm<T> {
    /**
     * The value of a field, as the record holds it: the value itself where the field is required, an {@link Optional} of
     * it where it is optional, a list of values where it is a list.
     *
     * @param field the name of a field of the type; a form answers {@link #noSuch} for any other
     */
    Object get(T record, String field);

    /**
     * Makes a record of a draft.
     *
     * @param draft what the fields hold; the form takes every field of it, best in the order of the description
     * @throws InvalidRecordException where the record breaks a rule of its type
     */
    T make(Draft<T> draft);

    /** What a form throws where it is asked for a field that it does not know. */
    default IllegalArgumentException noSuch(String field) {
        return new IllegalArgumentException("the form does not get the field " + field);
    }
}
