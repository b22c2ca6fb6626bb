// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one Immutables style of all record types, ours and those of projects that extend the model.
 *
 * <p>Stands beside {@code @Value.Immutable} on an interface such as {@link io.github.chipgap.model.Chipmaker}. The generated code carries no
 * annotation but {@code @Override}, so that a consumer needs nothing on its path for it. What a default method {@code
 * asText()} of the interface gives, {@code toString} does; a constant {@code serialVersionUID} of it is that of the
 * generated class.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        allowedClasspathAnnotations = {Override.class},
        underrideToString = "asText")
public @interface ModelType {}
