// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** A record of a dataset: it has an id that is its own in the whole dataset, and a description. */
public interface ModelRecord extends Extensible {
    /**
     * The id: lower-case letters and digits in groups joined by single hyphens, as {@code huawei-ascend-910c}.
     *
     * <p>No two records of a dataset share one, whatever their types.
     */
    String id();

    /** The description of this record's type: what a record of it is made of, told to programs. */
    RecordType<?> recordType();
}
