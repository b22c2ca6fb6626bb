// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of a shared interface to be placed after the fields of the inheriting types. */
@Target(ElementType.METHOD)
public @interface Trailing {}
