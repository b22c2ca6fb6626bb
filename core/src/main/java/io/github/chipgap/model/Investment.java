// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money that a party has put into something.
 *
 * <p>The amount is what the source bounds: "more than 150 billion" is a lower bound that the amount does not reach. The
 * span says over how many years it was spent; a rate per year is bounded only as far as both are.
 */
@Value.Immutable
@ModelType
public interface Investment extends Claim {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Investment> TYPE = RecordType.of("investments", Investment.class)
            .documentedAs("money that a party has put into something")
            .required("id", Kind.ID, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, "the claim in a sentence of our own")
            .required("investor", Kind.reference(Party.class), "who invests")
            .list("recipients", Kind.reference(Party.class), "parties that are known to have received some of it")
            .optional("recipientsExhaustive", Kind.FLAG, "whether these are all the recipients")
            .required("amount", Kind.NOT_NEGATIVE, "how much, in units of the currency")
            .required("currency", Kind.CURRENCY, "the currency that the source counts in")
            .optional("spanYears", Kind.NOT_NEGATIVE, "over how many years")
            .optional(
                    "partOf",
                    Kind.reference(Investment.class),
                    "the larger investment whose amount this one is counted in")
            .list("purposes", Kind.TEXT, "what it is for")
            .required("standing", Standing.KIND, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Investment> draft, Investment investment) {
                    draft.put("id", investment.id())
                            .put("summary", investment.summary())
                            .put("investor", investment.investor())
                            .put("recipients", investment.recipients())
                            .put("recipientsExhaustive", investment.recipientsExhaustive())
                            .put("amount", investment.amount())
                            .put("currency", investment.currency())
                            .put("spanYears", investment.spanYears())
                            .put("partOf", investment.partOf())
                            .put("purposes", investment.purposes())
                            .put("standing", investment.standing())
                            .put("statedBy", investment.statedBy())
                            .put("citations", investment.citations())
                            .putExtensions(investment.extensions());
                }

                @Override
                public Investment make(Draft<Investment> draft) {
                    return ImmutableInvestment.builder()
                            .id(draft.required("id"))
                            .summary(draft.required("summary"))
                            .investor(draft.required("investor"))
                            .addAllRecipients(draft.list("recipients"))
                            .recipientsExhaustive(draft.optional("recipientsExhaustive"))
                            .amount(draft.required("amount"))
                            .currency(draft.required("currency"))
                            .spanYears(draft.optional("spanYears"))
                            .partOf(draft.optional("partOf"))
                            .addAllPurposes(draft.list("purposes"))
                            .standing(draft.required("standing"))
                            .addAllStatedBy(draft.list("statedBy"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The id of the party that invests. */
    String investor();

    /** The ids of the parties that are known to have received some of it. */
    ImmutableList<String> recipients();

    /** Whether {@link #recipients()} names all of them; absent where the source does not say. */
    Optional<Boolean> recipientsExhaustive();

    /** How much, in units of the {@link #currency()}; at least 0. */
    Estimate amount();

    /** The ISO 4217 code of the currency that the source counts in. */
    String currency();

    /** Over how many years; at least 0, absent where the source does not say. */
    Optional<Estimate> spanYears();

    /**
     * The id of the larger investment whose amount this one is counted in; absent where no source says that there is one.
     *
     * <p>The two are never added. No investment is part of itself, around corners either.
     */
    Optional<String> partOf();

    /** What it is for. */
    ImmutableList<String> purposes();

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.<String>builder()
                .add(investor())
                .addAll(recipients())
                .build();
    }

    @Override
    default RecordType<Investment> recordType() {
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
                .require(!recipients().contains(investor()), "recipients", "recipients other than the investor")
                .require(
                        recipientsExhaustive().isEmpty() || !recipients().isEmpty(),
                        "recipientsExhaustive",
                        "no such word where no recipient is named")
                .requireOthers("partOf", "another than the investment itself")
                .orThrow();
    }
}
