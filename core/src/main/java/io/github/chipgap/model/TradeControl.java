// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A government's rule on trade in chips that draws a line by their figures: an export control, a policy for its licences,
 * a tariff.
 *
 * <p>A chip meets it where it meets all criteria of one of its alternatives. The figures are not all of a rule: whom it
 * binds, which chips it is on and what for, {@link #appliesTo()} and the summary say in words, and the rule itself.
 */
@Value.Immutable
@ModelType
public interface TradeControl extends Claim {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<TradeControl> TYPE = RecordType.of("tradeControls", TradeControl.class)
            .documentedAs("a government's rule on trade in chips that draws a line by their figures")
            .required("id", Kind.ID, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, "the rule in a sentence of our own")
            .required("issuer", Kind.reference(Government.class), "the government whose rule it is")
            .required("effect", TradeEffect.KIND, "what it does to chips")
            .nonEmptyList("anyOf", Alternative.KIND, "the ways to meet it, one of which is enough")
            .optional("appliesTo", Kind.TEXT, "what it is on, beside the figures, in words")
            .nonEmptyList("legalBasis", Kind.TEXT, "where the law has it, such as a page of the Federal Register")
            .required("inForceFrom", Kind.DATE, "the first day on which it is in force")
            .optional("inForceTo", Kind.DATE, "the last day; absent where no source says that it ended")
            .required("standing", Standing.KIND, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<TradeControl> draft, TradeControl control) {
                    draft.put("id", control.id())
                            .put("summary", control.summary())
                            .put("issuer", control.issuer())
                            .put("effect", control.effect())
                            .put("anyOf", control.anyOf())
                            .put("appliesTo", control.appliesTo())
                            .put("legalBasis", control.legalBasis())
                            .put("inForceFrom", control.inForceFrom())
                            .put("inForceTo", control.inForceTo())
                            .put("standing", control.standing())
                            .put("statedBy", control.statedBy())
                            .put("citations", control.citations())
                            .putExtensions(control.extensions());
                }

                @Override
                public TradeControl make(Draft<TradeControl> draft) {
                    return ImmutableTradeControl.builder()
                            .id(draft.required("id"))
                            .summary(draft.required("summary"))
                            .issuer(draft.required("issuer"))
                            .effect(draft.required("effect"))
                            .addAllAnyOf(draft.list("anyOf"))
                            .appliesTo(draft.optional("appliesTo"))
                            .addAllLegalBasis(draft.list("legalBasis"))
                            .inForceFrom(draft.required("inForceFrom"))
                            .inForceTo(draft.optional("inForceTo"))
                            .standing(draft.required("standing"))
                            .addAllStatedBy(draft.list("statedBy"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The id of the {@link Government} whose rule it is. */
    String issuer();

    /** What it does to the chips that meet it. */
    TradeEffect effect();

    /** The ways to meet it, one of which is enough; never empty. */
    ImmutableList<Alternative> anyOf();

    /** What it is on, beside the figures, in words; absent where the source names nothing. */
    Optional<String> appliesTo();

    /** Where the law has it, as {@code 88 FR 73458}; never empty. */
    ImmutableList<String> legalBasis();

    /** The first day on which it is in force; any of its days where it is known to a month or a year. */
    PartialDate inForceFrom();

    /** The last day on which it is in force; absent where no source says that it ended. */
    Optional<PartialDate> inForceTo();

    /** Whether it is in force on a day, whatever days its dates stand for. */
    default boolean isCertainlyInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom().lastDay())
                && inForceTo().filter(last -> day.isAfter(last.firstDay())).isEmpty();
    }

    /** Whether its dates leave it open that it is in force on a day. */
    default boolean isPossiblyInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom().firstDay())
                && inForceTo().filter(last -> day.isAfter(last.lastDay())).isEmpty();
    }

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.of(issuer());
    }

    @Override
    default RecordType<TradeControl> recordType() {
        return TYPE;
    }

    /** The record in a few words, as {@link RecordType#textOf} has it; what {@code toString} gives. */
    default String asText() {
        return TYPE.textOf(this);
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this)
                .require(
                        inForceTo()
                                .filter(last ->
                                        last.lastDay().isBefore(inForceFrom().firstDay()))
                                .isEmpty(),
                        "inForceTo",
                        "a last day that is not before the first")
                .orThrow();
    }
}
