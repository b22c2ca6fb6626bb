// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Investments;
import io.github.chipgap.model.Government;
import java.util.List;
import java.util.stream.Collectors;

/** Asks what governments invested in chips. Figures of one amount are counted once. */
public final class WhatWasInvested {
    private static final List<String> GOVERNMENTS =
            List.of("china-government", "united-states-government", "european-union", "japan-government");

    private WhatWasInvested() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList.Builder<Row> totals = ImmutableList.builder();
        ImmutableList.Builder<Row> amounts = ImmutableList.builder();
        for (String id : GOVERNMENTS) {
            Investments all = Investments.of(setting.data()).by(id);
            MoneyTable table = new MoneyTable(setting.data().get(Government.class, id), all.list());
            all.totals().descendingMap().forEach((currency, total) -> totals.add(table.total(total)));
            List<String> inYuan = table.idsIn("CNY");
            if (!inYuan.isEmpty()) {
                totals.add(table.inDollars(all.only(inYuan), setting.yuanPerDollar()));
            }
            amounts.addAll(table.rows());
        }
        ImmutableList<Row> sums = totals.build();
        ImmutableList.Builder<String> headlines = ImmutableList.builder();
        headlines.add(sums.stream().map(row -> row.what() + " " + row.words()).collect(Collectors.joining("; ")));
        if (sums.stream().anyMatch(row -> row.what().equals("China's Big Fund"))) {
            String whole = sums.get(0).words().replaceFirst(" over .*", "");
            headlines.add("No source says whether China's " + whole + " include its Big Fund.");
        }
        return new Answer("What did states put into chips?", headlines.build(), Row.join(sums, amounts.build()));
    }
}
