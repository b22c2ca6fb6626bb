// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.analysis.Bottlenecks.Chain;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figure of causes: what holds the AI firms back, and what is at the root of it. */
final class CausesFigure {
    private CausesFigure() {}

    static Figure of(Dataset data) {
        Bottlenecks bottlenecks = Bottlenecks.of(data);
        List<AIFirm> firms = data.all(AIFirm.class).stream()
                .filter(firm -> !bottlenecks.constraintsOn(firm.id()).isEmpty())
                .toList();
        List<? extends Claim> direct = firms.stream()
                .flatMap(firm -> bottlenecks.constraintsOn(firm.id()).stream())
                .distinct()
                .toList();
        ImmutableListMultimap<Claim, Chain> byRoot = direct.stream()
                .flatMap(claim -> bottlenecks.chainsBehind(claim.id()).stream())
                .filter(chain -> chain.links().size() > 1)
                .collect(ImmutableListMultimap.toImmutableListMultimap(Chain::end, chain -> chain));
        if (byRoot.isEmpty()) {
            throw new NoSuchElementException("expected an AI firm with a constraint and its cause, got none");
        }
        List<String> roots = names(byRoot.keySet().stream());
        List<String> constraints = names(direct.stream());
        List<Row> rows = new ArrayList<>();
        byRoot.keySet().forEach(claim -> rows.add(row("Root cause", claim)));
        direct.forEach(claim -> rows.add(row("Holds back directly", claim)));
        String held = Words.list(firms.stream().map(AIFirm::name).toList());
        String title = roots.size() + (roots.size() == 1 ? " root cause holds back " : " root causes hold back ") + held
                + ": " + Words.list(roots);
        ImmutableMap<String, List<String>> frames =
                ImmutableMap.of("Root causes", roots, "What holds back " + held, constraints);
        Table table = new Table(List.of("What", "Name", "The claim"), rows);
        return new Figure("causes", true, title, paths(byRoot), Optional.empty(), frames, table, "");
    }

    /** Returns a sentence for each group of roots with the same path to the same constraints. */
    private static String paths(ImmutableListMultimap<Claim, Chain> byRoot) {
        return Multimaps.index(byRoot.keySet(), root -> path(byRoot.get(root))).asMap().entrySet().stream()
                .map(entry -> capitalized(Words.list(names(entry.getValue().stream())))
                        + (entry.getValue().size() == 1 ? " leads" : " each lead") + entry.getKey() + ".")
                .collect(Collectors.joining(" "));
    }

    private static String path(List<Chain> chains) {
        List<String> over = names(chains.stream()
                .flatMap(chain -> chain.links().subList(1, chain.links().size() - 1).stream()));
        List<String> constraints =
                names(chains.stream().map(chain -> chain.links().get(0)));
        return (over.isEmpty() ? "" : " through " + Words.list(over)) + " to " + Words.list(constraints);
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Row row(String what, Claim claim) {
        List<String> cells = List.of(what, Words.list(names(Stream.of(claim))), claim.summary());
        return new Row(Series.UNNAMED, 0, "", cells, Estimate.unknown(), Row.sources(List.of(claim)));
    }

    /** Returns the ids as words, for claims have no names. */
    private static List<String> names(Stream<? extends Claim> claims) {
        return claims.map(claim -> claim.id().replace('-', ' ')).distinct().toList();
    }
}
