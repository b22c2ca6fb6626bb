// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of ids of other records of the dataset. */
@Target(ElementType.METHOD)
public @interface Reference {
    /** Returns the required type of the records, which may be an interface shared by several types. */
    Class<? extends ModelRecord> value();
}
