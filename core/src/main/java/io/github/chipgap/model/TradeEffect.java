// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * The effect of a {@link TradeControl} on the chips that meet it. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record TradeEffect(String name) implements Term {
    /** They need a licence for export. */
    public static final TradeEffect LICENCE_REQUIRED = new TradeEffect("licence-required");

    /** They need a licence for export, and are eligible for exceptions. */
    public static final TradeEffect LICENCE_EXCEPTION = new TradeEffect("licence-exception");

    /** They need a licence, and applications are reviewed case by case. */
    public static final TradeEffect CASE_BY_CASE_REVIEW = new TradeEffect("case-by-case-review");

    /** A tariff is levied on them. */
    public static final TradeEffect TARIFF = new TradeEffect("tariff");

    /** The kind of fields with these terms. */
    public static final TextKind<TradeEffect> KIND = Kind.term(
            TradeEffect.class, ImmutableList.of(LICENCE_REQUIRED, LICENCE_EXCEPTION, CASE_BY_CASE_REVIEW, TARIFF));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
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
