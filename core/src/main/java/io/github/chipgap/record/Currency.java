// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of ISO 4217 currency codes. */
@Target(ElementType.METHOD)
public @interface Currency {
    /** The kind of the field. */
    Kind<String> KIND = Kind.CURRENCY;
}
