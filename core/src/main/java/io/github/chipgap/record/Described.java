// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** A value described by a {@link RecordType}: a record of a dataset, or a value embedded in one, such as a citation. */
public interface Described extends Extensible {
    /** Returns the description of the type of this value. */
    RecordType<?> recordType();

    /**
     * Adds the rules between the fields of this type. The default implementation adds none.
     *
     * <p>It is called after the fields have been checked against the description.
     *
     * @param rules collects the rules
     */
    default void check(RecordCheck rules) {}
}
