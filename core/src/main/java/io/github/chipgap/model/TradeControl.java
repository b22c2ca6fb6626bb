// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A government's rule on trade in chips with thresholds for their figures.
 *
 * <p>The rule is an export control, a licensing policy or a tariff. A chip meets the rule if it meets all criteria of
 * one of the alternatives. A rule is more than its figures: {@link #appliesTo()} and the summary describe the parties,
 * chips and uses concerned.
 */
@ModelType("tradeControls")
public interface TradeControl extends Claim {
    /** The description of this type. */
    RecordType<TradeControl> TYPE = TradeControlType.TYPE;

    /** Returns a new builder. */
    static TradeControlBuilder builder() {
        return new TradeControlBuilder();
    }

    /** The government that issued the rule. */
    @Reference(Government.class)
    String issuer();

    /** The effect on the chips that meet the rule. */
    TradeEffect effect();

    /** The alternative ways to meet the rule, one of which is enough. */
    @NotEmpty
    ImmutableList<Alternative> anyOf();

    /** The scope of the rule in words, in addition to the figures. */
    Optional<String> appliesTo();

    /** The legal basis, such as {@code 88 FR 73458}, a page of the Federal Register. */
    @NotEmpty
    ImmutableList<String> legalBasis();

    /** The first day in force. */
    PartialDate inForceFrom();

    /** The last day in force; absent if no source reports an end. */
    Optional<PartialDate> inForceTo();

    /** Returns whether the rule is in force on a day for every possible meaning of its dates. */
    default boolean isCertainlyInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom().lastDay())
                && inForceTo().filter(last -> day.isAfter(last.firstDay())).isEmpty();
    }

    /** Returns whether the rule is in force on a day for some possible meaning of its dates. */
    default boolean isPossiblyInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom().firstDay())
                && inForceTo().filter(last -> day.isAfter(last.lastDay())).isEmpty();
    }

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.of(issuer());
    }

    @Override
    default void check(RecordCheck rules) {
        boolean isBefore = inForceTo().isPresent()
                && inForceTo().get().lastDay().isBefore(inForceFrom().firstDay());
        rules.require(!isBefore, "inForceTo", "a last day not before the first");
    }
}
