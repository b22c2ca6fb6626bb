// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.Graph;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a directed graph in layers, so that edges lead from one layer on to a later one, with few crossings: the method
 * of Sugiyama, Tagawa and Toda (1981), with barycentres for the order.
 *
 * <p>The layout hangs on the order of the nodes in the graph, and on no other order. An edge that closes a cycle leads back. Nodes without an edge that leads to them are in the first layer. The layout
 * runs downwards; what runs to the right is laid out with width and height exchanged.
 */
final class LayeredLayout<N> {
    private static final int SWEEPS = 12;
    private static final double GAP = 14;
    private static final double LAYER_GAP = 34;
    private static final double BEND_WIDTH = 6;

    /** A node, or the place where an edge crosses a layer. */
    private static final class Spot {
        final double width;
        final double height;
        final List<Spot> before = new ArrayList<>();
        final List<Spot> after = new ArrayList<>();

        @Nullable
        Spot bend;

        int layer;
        double center;

        Spot(double width, double height, int layer) {
            this.width = width;
            this.height = height;
            this.layer = layer;
        }
    }

    /** An edge from one node to another, with the points that it goes through on its way. */
    record Route<N>(N from, N to, List<Point2D> through) {}

    private final Map<N, Spot> nodes = new LinkedHashMap<>();
    private final List<List<Spot>> layers = new ArrayList<>();
    private final List<Double> tops = new ArrayList<>();
    private final List<Double> bottoms = new ArrayList<>();
    private final List<Route<N>> routes = new ArrayList<>();

    /**
     * Lays out a graph.
     *
     * @param sizes the width and the height of each node, at the origin
     */
    LayeredLayout(Graph<N> graph, Function<N, Rectangle2D> sizes) {
        Set<N> open = new HashSet<>();
        graph.nodes().forEach(node -> layerOf(node, graph, sizes, open));
        graph.nodes().forEach(node -> addToLayer(spot(node)));
        Map<Route<N>, List<Spot>> bends = new LinkedHashMap<>();
        List<N> order = List.copyOf(graph.nodes());
        graph.edges().stream()
                .sorted(Comparator.<EndpointPair<N>>comparingInt(edge -> order.indexOf(edge.source()))
                        .thenComparingInt(edge -> order.indexOf(edge.target())))
                .forEach(edge -> connect(edge.source(), edge.target(), bends));
        order();
        align();
        stack();
        bends.forEach((route, spots) -> {
            for (Spot spot : spots) {
                double[] passage = {tops.get(spot.layer), bottoms.get(spot.layer)};
                boolean forth = spot(route.from()).layer < spot(route.to()).layer;
                route.through().add(new Point2D.Double(spot.center, passage[forth ? 0 : 1]));
                route.through().add(new Point2D.Double(spot.center, passage[forth ? 1 : 0]));
            }
            routes.add(route);
        });
    }

    /** One layer after the last of those that lead to the node; an edge from a node that is open closes a cycle. */
    private Spot layerOf(N node, Graph<N> graph, Function<N, Rectangle2D> sizes, Set<N> open) {
        Spot known = nodes.get(node);
        if (known != null) {
            return known;
        }
        open.add(node);
        int layer = 0;
        for (N cause : graph.nodes()) {
            if (graph.hasEdgeConnecting(cause, node) && !open.contains(cause)) {
                layer = Math.max(layer, layerOf(cause, graph, sizes, open).layer + 1);
            }
        }
        open.remove(node);
        Rectangle2D size = sizes.apply(node);
        Spot spot = new Spot(size.getWidth(), size.getHeight(), layer);
        nodes.put(node, spot);
        return spot;
    }

