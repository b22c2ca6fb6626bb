// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A search for investments that are a part of themselves. All records of the same money are one amount. */
final class PartCycles {
    private static final String SAME_MONEY = " = ";

    /** The ids of parts, each with the id of the whole. */
    private final Map<String, String> wholes = new LinkedHashMap<>();

    /** The ids of records, each with the id of another record of the same money. */
    private final Map<String, String> sameMoney = new LinkedHashMap<>();

    /** The representative id of each record whose money has several records. */
    private final Map<String, String> amounts = new HashMap<>();

    /** For each amount and each larger amount that includes it, the id of a record that says so. */
    private final Map<String, Map<String, String>> partsByAmount = new LinkedHashMap<>();

    void add(String id, Optional<String> partOf, Optional<String> sameMoneyAs) {
        if (partOf.isPresent()) {
            wholes.put(id, partOf.get());
        }
        if (sameMoneyAs.isPresent()) {
            sameMoney.put(id, sameMoneyAs.get());
        }
    }

    private String amountOf(String id) {
        return amounts.getOrDefault(id, id);
    }

    private void findAmounts() {
        MutableGraph<String> graph =
                GraphBuilder.undirected().allowsSelfLoops(true).build();
        sameMoney.forEach(graph::putEdge);
        for (String id : graph.nodes()) {
            if (!amounts.containsKey(id)) {
                Graphs.reachableNodes(graph, id).forEach(other -> amounts.put(other, id));
            }
        }
    }

    /** Returns a cycle for each relation between the investments that closes one. */
    ImmutableList<ImmutableList<String>> find() {
        if (wholes.isEmpty()) { // as in most documents; a start with a graph takes a seventh longer
            return ImmutableList.of();
        }
        findAmounts();
        wholes.forEach((part, whole) -> partsByAmount
                .computeIfAbsent(amountOf(part), amount -> new LinkedHashMap<>())
                .putIfAbsent(amountOf(whole), part));
        Map<String, ImmutableList<String>> larger =
                Maps.transformValues(partsByAmount, parts -> ImmutableList.copyOf(parts.keySet()));
        return CycleSearch.find(larger).stream().map(this::ofRecords).collect(ImmutableList.toImmutableList());
    }

    static String expected(List<String> cycle) {
        boolean hasSameMoney = cycle.stream().anyMatch(words -> words.contains(SAME_MONEY));
        return "an investment that is not part of this one" + (hasSameMoney ? " (\"=\": the same money)" : "");
    }

    /** Returns a cycle of amounts in the words of the records that state it. */
    private ImmutableList<String> ofRecords(List<String> amounts) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i < amounts.size(); i++) {
            Map<String, String> larger = Objects.requireNonNull(partsByAmount.get(amounts.get(i - 1)));
            parts.add(Objects.requireNonNull(larger.get(amounts.get(i))));
        }
        if (amounts.get(0).equals(Iterables.getLast(amounts))) { // it is not cut
            parts.add(parts.get(0));
        }
        ImmutableList.Builder<String> words = ImmutableList.builder();
        words.add(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            String whole = Objects.requireNonNull(wholes.get(parts.get(i - 1)));
            String next = parts.get(i);
            words.add(whole.equals(next) ? whole : whole + SAME_MONEY + next);
        }
        return words.build();
    }
}
