// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of ISO 3166-1 alpha-2 codes, or {@code EU}. */
@Target(ElementType.METHOD)
public @interface Jurisdiction {
    /** The kind of the field. */
    Kind<String> KIND = Kind.JURISDICTION;
}
