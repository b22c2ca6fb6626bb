// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.graph.EndpointPair;
import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.ValueGraph;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.examples.gaps.report.CauseGraph.Node;
import io.github.chipgap.examples.gaps.report.CauseGraph.Role;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What holds the AI firms back, from the root causes on. */
public record ConstraintChart(Dataset data) {
    /** The picture with its words. */
    public Figure figure() {
        Bottlenecks bottlenecks = Bottlenecks.of(data);
        ValueGraph<String, Bottlenecks.Link> graph = bottlenecks.graph();
        Set<String> shown = new TreeSet<>();
        for (AIFirm firm : data.all(AIFirm.class)) {
            if (!bottlenecks.constraintsOn(firm.id()).isEmpty()) {
                shown.addAll(Graphs.reachableNodes(graph.asGraph(), firm.id()));
            }
        }
        // a group of firms is shown only if something holds it back
        shown.removeIf(id -> data.find(Party.class, id).isPresent()
                && bottlenecks.constraintsOn(id).isEmpty());
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (String id : shown) {
            nodes.put(id, node(data.get(Cited.class, id), graph.successors(id).isEmpty()));
        }
        MutableGraph<Node> effects =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        nodes.values().forEach(effects::addNode);
        for (EndpointPair<String> edge : graph.edges()) {
            Node effect = nodes.get(edge.source());
            Node cause = nodes.get(edge.target());
            if (effect != null && cause != null) {
                effects.putEdge(cause, effect);
            }
        }
        List<Table.Row> rows = new ArrayList<>();
        ImmutableSet.Builder<Citation> citations = ImmutableSet.builder();
        for (Node node : effects.nodes()) {
            Cited record = data.get(Cited.class, node.id());
            rows.add(new Table.Row(
                    List.of(
                            node.name(),
                            record instanceof Claim claim ? claim.summary() : "",
                            effects.predecessors(node).stream()
                                    .map(Node::name)
                                    .sorted()
                                    .collect(Collectors.joining(", "))),
                    ImmutableSet.copyOf(record.citations())));
            citations.addAll(record.citations());
        }
        return new Figure(
                "constraints",
                "What holds the AI firms back",
                says(effects),
                new CauseGraph(effects),
                new Table(List.of("What", "The claim", "Because of"), rows),
                citations.build());
    }

    private static String says(Graph<Node> effects) {
        return "Arrows lead from causes to what they cause. At the root, with no cause given, are "
                + names(effects, Role.ROOT) + "; held back in the end are " + names(effects, Role.PARTY) + ".";
    }

    private static String names(Graph<Node> effects, Role role) {
        return effects.nodes().stream()
                .filter(node -> node.role() == role)
                .map(Node::name)
                .collect(Collectors.joining(", "));
    }

    private static Node node(Cited record, boolean uncaused) {
        Role role = record instanceof AIFirm ? Role.PARTY : uncaused ? Role.ROOT : Role.LINK;
        return new Node(record.id(), name(record), (role == Role.ROOT ? "root cause: " : "") + kind(record), role);
    }

    private static String kind(Cited record) {
        if (record instanceof AIFirm) {
            return "AI firm";
        }
        if (record instanceof Constraint constraint) {
            return words(constraint.kind().toString());
        }
        return record instanceof CapabilityGap ? "gap" : "group";
    }

    private static String name(Cited record) {
        if (record instanceof Subject subject) {
            return subject.name();
        }
        String words = words(record.id());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
