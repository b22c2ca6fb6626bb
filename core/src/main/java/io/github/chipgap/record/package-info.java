// SPDX-License-Identifier: Apache-2.0

/**
 * The description of record types, and the small values of their fields.
 *
 * <h2>Values of fields</h2>
 * <ul>
 * <li>{@link io.github.chipgap.record.Period} is a period of time, and {@link io.github.chipgap.record.PartialDate} a
 * date known to the year, month or day.
 * <li>{@link io.github.chipgap.record.Place} is a place in a source, such as a paragraph.
 * <li>{@link io.github.chipgap.record.ExtensionValue} is the value of an extension key, which begins with {@code x-}.
 * </ul>
 *
 * <h2>Errors</h2>
 * <ul>
 * <li>{@link io.github.chipgap.record.InvalidRecordException} is thrown for records that break rules. It lists every
 * {@link io.github.chipgap.record.Problem}, with the record, the field, the value and the expectation.
 * </ul>
 *
 * <h2>Types of your own</h2>
 * <p>Skip this part until you need a record type of your own.
 * <ul>
 * <li>{@link io.github.chipgap.record.ModelType @ModelType} marks an interface or a Java record as a type of records.
 * An annotation processor generates its description and its builder.
 * <li>{@link io.github.chipgap.record.Reference @Reference}, {@link io.github.chipgap.record.Within @Within},
 * {@link io.github.chipgap.record.NotNegative @NotNegative}, {@link io.github.chipgap.record.Currency @Currency} and
 * the other annotations give the kind of a field.
 * <li>{@link io.github.chipgap.record.RecordType} is the description: the fields of a type, each a
 * {@link io.github.chipgap.record.Field} with a {@link io.github.chipgap.record.Kind}.
 * <li>{@link io.github.chipgap.record.RecordCheck} collects the rules between fields.
 * <li>{@link io.github.chipgap.record.Term} is the base of vocabularies.
 * <li>{@link io.github.chipgap.record.Draft} and {@link io.github.chipgap.record.RecordBuilder} are used by generated
 * code.
 * </ul>
 */
@NullMarked
package io.github.chipgap.record;

import org.jspecify.annotations.NullMarked;
