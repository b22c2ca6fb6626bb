// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * What a {@link TradeControl} does to the chips that meet it, an open vocabulary.
 *
 * @param name the word
 */
public record TradeEffect(String name) implements Term {
    /** They may be exported only under a licence. */
    public static final TradeEffect LICENCE_REQUIRED = new TradeEffect("licence-required");

    /** They need a licence for export, but there are exceptions that they are eligible for. */
    public static final TradeEffect LICENCE_EXCEPTION = new TradeEffect("licence-exception");

    /** An application for a licence that they need is looked at case by case. */
    public static final TradeEffect CASE_BY_CASE_REVIEW = new TradeEffect("case-by-case-review");

    /** A tariff is levied on them. */
    public static final TradeEffect TARIFF = new TradeEffect("tariff");

    /** The words that this library knows. */
    public static final ImmutableList<TradeEffect> NAMED =
            ImmutableList.of(LICENCE_REQUIRED, LICENCE_EXCEPTION, CASE_BY_CASE_REVIEW, TARIFF);

    /** What a field holds that is one of these words. */
    public static final TextKind<TradeEffect> KIND = Kind.term(TradeEffect.class, NAMED);

    /**
     * Takes the word.
     *
     * @throws IllegalArgumentException where it is not of the form of a {@link Term}
     */
    public TradeEffect {
        Term.checked(name);
    }

    @Override
    public TradeEffect withName(String other) {
        return new TradeEffect(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
