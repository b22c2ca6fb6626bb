// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Marks an interface or a Java record as a record type. The annotation processor {@code chipgap-processor} generates
 * its description.
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
 * <p>Each accessor describes a field and needs a comment; the example omits the comments.
 *
 * <ul>
 * <li>The Java type of the accessor determines the number of values: any number for an {@code ImmutableList}, at most
 * one for an {@code Optional}, otherwise exactly one.
 * <li>An annotation may determine the kind of the field, such as {@link Reference @Reference} or any annotation type
 * with a constant {@code KIND}. Otherwise the type of the values does.
 * <li>The first sentence of the comment is the documentation of the field.
 * <li>Inherited fields come first, and fields annotated with {@link Trailing @Trailing} last. An accessor declared
 * again keeps its inherited kind and documentation unless the new declaration has its own.
 * </ul>
 */
@Target(ElementType.TYPE)
public @interface ModelType {
    /**
     * Returns the name in documents. For records with ids it names the array of all records, such as
     * {@code chipmakers}; for others it names one record, such as {@code citation}. It is empty for a shared interface,
     * whose fields other types inherit.
     */
    String value() default "";
}
