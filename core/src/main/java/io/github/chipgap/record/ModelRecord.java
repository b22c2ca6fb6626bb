// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** A record of a dataset, identified by an id. */
@ModelType
public interface ModelRecord extends Described {
    /**
     * The id, unique in the document.
     *
     * <p>Lower-case letters and digits in groups joined by single hyphens, such as {@code huawei-ascend-910c}. No two
     * records of a dataset share an id, whatever their types.
     */
    @Id
    String id();
}
