// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Investments;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Government;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Standing;
import java.util.List;
import java.util.Map;

/**
 * The investments of a government: totals, and each amount with its relation to the others.
 *
 * @param government the government
 * @param investments its investments
 */
record MoneyTable(Government government, ImmutableList<Investment> investments) {
    /** Returns the investments in a currency. */
    List<String> idsIn(String currency) {
        return investments.stream()
                .filter(one -> one.currency().equals(currency))
                .map(Investment::id)
                .toList();
    }

    /** Returns a total with the years of its only amount, and whether it is planned. */
    Row total(Computed total) {
        return total(total, Words.sum(total.estimate(), total.unit()), "");
    }

    /** Returns the total of amounts in yuan at a rate, or at its best value if the rate has no bounds. */
    Row inDollars(Investments inYuan, Estimate yuanPerDollar) {
        Computed total = inYuan.totalIn("USD", dollars(yuanPerDollar));
        String sum = Setting.bestAlone(yuanPerDollar)
                .map(best -> inYuan.totalIn("USD", dollars(best)))
                .map(atBest -> Words.about(Words.sum(atBest.estimate(), "USD")))
                .orElseGet(() -> Words.sum(total.estimate(), "USD"));
        return total(total, sum, ", " + Words.at(Words.figure(yuanPerDollar, "yuan")) + " for a dollar");
    }

    private static Map<String, Estimate> dollars(Estimate yuanPerDollar) {
        return Map.of(
                "CNY", yuanPerDollar.within(Interval.moreThan(0)).orElseThrow().reciprocal());
    }

    private Row total(Computed total, String sum, String note) {
        List<Claim> inputs = total.inputs();
        boolean isBigFund = inputs.stream().allMatch(claim -> claim.id().startsWith("big-fund-"));
        boolean isPlanned = inputs.stream().allMatch(claim -> claim.standing().equals(Standing.PROJECTED));
        String span = inputs.size() == 1 && inputs.get(0) instanceof Investment one ? span(one) : "";
        return Row.of(
                "Totals, each amount counted once",
                name() + (isBigFund ? "'s Big Fund" : ""),
                sum + span + (isPlanned ? ", planned" : "") + note,
                total);
    }

    private String name() {
        return government.name().replaceFirst("Government of (the )?", "");
    }

    private static String span(Investment investment) {
        return investment
                .spanYears()
                .map(years -> " over " + Words.years(years))
                .orElse("");
    }

    /** Returns a row for each amount. */
    ImmutableList<Row> rows() {
        return investments.stream()
                .map(one -> Row.of(
                                name(),
                                Words.amount(one.amount(), one.currency()) + span(one),
                                one.summary() + relation(one) + " (" + one.standing() + ")",
                                ImmutableList.of(one))
                        .withValue(one.amount(), one.currency()))
                .collect(ImmutableList.toImmutableList());
    }

    private String relation(Investment investment) {
        return investment
                        .partOf()
                        .map(whole -> " A part of " + amount(whole) + ".")
                        .orElse("")
                + investment
                        .sameMoneyAs()
                        .map(other -> " The same money as " + amount(other) + ".")
                        .orElse("");
    }

    private String amount(String id) {
        return investments.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> Words.amount(one.amount(), one.currency()))
                .findFirst()
                .orElse("an amount of another investor");
    }
}
