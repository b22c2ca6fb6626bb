// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of absolute http or https addresses. */
@Target(ElementType.METHOD)
public @interface Url {
    /** The kind of the field. */
    Kind<String> KIND = Kind.URL;
}
