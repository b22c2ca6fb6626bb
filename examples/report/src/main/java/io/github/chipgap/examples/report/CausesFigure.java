// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.analysis.Bottlenecks.Chain;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Constraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The figure of causes: what holds the AI firms back, and what is at the root of it. */
final class CausesFigure {
    private CausesFigure() {}

    static Figure of(Dataset data) {
        Bottlenecks bottlenecks = Bottlenecks.of(data);
        List<String> firms = new ArrayList<>();
        Set<Claim> direct = new LinkedHashSet<>();
        for (AIFirm firm : data.all(AIFirm.class)) {
            List<Constraint> constraints = bottlenecks.constraintsOn(firm.id());
            direct.addAll(constraints);
            if (!constraints.isEmpty()) {
                firms.add(firm.name());
            }
        }
        List<Chain> chains = direct.stream()
                .flatMap(claim -> bottlenecks.chainsBehind(claim.id()).stream())
                .filter(chain -> chain.links().size() > 1)
                .toList();
        if (chains.isEmpty()) {
            throw new NoSuchElementException("expected an AI firm with a constraint and its cause, got none");
        }
        Set<Claim> roots = chains.stream().map(Chain::end).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Row> rows = new ArrayList<>();
        roots.forEach(claim -> rows.add(row("Root cause", claim)));
        direct.forEach(claim -> rows.add(row("Holds back directly", claim)));
        return new Figure(
                "causes",
                true,
                roots.size() + (roots.size() == 1 ? " root cause holds back " : " root causes hold back ")
                        + Words.list(firms) + ": " + Words.list(names(roots)),
                paths(chains),
                Optional.empty(),
                List.of(
                        new Figure.Frame("Root causes", names(roots)),
                        new Figure.Frame("What holds back " + Words.list(firms), names(direct))),
                new Table(List.of("What", "Name", "The claim"), rows),
                "");
    }

    /** Returns a sentence for each group of roots with the same path to the same constraints. */
    private static String paths(List<Chain> chains) {
        SetMultimap<Claim, Claim> over = LinkedHashMultimap.create();
        SetMultimap<Claim, Claim> constraints = LinkedHashMultimap.create();
        for (Chain chain : chains) {
            List<Claim> links = chain.links();
            over.putAll(chain.end(), links.subList(1, Math.max(1, links.size() - 1)));
            constraints.put(chain.end(), links.get(0));
        }
        SetMultimap<String, Claim> roots = LinkedHashMultimap.create();
        constraints.keySet().forEach(root -> roots.put(path(over.get(root), constraints.get(root)), root));
        return roots.asMap().entrySet().stream()
                .map(entry -> capitalized(Words.list(names(entry.getValue())))
                        + (entry.getValue().size() == 1 ? " leads" : " each lead") + entry.getKey() + ".")
                .collect(Collectors.joining(" "));
    }

    private static String path(Collection<Claim> over, Collection<Claim> constraints) {
        return (over.isEmpty() ? "" : " through " + Words.list(names(over))) + " to " + Words.list(names(constraints));
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Row row(String what, Claim claim) {
        return Row.of("", List.of(what, name(claim), claim.summary()), List.of(claim));
    }

    private static List<String> names(Collection<Claim> claims) {
        return claims.stream().map(CausesFigure::name).distinct().toList();
    }

    /** Returns the id as words, for claims have no names. */
    private static String name(Claim claim) {
        return claim.id().replace('-', ' ');
    }
}
