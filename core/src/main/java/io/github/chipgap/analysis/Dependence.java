// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * The dependence between the claims of a simulation. Immutable.
 *
 * <p>A dependence is a Gaussian copula: each claim is drawn by a standard normal number, and the numbers of a group of
 * claims share a factor. A group consists of all claims, or of the claims with the same first source. Values given by
 * the caller, days and choices are independent.
 */
public final class Dependence extends ComposedValue<Dependence.Parts> {
    private static final long serialVersionUID = 1;

    private Dependence(double rankCorrelation, boolean withinSources, String words) {
        super(new Parts(rankCorrelation, withinSources, words));
    }

    /** The rank correlation, the claims that have it, and both in words. */
    record Parts(double rankCorrelation, boolean withinSources, String words) implements Serializable {
        Parts {
            boolean isInRange = rankCorrelation >= 0 && rankCorrelation <= 1;
            checkArgument(isInRange, "expected a rank correlation from 0 to 1, got %s", rankCorrelation);
            NoNulls.check(words);
        }
    }

    /** Returns the dependence of independent claims. */
    public static Dependence independent() {
        return new Dependence(0, /* withinSources= */ false, "claims are independent");
    }

    /**
     * Returns the dependence with a rank correlation between any two claims with the same first source.
     *
     * @param rankCorrelation Spearman's coefficient, from 0 to 1
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public static Dependence rankCorrelationWithinSources(double rankCorrelation) {
        String words = "claims that cite the same source first have a rank correlation of " + rankCorrelation
                + " (Gaussian copula), others are independent";
        return new Dependence(rankCorrelation, /* withinSources= */ true, words);
    }

    /**
     * Returns the dependence with a rank correlation between any two claims.
     *
     * @param rankCorrelation Spearman's coefficient, from 0 to 1
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public static Dependence rankCorrelation(double rankCorrelation) {
        String words = "any two claims have a rank correlation of " + rankCorrelation + " (Gaussian copula)";
        return new Dependence(rankCorrelation, /* withinSources= */ false, words);
    }

    /** Returns the group's part of the variance of a normal number. */
    double commonVariance() {
        return parts.rankCorrelation == 1 ? 1 : 2 * StrictMath.sin(Math.PI / 6 * parts.rankCorrelation);
    }

    /** Returns the group of a claim citing a source first. */
    String group(String source) {
        return parts.withinSources ? source : "";
    }

    /** Returns the dependence in words. */
    @Override
    public String toString() {
        return parts.words;
    }
}
