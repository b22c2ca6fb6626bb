// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

/** The {@linkplain io.github.chipgap.dataset.ReadLimits limits} in addition to those of a parser. */
public record Limits(long maxRecords, long maxKeys, long maxValues, long maxViolations) {}
