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
 * A government's rule on trade in chips that draws a line by their figures.
 *
 * <p>It is an export control, a policy for its licences, or a tariff. A chip meets it if it meets all criteria of one of the
 * alternatives. The figures are not all of a rule: {@link #appliesTo()} and the summary say in words whom it binds, and
 * which chips and uses it covers.
 */
@ModelType("tradeControls")
public interface TradeControl extends Claim {
    /** The description of this type. */
    RecordType<TradeControl> TYPE = TradeControlType.TYPE;

    /** Returns a new builder. */
    static TradeControlBuilder builder() {
        return new TradeControlBuilder();
    }

    /** The government whose rule it is. */
    @Reference(Government.class)
    String issuer();

    /** What it does to the chips that meet it. */
    TradeEffect effect();

    /** The ways to meet it, one of which is enough. */
    @NotEmpty
    ImmutableList<Alternative> anyOf();

    /** What it applies to besides the figures, in words. */
    Optional<String> appliesTo();

    /** Where it is in the law, such as {@code 88 FR 73458}, a page of the Federal Register. */
    @NotEmpty
    ImmutableList<String> legalBasis();

    /** The first day on which it is in force. */
    PartialDate inForceFrom();

    /** The last day on which it is in force; absent if no source says that it ended. */
    Optional<PartialDate> inForceTo();

    /** Returns whether it is in force on a day, whichever days its dates stand for. */
    default boolean isCertainlyInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom().lastDay())
                && inForceTo().filter(last -> day.isAfter(last.firstDay())).isEmpty();
    }

    /** Returns whether it may be in force on a day, as far as its dates say. */
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
        rules.require(!isBefore, "inForceTo", "a last day that is not before the first");
    }
}
