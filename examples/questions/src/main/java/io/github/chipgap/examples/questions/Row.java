// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Claim;
import java.util.Collection;
import java.util.Optional;

/**
 * One line of an answer, which is also a row of a table.
 *
 * @param what the subject of the line
 * @param words the answer in words
 * @param value the answer as a number; empty if there is none
 * @param unit the unit of the number; empty for a ratio
 * @param asOf the day or period of the answer
 * @param inputs the claims on which it rests
 */
record Row(
        String what,
        String words,
        Optional<Estimate> value,
        String unit,
        String asOf,
        ImmutableSet<? extends Claim> inputs) {
    static Row of(String what, String words, String asOf, Collection<? extends Claim> inputs) {
        return new Row(what, words, Optional.empty(), "", asOf, ImmutableSet.copyOf(inputs));
    }

    static Row of(
            String what, String words, Estimate value, String unit, Object asOf, Collection<? extends Claim> inputs) {
        return new Row(what, words, Optional.of(value), unit, asOf.toString(), ImmutableSet.copyOf(inputs));
    }

    /** Returns the standings of the inputs, each once, in order. */
    ImmutableList<String> standings() {
        return inputs.stream()
                .map(claim -> claim.standing().toString())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the ids of the sources cited by the inputs, each once, in order. */
    ImmutableList<String> sources() {
        return inputs.stream()
                .flatMap(claim -> claim.citations().stream())
                .map(citation -> citation.source())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }
}
