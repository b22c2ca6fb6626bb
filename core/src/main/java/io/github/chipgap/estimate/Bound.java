// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * A bound of an interval.
 *
 * @param value the number, or an infinity if the bound is absent
 * @param openness its {@link Openness}
 */
record Bound(double value, int openness) {}
