// SPDX-License-Identifier: Apache-2.0

/**
 * Datasets: records with their index, the rules between them, and the differences between datasets.
 *
 * <ul>
 * <li>{@link Dataset} is an immutable set of records. Read it first. It finds records by id and type, and claims by
 * subject and by source. Datasets can be built, extended and combined.
 * <li>{@link DatasetChanges} are the differences between two datasets, as a value and as text.
 * <li>{@link Conflict} is a pair of different records with the same id, found in a combination.
 * <li>{@link NoSuchRecordException} is thrown for an unknown id.
 * </ul>
 *
 * <p>The records of a dataset obey rules: ids are unique, references lead to records of the right type, and values lie
 * in the domain of their metric. Causes, parts and members have no cycles. If a rule is broken, the builder throws an
 * {@link io.github.chipgap.record.InvalidRecordException} with every problem.
 */
@NullMarked
package io.github.chipgap.data;

import org.jspecify.annotations.NullMarked;
