// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Constraint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks what holds the AI firms back, and what is at the root of it. */
public final class WhatHoldsThemBack {
    private WhatHoldsThemBack() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        Bottlenecks bottlenecks = Bottlenecks.of(setting.data());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        Set<String> headlines = new TreeSet<>();
        for (AIFirm firm : setting.data().all(AIFirm.class)) {
            List<Constraint> constraints = bottlenecks.constraintsOn(firm.id());
            List<Claim> roots = bottlenecks.rootCausesFor(firm.id());
            if (!constraints.isEmpty()) {
                rows.add(Row.of(firm.name(), names(constraints) + "; root causes: " + names(roots), "", roots));
                headlines.add(names(constraints) + ", because of " + names(roots));
            }
        }
        ImmutableList<Row> all = rows.build();
        return new Answer(
                "What holds the AI firms back?",
                ImmutableList.of(all.stream().map(Row::what).collect(Collectors.joining(", ")) + ": "
                        + String.join("; ", headlines)),
                all);
    }

    private static String names(List<? extends Claim> claims) {
        return claims.stream().map(claim -> claim.id().replace('-', ' ')).collect(Collectors.joining(", "));
    }
}
