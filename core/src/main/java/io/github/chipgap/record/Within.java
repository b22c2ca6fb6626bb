// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds estimates whose bounds and best value are in an interval. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Within {
    /** The lower bound. */
    double lower() default Double.NEGATIVE_INFINITY;

    /** The upper bound. */
    double upper() default Double.POSITIVE_INFINITY;

    /** Whether the bounds themselves are excluded. */
    boolean open() default false;
}
