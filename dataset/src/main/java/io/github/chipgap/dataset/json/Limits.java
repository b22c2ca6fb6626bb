// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

/**
 * The limits in addition to those of a parser.
 *
 * @param maxRecords the number of records in a document
 * @param maxKeys the number of keys in one object
 * @param maxValues the number of values in one list, or inside one extension key
 * @param maxViolations the number of violations in a report
 */
public record Limits(long maxRecords, long maxKeys, long maxValues, long maxViolations) {}
