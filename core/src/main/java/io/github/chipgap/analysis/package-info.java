// SPDX-License-Identifier: Apache-2.0

/**
 * Analyses of a dataset. Their results never claim more than the sources.
 *
 * <h2>Questions and entry points</h2>
 * <ul>
 * <li>How far behind? {@link Gaps} compares two subjects in a metric and returns a {@link Gap}. Read these two first.
 * <li>How long behind? {@link Lags} finds the time since the frontier had the same level.
 * <li>When is parity? {@link CatchUp} compares a follower with a moving frontier, and {@link Projection} compares
 * planned chips with the future frontier.
 * <li>What share? {@link Shares} computes the part of a total.
 * <li>What was invested? {@link Investments} adds amounts, and counts the same money once.
 * <li>What holds parties back? {@link Bottlenecks} follows constraints to their root causes.
 * <li>Which chips are controlled? {@link TradeControls} compares chips with the thresholds of rules, and
 * {@link ProcessingPerformance} computes the figures used by the rules.
 * <li>Which chip leads? {@link Leaders} finds the best chip of a maker or a cohort.
 * <li>Which sources contradict each other? {@link Disagreements} lists them, and a {@link Reconciliation} is the policy
 * that combines their values.
 * </ul>
 *
 * <h2>Results</h2>
 * <p>Every result is immutable and has a {@link Derivation}, a tree from the result down to its sources. A
 * {@link Verdict} is certain, likely or undecided. If data is missing, the result gives the reason, or the method
 * throws a {@link MissingDataException} or an {@link IncomparableException}. The message names the missing data.
 *
 * <h2>Confidence</h2>
 * <p>The confidence of a result is at least 1 − Σ(1 − cᵢ) over its distinct claims and given values (Boole's
 * inequality), however often each is used. If no confidence is left, the result is the whole domain, such as 0 to 1 for
 * a share.
 */
@NullMarked
package io.github.chipgap.analysis;

import org.jspecify.annotations.NullMarked;
