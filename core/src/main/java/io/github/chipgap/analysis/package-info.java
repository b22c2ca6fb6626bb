// SPDX-License-Identifier: Apache-2.0

/**
 * Functions over a dataset, whose results never say more than the claims they rest on.
 *
 * <p>{@link io.github.chipgap.analysis.Gaps}, {@link io.github.chipgap.analysis.Lags}, {@link
 * io.github.chipgap.analysis.CatchUp}, {@link io.github.chipgap.analysis.Shares}, {@link
 * io.github.chipgap.analysis.Investments}, {@link io.github.chipgap.analysis.Bottlenecks} and {@link
 * io.github.chipgap.analysis.Disagreements} each begin with a dataset. What is missing is an answer with its reason, or an
 * exception that says what was looked for and what there is. Every result can show its {@link
 * io.github.chipgap.analysis.Derivation}.
 *
 * <p><b>Confidence.</b> A result holds with at least 1 − Σ(1 − cᵢ) over the distinct claims and given values that it rests on
 * (Boole's inequality), however often each is used; if no confidence is left, it claims
 * no more than its domain, as from 0 to 1 for a share. A {@link io.github.chipgap.analysis.Verdict} says whether an answer is
 * certain, likely or undecided.
 */
@NullMarked
package io.github.chipgap.analysis;

import org.jspecify.annotations.NullMarked;
