// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.estimate.Estimate;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of estimates whose bounds and best value are not negative. */
@Target(ElementType.METHOD)
public @interface NotNegative {
    /** The kind of the field. */
    Kind<Estimate> KIND = Kind.NOT_NEGATIVE;
}
