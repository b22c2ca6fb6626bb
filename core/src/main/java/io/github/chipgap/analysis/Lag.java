// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Metric;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much later a subject has a level than the frontier first had it.
 *
 * @param subject the id of the subject
 * @param frontier the ids of those whom the frontier is made of
 * @param metric the metric in which the level is counted
 * @param tolerance by what part the frontier's level may fall short of the subject's and still count as the same
 * @param outcome the answer in a word
 * @param years the subject's date less the frontier's, in years of 365.2425 days: above 0 the subject is behind; absent
 *     where nobody of the frontier has the level
 * @param explain how it came about, down to the sources
 */
public record Lag(
        String subject,
        ImmutableSortedSet<String> frontier,
        Metric metric,
        double tolerance,
        Outcome outcome,
        Optional<Estimate> years,
        Derivation explain)
        implements Serializable {
    /** Takes the answer. */
    public Lag {
        Objects.requireNonNull(subject);
        frontier.forEach((String id) -> Objects.requireNonNull(id));
        Objects.requireNonNull(metric);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(years);
        Objects.requireNonNull(explain);
    }

    /** The answer in a word. */
    public enum Outcome {
        /** The frontier certainly had the level before the subject. */
        BEHIND,
        /** The subject certainly had it no later than the frontier. */
        AHEAD,
        /** Nobody of the frontier has it, as far as the measurements say. */
        NEVER_HAD_IT,
        /** What is known leaves more than one of these answers. */
        UNDECIDED
    }

    /** The claims that it rests on, each once, in the order of their ids. */
    public ImmutableList<Claim> inputs() {
        return explain.claims();
    }

    private Object writeReplace() {
        return new SerialForm(subject, frontier, metric, tolerance, outcome, years.orElse(null), explain);
    }

    private record SerialForm(
            String subject,
            ImmutableSortedSet<String> frontier,
            Metric metric,
            double tolerance,
            Outcome outcome,
            @Nullable Estimate years,
            Derivation explain)
            implements Serializable {
        private Object readResolve() {
            return new Lag(subject, frontier, metric, tolerance, outcome, Optional.ofNullable(years), explain);
        }
    }
}
