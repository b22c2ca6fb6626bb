// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Investments;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Party;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks what governments invested in chips. Figures of one amount are counted once. */
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
            Map<String, Computed> totals =
                    Investments.of(setting.data()).by(government).totals();
            String name = setting.data().get(Party.class, government).name();
            totals.forEach((currency, total) -> rows.add(row(name, currency, total)));
        }
        Map<String, Estimate> dollars = Map.of("CNY", setting.yuanPerDollar().reciprocal());
        Investments fund = Investments.of(setting.data()).only(BIG_FUND);
        rows.add(row("The Big Fund as registered, a part of China's", "USD", fund.totalIn("USD", dollars)));
        ImmutableList<Row> all = rows.build();
        String headline = all.stream()
                .limit(all.size() - 1)
                .map(row -> row.what().replace("Government of ", "") + " " + row.words())
                .collect(Collectors.joining("; "));
        return new Answer("What did states put into chips?", ImmutableList.of(headline), all);
    }

    private static Row row(String what, String currency, Computed total) {
        String money = Words.money(total.estimate(), currency);
        return Row.of(what, money, total.estimate(), currency, "", total.inputs());
    }
}
