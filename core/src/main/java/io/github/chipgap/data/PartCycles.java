// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.Investment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A search for investments that are a part of themselves. All records of the same money are one amount. */
final class PartCycles {
    private static final String SAME_MONEY = " = ";

    private final List<Investment> parts = new ArrayList<>();

    /** For each record of an amount except one, another record of the amount, without a cycle. */
    private final Map<String, String> sameMoney = new HashMap<>();

    /** For each amount and each larger amount that includes it, a record that says so. */
    private final Map<String, Map<String, Investment>> wholes = new LinkedHashMap<>();

    /** Adds an investment: the larger one that includes it, and the other record of its money. */
    void add(Investment investment) {
        if (investment.partOf().isPresent()) {
            parts.add(investment);
        }
        if (investment.sameMoneyAs().isPresent()) {
            String amount = amountOf(investment.id());
            String other = amountOf(investment.sameMoneyAs().get());
            if (!amount.equals(other)) {
                sameMoney.put(amount, other);
            }
        }
    }

    /** Returns the id that stands for all records of the same money. It shortens the way to it for the next time. */
    private String amountOf(String id) {
        String at = id;
        for (String next = sameMoney.get(at); next != null; next = sameMoney.get(at)) {
            sameMoney.put(at, sameMoney.getOrDefault(next, next));
            at = next;
        }
        return at;
    }

    /** Returns a cycle for each relation that closes one. */
    List<CycleSearch.Cycle> find() {
        for (Investment part : parts) {
            wholes.computeIfAbsent(amountOf(part.id()), amount -> new LinkedHashMap<>())
                    .putIfAbsent(amountOf(part.partOf().orElseThrow()), part);
        }
        CycleSearch search = new CycleSearch();
        for (Map.Entry<String, Map<String, Investment>> each : wholes.entrySet()) {
            search.add(each.getKey(), ImmutableList.copyOf(each.getValue().keySet()));
        }
        List<CycleSearch.Cycle> cycles = new ArrayList<>();
        for (CycleSearch.Cycle amounts : search.find()) {
            cycles.add(ofRecords(amounts));
        }
        return cycles;
    }

    /** Returns what is expected in place of a cycle. */
    static String expected(CycleSearch.Cycle cycle) {
        return "an investment that is not part of this one"
                + (cycle.shown().contains(SAME_MONEY) ? " (\"=\": the same money)" : "");
    }

    /** Returns a cycle of amounts in the words of the records that state it. */
    private CycleSearch.Cycle ofRecords(CycleSearch.Cycle amounts) {
        List<String> ids = amounts.ids();
        List<Investment> round = new ArrayList<>();
        for (int i = 1; i < ids.size(); i++) {
            Map<String, Investment> larger = Objects.requireNonNull(wholes.get(ids.get(i - 1)));
            round.add(Objects.requireNonNull(larger.get(ids.get(i))));
        }
        ImmutableList.Builder<String> words = ImmutableList.builder();
        words.add(round.get(0).id());
        for (int i = 0; i < round.size(); i++) {
            String whole = round.get(i).partOf().orElseThrow();
            String next = round.get((i + 1) % round.size()).id();
            boolean isCut = !amounts.isWhole() && i + 1 == round.size();
            words.add(whole.equals(next) || isCut ? whole : whole + SAME_MONEY + next);
        }
        return new CycleSearch.Cycle(words.build(), amounts.isWhole());
    }
}
