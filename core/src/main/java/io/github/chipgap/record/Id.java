// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks the field of the record's own id. */
@Target(ElementType.METHOD)
public @interface Id {
    /** The kind of the field. */
    Kind<String> KIND = Kind.ID;
}
