// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Party;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Asks which constraints hold which firms back, and what is at the root of them. */
public final class WhatHoldsThemBack {
    private WhatHoldsThemBack() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        Bottlenecks bottlenecks = Bottlenecks.of(setting.data());
        CauseTable table = new CauseTable(setting.data());
        ImmutableListMultimap<String, Constraint> byFirms = Multimaps.index(
                setting.data().all(Constraint.class), constraint -> firms(setting, bottlenecks, constraint));
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        byFirms.asMap().forEach((firms, constraints) -> rows.addAll(table.of(firms, constraints)));
        String headline = byFirms.asMap().entrySet().stream()
                .map(held ->
                        held.getKey() + ": " + CauseTable.kinds(held.getValue()) + roots(bottlenecks, held.getValue()))
                .collect(Collectors.joining("; "));
        return new Answer(
                "What holds the firms back?", ImmutableList.of(headline), Row.join(rows.build(), table.findings()));
    }

    private static String firms(Setting setting, Bottlenecks bottlenecks, Constraint constraint) {
        return setting.data().all(Party.class).stream()
                .filter(party -> !(party instanceof Cohort))
                .filter(party -> bottlenecks.constraintsOn(party.id()).contains(constraint))
                .map(Party::name)
                .collect(Collectors.joining(", "));
    }

    private static String roots(Bottlenecks bottlenecks, Collection<Constraint> constraints) {
        List<Claim> roots = constraints.stream()
                .flatMap(constraint -> bottlenecks.chainsBehind(constraint.id()).stream())
                .map(Bottlenecks.Chain::end)
                .distinct()
                .toList();
        return constraints.containsAll(roots) ? "" : ", because of " + CauseTable.kinds(roots);
    }
}
