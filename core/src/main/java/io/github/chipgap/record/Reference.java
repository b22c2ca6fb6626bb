// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds the ids of other records of the dataset. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Reference {
    /** The type that the records must have, which may be an interface that several types share. */
    Class<? extends ModelRecord> value();
}
