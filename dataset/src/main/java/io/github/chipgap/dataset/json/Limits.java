// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

/**
 * The limits that a parser does not check itself.
 *
 * @param maxRecords the number of records in a document
 * @param maxKeys the number of keys in one object
 * @param maxValues the number of values in one list, or inside one extension key
 * @param maxViolations the number of violations that are kept
 */
public record Limits(int maxRecords, int maxKeys, int maxValues, int maxViolations) {}
