// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.Traverser;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import io.github.chipgap.serial.SerializedRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The derivation of a result: a tree from the result down to its records and given values. Immutable.
 *
 * <p>{@link #text()} returns the tree as text. A program follows {@link #inputs()}, or switches over the three kinds.
 */
public sealed interface Derivation extends ModelValue {
    /** Returns the name of the value, in a few words. */
    String what();

    /** Returns the value, or empty if there is no number, as in the answer "never". */
    Optional<Estimate> value();

    /** Returns the unit of the value, empty for a ratio, or if the sources do not say. */
    String unit();

    /** Returns the inputs of the value; empty unless this is a {@link Step}. */
    default ImmutableList<Derivation> inputs() {
        return ImmutableList.of();
    }

    /** Returns the derivation as lines of text, each input indented by two blanks, ended by a line feed. */
    default String text() {
        return DerivationText.of(this);
    }

    /** Returns the claims at the ends of the tree, each once, in the order of their ids. */
    default ImmutableList<Claim> claims() {
        Map<String, Claim> claims = new TreeMap<>();
        for (Derivation part : Traverser.forTree(Derivation::inputs).depthFirstPreOrder(this)) {
            if (part instanceof Input input && input.record() instanceof Claim claim) {
                claims.put(claim.id(), claim);
            }
        }
        return ImmutableList.copyOf(claims.values());
    }

    /**
     * A computed value.
     *
     * @param what the name of the value, in a few words
     * @param value the value, with the confidence left by its inputs; empty if the answer is no number
     * @param unit the unit; empty for a ratio, or if the sources do not say
     * @param rule how it was computed, or the answer if it is no number
     * @param inputs the derivations of the values from which it was computed
     * @param formula the rule for {@link Simulation}; empty if the value is drawn by itself, or if there is no number
     */
    record Step(
            String what,
            Optional<Estimate> value,
            String unit,
            String rule,
            ImmutableList<Derivation> inputs,
            Optional<Formula> formula)
            implements Derivation {
        /** Creates a step. */
        public Step {
            NoNulls.check(what, value, unit, rule, formula);
            inputs.forEach(Derivation::what);
        }

        /** Returns an answer that is no number. */
        static Step answer(String what, String answer, List<Derivation> inputs, Optional<Formula> formula) {
            return new Step(what, Optional.empty(), "", answer, ImmutableList.copyOf(inputs), formula);
        }

        private Object writeReplace() {
            return SerializedRecord.of(this);
        }
    }

    /**
     * A value in a record of the dataset.
     *
     * @param record the claim, or the chip whose release it is
     * @param what the name of the value, in a few words
     * @param value the value; absent for a date
     * @param unit the unit; empty for a ratio, or if the sources do not say
     * @param period its time in the record
     * @param sources the sources and the places in them
     * @param domain the range of sensible values, as from 0 for an amount
     */
    record Input(
            Cited record,
            String what,
            Optional<Estimate> value,
            String unit,
            Optional<Period> period,
            ImmutableList<SourcePlaces> sources,
            Interval domain)
            implements Derivation {
        /** Creates an input. */
        public Input {
            NoNulls.check(record, what, value, unit, period, domain);
            sources.forEach(SourcePlaces::source);
        }

        private Object writeReplace() {
            return SerializedRecord.of(this);
        }

        /** Returns an input with the sources of its record looked up in the dataset. */
        static Input of(
                Dataset data,
                Cited record,
                String what,
                Optional<Estimate> value,
                String unit,
                Optional<Period> period) {
            return new Input(
                    record, what, value, unit, period, sources(data, record.citations()), Interval.unbounded());
        }

        /** Returns the release of a chip as an input, with the sources of its milestones. */
        static Input ofRelease(Dataset data, Chip chip) {
            ImmutableList<Milestone> releases = chip.releases();
            String planned = releases.stream().allMatch(Milestone::isPlanned) ? "planned " : "";
            List<Citation> citations = releases.stream()
                    .flatMap(milestone -> milestone.citations().stream())
                    .distinct()
                    .toList();
            String what = planned + "release of " + chip.id();
            ImmutableList<SourcePlaces> sources = sources(data, citations);
            return new Input(chip, what, Optional.empty(), "", chip.released(), sources, Interval.unbounded());
        }

        Input within(Interval part) {
            Interval common = domain.intersection(part).orElse(part);
            return new Input(record, what, value, unit, period, sources, common);
        }

        private static ImmutableList<SourcePlaces> sources(Dataset data, List<Citation> citations) {
            return citations.stream()
                    .map(citation -> new SourcePlaces(data.get(Source.class, citation.source()), citation.places()))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * A value given by the caller.
     *
     * @param what the name of the value, in a few words
     * @param given the value
     * @param unit the unit; empty for a ratio
     * @param domain the range of sensible values, as above −1 for growth
     */
    record Given(String what, Estimate given, String unit, Interval domain) implements Derivation {
        /** Creates a given value. */
        public Given {
            NoNulls.check(what, given, unit, domain);
        }

        /** Creates a given value for which every number makes sense. */
        public Given(String what, Estimate given, String unit) {
            this(what, given, unit, Interval.unbounded());
        }

        Given within(Interval part) {
            return new Given(what, given, unit, domain.intersection(part).orElse(part));
        }

        @Override
        public Optional<Estimate> value() {
            return Optional.of(given);
        }
    }

    /**
     * A source and the cited places in it.
     *
     * @param source the source
     * @param places the places; empty if the source has none
     */
    record SourcePlaces(Source source, ImmutableList<Place> places) implements ModelValue {
        /** Creates the places. */
        public SourcePlaces {
            NoNulls.check(source);
            places.forEach(Place::unit);
        }
    }
}
