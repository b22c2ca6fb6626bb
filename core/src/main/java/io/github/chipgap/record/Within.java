// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of estimates whose bounds and best value lie in an interval. */
@Target(ElementType.METHOD)
public @interface Within {
    /** Returns the lower bound. */
    double lower() default Double.NEGATIVE_INFINITY;

    /** Returns the upper bound. */
    double upper() default Double.POSITIVE_INFINITY;

    /** Returns whether both bounds are excluded. */
    boolean open() default false;
}
