// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
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

    /** For each record with another record of its money, the id of one that stands for all of them. */
    private final Map<String, String> amounts = new HashMap<>();

    /** For each amount and each larger amount that includes it, a record that says so. */
    private final Map<String, Map<String, Investment>> wholes = new LinkedHashMap<>();

    private String amountOf(String id) {
        return amounts.getOrDefault(id, id);
    }

    private void findAmounts(List<Investment> investments) {
        MutableGraph<String> graph =
                GraphBuilder.undirected().allowsSelfLoops(true).build();
        for (Investment investment : investments) {
            investment.sameMoneyAs().ifPresent(other -> graph.putEdge(investment.id(), other));
        }
        for (String id : graph.nodes()) {
            if (!amounts.containsKey(id)) {
                Graphs.reachableNodes(graph, id).forEach(other -> amounts.put(other, id));
            }
        }
    }

    /** Returns a cycle for each relation between the investments that closes one. */
    ImmutableList<CycleSearch.Cycle> find(List<Investment> investments) {
        List<Investment> parts = new ArrayList<>();
        for (Investment each : investments) {
            if (each.partOf().isPresent()) {
                parts.add(each);
            }
        }
        if (parts.isEmpty()) { // as in most documents, whose reading then needs no graph
            return ImmutableList.of();
        }
        findAmounts(investments);
        for (Investment part : parts) {
            wholes.computeIfAbsent(amountOf(part.id()), amount -> new LinkedHashMap<>())
                    .putIfAbsent(amountOf(part.partOf().orElseThrow()), part);
        }
        CycleSearch search = new CycleSearch();
        wholes.forEach((amount, larger) -> search.add(amount, ImmutableList.copyOf(larger.keySet())));
        return search.find().stream().map(this::ofRecords).collect(ImmutableList.toImmutableList());
    }

    /** Returns the expectation that a cycle breaks. */
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
