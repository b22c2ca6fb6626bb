// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Investments;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks what governments invested in chips, each amount counted once. */
public final class WhatWasInvested {
    private static final List<String> GOVERNMENTS =
            List.of("china-government", "united-states-government", "european-union", "japan-government");
    private static final List<String> BIG_FUND =
            List.of("big-fund-1-registered", "big-fund-2-registered", "big-fund-3-registered");

    private WhatWasInvested() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (String government : GOVERNMENTS) {
            String name = setting.data().get(Party.class, government).name();
            Map<String, Computed> totals =
                    Investments.of(setting.data()).by(government).totals();
            totals.forEach((currency, total) -> rows.add(Row.of(
                    name, Words.money(total.estimate(), currency), total.estimate(), currency, "", total.inputs())));
        }
        rows.add(share(setting));
        ImmutableList<Row> all = rows.build();
        return new Answer(
                "What was invested?",
                ImmutableList.of(
                        all.stream().map(row -> row.what() + ": " + row.words()).collect(Collectors.joining("; "))),
                all);
    }

    /** Returns the part of the state's investment that the three phases of the Big Fund explain. */
    private static Row share(Setting setting) {
        Map<String, Estimate> dollars = Map.of("CNY", setting.yuanPerDollar().reciprocal());
        Investments fund = Investments.of(setting.data()).only(BIG_FUND);
        Computed total = fund.totalIn("USD", dollars);
        Investment state = setting.data().get(Investment.class, "state-chip-investment");
        return Row.of(
                "The Big Fund as registered",
                Words.money(total.estimate(), "USD") + ", "
                        + Words.percent(fund.ratioTo(state.id(), dollars).estimate()) + " of the state's "
                        + Words.money(state.amount(), "USD"),
                total.estimate(),
                "USD",
                "",
                total.inputs());
    }
}
