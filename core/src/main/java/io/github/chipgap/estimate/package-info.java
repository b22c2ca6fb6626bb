// SPDX-License-Identifier: Apache-2.0

/**
 * Numbers with bounds: intervals, estimates, and their text in reports.
 *
 * <ul>
 * <li>{@link Estimate} is the type of every figure in a dataset: an interval, an optional best value, and a confidence.
 * Read it first. "More than 150 billion" is {@code Estimate.moreThan(150e9)}, "almost two" is
 * {@code Estimate.almost(2)}.
 * <li>{@link Interval} is a range of numbers with an optional lower and upper bound, each open or closed. It defines
 * the arithmetic, and the rules for domains and exceptions.
 * <li>{@link ReportText} formats estimates for reports, with units, currencies and significant digits.
 * </ul>
 *
 * <p>Arithmetic is sound: a result contains every number that the operands allow. The bounds of a result are as tight
 * as doubles permit. All types are immutable and safe for use by several threads.
 */
@NullMarked
package io.github.chipgap.estimate;

import org.jspecify.annotations.NullMarked;
