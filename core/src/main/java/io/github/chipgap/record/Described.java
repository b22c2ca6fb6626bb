// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** A value that a {@link RecordType} describes: a record of a dataset, or one embedded in others, such as a citation. */
public interface Described extends Extensible {
    /** Returns the description of this value's type. */
    RecordType<?> recordType();

    /**
     * Adds the rules between the fields of this type, if it has any.
     *
     * <p>Called when a value is made; the description has been checked already.
     *
     * @param rules where the rules are added
     */
    default void check(RecordCheck rules) {}
}
