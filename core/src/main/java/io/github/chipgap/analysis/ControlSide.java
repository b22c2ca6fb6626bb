// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.TradeControl;
import java.io.Serializable;
import java.util.Objects;

/**
 * On which side of a trade control's line a chip is, by its figures.
 *
 * @param chip the id of the chip
 * @param control the rule; whether it is on the chip at all beside the figures, {@link TradeControl#appliesTo()} says
 * @param outcome the side
 * @param confidence the confidence with which the chip is on that side, as the claims that decide it leave it; 1 where it is
 *     undecided, which claims nothing
 * @param explain how that came about, criterion by criterion, down to the sources
 */
public record ControlSide(String chip, TradeControl control, Outcome outcome, double confidence, Derivation explain)
        implements Serializable {
    /** Takes the side. */
    public ControlSide {
        Objects.requireNonNull(chip);
        Objects.requireNonNull(control);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(explain);
    }

    /** The side of the line. */
    public enum Outcome {
        /** Whatever the chip's figures are within what is known, it meets the rule. */
        MET("met"),
        /** Whatever they are, it does not. */
        NOT_MET("not met"),
        /** What is known leaves both open, or a figure is not known at all. */
        UNDECIDED("not decided by what is known");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** The outcome in a few words. */
        @Override
        public String toString() {
            return words;
        }
    }

    /** The claims that it was worked out from, the rule's own among them, each once, in the order of their ids. */
    public ImmutableList<Claim> inputs() {
        return explain.claims();
    }

    /** The chip, the rule and the side. */
    @Override
    public String toString() {
        return explain.what() + ": " + outcome;
    }
}
