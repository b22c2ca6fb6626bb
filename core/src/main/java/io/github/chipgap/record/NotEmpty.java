// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a list field with at least one value. */
@Target(ElementType.METHOD)
public @interface NotEmpty {}
