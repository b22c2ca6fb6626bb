// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** The one Immutables style of every record type, ours and those of projects that extend the model. */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        allowedClasspathAnnotations = {Override.class},
        jdkOnly = false,
        get = "*",
        defaults = @Value.Immutable(copy = true))
public @interface ModelType {}
