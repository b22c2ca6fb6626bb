// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface or a Java record a type of records, described by the annotation processor {@code chipgap-processor}.
 *
 * <pre>{@code
 * @ModelType("equipmentMakers")
 * public interface EquipmentMaker extends Party {
 *     RecordType<EquipmentMaker> TYPE = EquipmentMakerType.TYPE;
 *
 *     static EquipmentMakerBuilder builder() {
 *         return new EquipmentMakerBuilder();
 *     }
 *
 *     @Reference(Chipmaker.class)
 *     ImmutableList<String> customers();
 * }
 * }</pre>
 *
 * <p>Each accessor is a field, and needs a comment, which the example leaves out. Its Java type says how many values there are: an {@code ImmutableList} any number, an
 * {@code Optional} at most one, any other type exactly one. Its kind is given by the type of the values, or by an annotation
 * such as {@link Reference @Reference}: any annotation type that declares a constant {@code KIND}. Its documentation is the
 * first sentence of its comment. Inherited fields come first, and those annotated with {@link Trailing @Trailing} last; an
 * accessor that is declared again keeps the kind and the documentation that it is not given anew.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ModelType {
    /**
     * The name in documents: for records with ids that of the array of all records, such as {@code chipmakers}, else that of
     * one record, such as {@code citation}. Empty for an interface whose fields other types inherit.
     */
    String value() default "";
}
