// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Metric;
import io.github.chipgap.serial.SerializedRecord;
import java.util.Objects;
import java.util.Optional;

/**
 * The lag of a subject behind a frontier: the time since the frontier first had the subject's level.
 *
 * @param subject the id of the subject
 * @param frontier the ids of the members of the frontier
 * @param metric the metric in which the level is counted
 * @param tolerance the part by which the frontier's level may fall short of the subject's
 * @param verdict the answer and how sure it is
 * @param years the subject's date less the frontier's, in years of 365.2425 days; above 0 if the subject is behind, and
 *     absent if no member of the frontier has the level
 * @param undated the ids of the measurements left out because they have no date, although they can matter
 * @param explain the derivation, down to the sources
 */
public record Lag(
        String subject,
        ImmutableSortedSet<String> frontier,
        Metric metric,
        double tolerance,
        Verdict<Outcome> verdict,
        Optional<Estimate> years,
        ImmutableList<String> undated,
        Derivation explain)
        implements ModelValue {
    /** Creates a lag. */
    public Lag {
        NoNulls.check(subject, metric, verdict, years, explain);
        frontier.forEach((String id) -> Objects.requireNonNull(id));
        undated.forEach((String id) -> Objects.requireNonNull(id));
    }

    /** Returns the answer if it is certain, else {@link Outcome#UNDECIDED}. */
    public Outcome outcome() {
        return verdict.grade() == Verdict.Grade.CERTAIN ? verdict.answer().orElseThrow() : Outcome.UNDECIDED;
    }

    /** The answer in a word. */
    public enum Outcome {
        /** The frontier certainly had the level before the subject. */
        BEHIND,
        /** The subject certainly had it no later than the frontier. */
        AHEAD,
        /** No member of the frontier has it, according to the measurements. */
        NEVER_HAD_IT,
        /** The answer is not certain; {@link Lag#verdict()} says whether one is likely. */
        UNDECIDED
    }

    /** Returns the claims from which the lag was computed, each once, in the order of their ids. */
    public ImmutableList<Claim> inputs() {
        return explain.claims();
    }

    private Object writeReplace() {
        return SerializedRecord.of(this);
    }
}
