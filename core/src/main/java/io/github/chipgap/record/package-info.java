// SPDX-License-Identifier: Apache-2.0

/**
 * The description of record types, and the small values of their fields.
 *
 * <h2>Values of fields</h2>
 * <ul>
 * <li>{@link Period} is a period of time, and {@link PartialDate} a date known to the year, month or day.
 * <li>{@link Place} is a place in a source, such as a paragraph.
 * <li>{@link ExtensionValue} is the value of an extension key, which begins with {@code x-}.
 * </ul>
 *
 * <h2>Errors</h2>
 * <ul>
 * <li>{@link InvalidRecordException} is thrown for records that break rules. It lists every {@link Problem}, with the
 * record, the field, the value and the expectation.
 * </ul>
 *
 * <h2>Types of your own</h2>
 * <p>Skip this part until you need a record type of your own.
 * <ul>
 * <li>{@link ModelType @ModelType} marks an interface or a Java record as a type of records. An annotation processor
 * generates its description and its builder.
 * <li>{@link Reference @Reference}, {@link Within @Within}, {@link NotNegative @NotNegative},
 * {@link Currency @Currency} and the other annotations give the kind of a field.
 * <li>{@link RecordType} is the description: the fields of a type, each a {@link Field} with a {@link Kind}.
 * <li>{@link RecordCheck} collects the rules between fields.
 * <li>{@link Term} is the base of vocabularies.
 * <li>{@link Draft} and {@link RecordBuilder} are used by generated code.
 * </ul>
 */
@NullMarked
package io.github.chipgap.record;

import org.jspecify.annotations.NullMarked;
