// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import io.github.chipgap.examples.gaps.report.LayeredLayout.Route;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    private static final Rectangle2D SIZE = new Rectangle2D.Double(0, 0, 100, 40);

    @Property(tries = 1000)
    void anyGraphIsLaidOutWithoutOverlap(
            @ForAll @Size(max = 25) List<@IntRange(max = 99) Integer> pairs,
            @ForAll @IntRange(min = 1, max = 10) int size) {
        MutableGraph<Integer> graph = graph(size);
        pairs.forEach(pair -> graph.putEdge(pair / 10 % size, pair % 10 % size));
        LayeredLayout<Integer> layout = new LayeredLayout<>(graph, node -> SIZE);

        List<Rectangle2D> boxes = new ArrayList<>();
        for (int node : graph.nodes()) {
            Rectangle2D box = layout.box(node);
            assertThat(boxes).noneMatch(box::intersects);
            assertThat(box.getX()).isGreaterThan(-1e-9);
            assertThat(box.getY()).isNotNegative();
            boxes.add(box);
        }
        assertThat(layout.routes()).hasSize(graph.edges().size());
        for (Route<Integer> route : layout.routes()) {
            for (Point2D bend : route.through()) {
                assertThat(boxes).noneMatch(box -> box.contains(bend));
            }
        }
    }

    @Property(tries = 1000)
    void withoutCyclesEveryEdgeLeadsDown(@ForAll @Size(max = 25) List<@IntRange(max = 99) Integer> pairs) {
        MutableGraph<Integer> graph = graph(10);
        for (int pair : pairs) {
            if (pair / 10 < pair % 10) {
                graph.putEdge(pair / 10, pair % 10);
            }
        }
        LayeredLayout<Integer> layout = new LayeredLayout<>(graph, node -> SIZE);
        for (EndpointPair<Integer> edge : graph.edges()) {
            assertThat(layout.box(edge.source()).getMaxY())
                    .isLessThan(layout.box(edge.target()).getMinY());
        }
    }

    /** Sets of these are in an order of their own in each run. */
    private static final class Unordered {}

    @Property(tries = 300)
    void theLayoutHangsOnNoOrderOfASet(@ForAll @Size(max = 25) List<@IntRange(max = 99) Integer> pairs) {
        assertThat(layoutOfUnordered(pairs)).isEqualTo(layoutOfUnordered(pairs));
    }

    private static List<Object> layoutOfUnordered(List<Integer> pairs) {
        MutableGraph<Unordered> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        List<Unordered> nodes = Stream.generate(Unordered::new).limit(10).toList();
        nodes.forEach(graph::addNode);
        pairs.forEach(pair -> graph.putEdge(nodes.get(pair / 10), nodes.get(pair % 10)));
        LayeredLayout<Unordered> layout = new LayeredLayout<>(graph, node -> SIZE);
        List<Object> result = new ArrayList<>();
        nodes.forEach(node -> result.add(layout.box(node)));
        layout.routes()
                .forEach(route ->
                        result.add(List.of(nodes.indexOf(route.from()), nodes.indexOf(route.to()), route.through())));
        return result;
    }

    @Test
    void crossingsThatCanBeAvoidedAre() {
        MutableGraph<Integer> graph = graph(4);
        graph.putEdge(0, 3);
        graph.putEdge(1, 2);
        LayeredLayout<Integer> layout = new LayeredLayout<>(graph, node -> SIZE);
        assertThat(layout.box(0).getX() < layout.box(1).getX())
                .isEqualTo(layout.box(3).getX() < layout.box(2).getX());
    }

    @Test
    void aLongEdgePassesBetweenTheBoxesOnItsWay() {
        MutableGraph<Integer> graph = graph(3);
        graph.putEdge(0, 1);
        graph.putEdge(1, 2);
        graph.putEdge(0, 2);
        LayeredLayout<Integer> layout = new LayeredLayout<>(graph, node -> SIZE);
        Route<Integer> route = layout.routes().stream()
                .filter(one -> one.from() == 0 && one.to() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(route.through()).hasSize(2);
        assertThat(route.through().get(0).getX())
                .isEqualTo(route.through().get(1).getX())
                .satisfiesAnyOf(
                        x -> assertThat(x).isGreaterThan(layout.box(1).getMaxX()),
                        x -> assertThat(x).isLessThan(layout.box(1).getMinX()));
    }

    private static MutableGraph<Integer> graph(int size) {
        MutableGraph<Integer> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        for (int node = 0; node < size; node++) {
            graph.addNode(node);
        }
        return graph;
    }
}