    private void addToLayer(Spot spot) {
        while (layers.size() <= spot.layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(spot.layer).add(spot);
    }

    /** Edges that come from the same node run together until they part. */
    private void connect(N from, N to, Map<Route<N>, List<Spot>> bends) {
        Spot first = spot(from);
        Spot last = spot(to);
        List<Spot> on = new ArrayList<>();
        Spot before = first.layer < last.layer ? first : last;
        Spot end = first.layer < last.layer ? last : first;
        for (int layer = before.layer + 1; layer < end.layer; layer++) {
            Spot bend = before.bend;
            if (bend == null) {
                bend = new Spot(BEND_WIDTH, 0, layer);
                before.bend = bend;
                addToLayer(bend);
                join(before, bend);
            }
            on.add(end == first ? 0 : on.size(), bend);
            before = bend;
        }
        if (first.layer != last.layer) {
            join(before, end);
        }
        bends.put(new Route<>(from, to, new ArrayList<>()), on);
    }

    private static void join(Spot before, Spot after) {
        before.after.add(after);
        after.before.add(before);
    }

    /** Sorts each layer by where its neighbours are, forth and back, and keeps the order with the fewest crossings. */
    private void order() {
        List<List<Spot>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean forth = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                List<Spot> layer = layers.get(forth ? i : layers.size() - 1 - i);
                List<Spot> fixed = layers.get(forth ? i - 1 : layers.size() - i);
                Map<Spot, Double> places = new HashMap<>();
                for (Spot spot : layer) {
                    List<Spot> neighbours = forth ? spot.before : spot.after;
                    places.put(
                            spot,
                            neighbours.stream()
                                    .mapToInt(fixed::indexOf)
                                    .average()
                                    .orElse(layer.indexOf(spot)));
                }
                layer.sort(Comparator.comparing(places::get));
            }
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        layers.clear();
        layers.addAll(best);
    }

    private List<List<Spot>> copy() {
        List<List<Spot>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private long crossings() {
        long crossings = 0;
        for (int i = 1; i < layers.size(); i++) {
            List<Spot> upper = layers.get(i - 1);
            List<Spot> lower = layers.get(i);
            for (int a = 0; a < upper.size(); a++) {
                for (int b = a + 1; b < upper.size(); b++) {
                    for (Spot ofA : upper.get(a).after) {
                        for (Spot ofB : upper.get(b).after) {
                            crossings += lower.indexOf(ofA) > lower.indexOf(ofB) ? 1 : 0;
                        }
                    }
                }
            }
        }
        return crossings;
    }

    /** Brings each spot near to the middle of its neighbours, as far as those beside it allow. */
    private void align() {
        for (List<Spot> layer : layers) {
            double x = 0;
            for (Spot spot : layer) {
                spot.center = x + spot.width / 2;
                x += spot.width + GAP;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < layers.size(); i++) {
                List<Spot> layer = layers.get(sweep % 2 == 0 ? i : layers.size() - 1 - i);
                layer.forEach(spot -> spot.center = middle(spot));
                separate(layer);
            }
        }
        double left = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(spot -> spot.center - spot.width / 2)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(spot -> spot.center -= left));
    }

    private static double middle(Spot spot) {
        double before = spot.before.stream()
                .mapToDouble(other -> other.center)
                .average()
                .orElse(Double.NaN);
        double after =
                spot.after.stream().mapToDouble(other -> other.center).average().orElse(Double.NaN);
        if (Double.isNaN(before)) {
            return Double.isNaN(after) ? spot.center : after;
        }
        return Double.isNaN(after) ? before : (before + after) / 2;
    }

    /** Pushes spots apart that overlap, the one half of the way to the one side and the other half to the other. */
    private static void separate(List<Spot> layer) {
        double[] right = new double[layer.size()];
        double[] left = new double[layer.size()];
        for (int i = 0; i < layer.size(); i++) {
            right[i] = layer.get(i).center;
            if (i > 0) {
                right[i] = Math.max(right[i], right[i - 1] + distance(layer.get(i - 1), layer.get(i)));
            }
        }
        for (int i = layer.size() - 1; i >= 0; i--) {
            left[i] = layer.get(i).center;
            if (i < layer.size() - 1) {
                left[i] = Math.min(left[i], left[i + 1] - distance(layer.get(i), layer.get(i + 1)));
            }
        }
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).center = (left[i] + right[i]) / 2;
        }
    }

    private static double distance(Spot left, Spot right) {
        return left.width / 2 + GAP + right.width / 2;
    }

    private void stack() {
        double y = 0;
        for (List<Spot> layer : layers) {
            double height =
                    layer.stream().mapToDouble(spot -> spot.height).max().orElse(0);
            tops.add(y);
            bottoms.add(y + height);
            y += height + LAYER_GAP;
        }
    }

    private Spot spot(N node) {
        return Objects.requireNonNull(nodes.get(node));
    }

    /** Where a node is. */
    Rectangle2D box(N node) {
        Spot spot = spot(node);
        double middle = (tops.get(spot.layer) + bottoms.get(spot.layer)) / 2;
        return new Rectangle2D.Double(spot.center - spot.width / 2, middle - spot.height / 2, spot.width, spot.height);
    }

    /** Where the edges go. */
    List<Route<N>> routes() {
        return routes;
    }
}
