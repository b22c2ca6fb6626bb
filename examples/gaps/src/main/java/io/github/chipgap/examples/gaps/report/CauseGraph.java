// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.base.Splitter;
import com.google.common.graph.Graph;
import io.github.chipgap.examples.gaps.report.LayeredLayout.Route;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Causes and what they lead to, in layers: to the right on a wide screen, downwards on a phone.
 *
 * @param effects edges from a cause to its effect
 */
record CauseGraph(Graph<Node> effects) implements Drawing {
    private static final double WIDTH = 103;
    private static final double PADDING = 6;
    private static final double MARGIN = 3;
    private static final double ARROW = 7;
    private static final BasicStroke EDGE = new BasicStroke(1.4f);
    private static final BasicStroke BORDER = new BasicStroke(1.2f);
    private static final BasicStroke HEAVY_BORDER = new BasicStroke(2.6f);

    /** What a node is in the graph. */
    enum Role {
        /** Nothing is known to cause it. */
        ROOT,
        /** It is caused, and causes. */
        LINK,
        /** A party that is held back. */
        PARTY
    }

    /**
     * A node.
     *
     * @param id the id of the record that it stands for
     * @param name what is written in it
     * @param kind what it is, in a word or two below its name
     */
    record Node(String id, String name, String kind, Role role) {}

    @Override
    public int height(Format format) {
        Layout layout = layout(format);
        return (int) Math.ceil(layout.bounds().getHeight() * layout.scale() + 2 * MARGIN);
    }

    @Override
    public void draw(Graphics2D graphics, Format format) {
        Layout layout = layout(format);
        graphics.translate(
                MARGIN + (format.width() - 2 * MARGIN - layout.bounds().getWidth() * layout.scale()) / 2, MARGIN);
        graphics.scale(layout.scale(), layout.scale());
        layout.routes().forEach(route -> drawEdge(graphics, route, layout.across()));
        layout.boxes().forEach((node, box) -> drawNode(graphics, node, box));
    }

    private record Layout(
            Map<Node, Rectangle2D> boxes,
            List<List<Point2D>> routes,
            Rectangle2D bounds,
            double scale,
            boolean across) {}

    private Layout layout(Format format) {
        boolean across = format == Format.WIDE;
        LayeredLayout<Node> layers = new LayeredLayout<>(effects, node -> turned(size(node), across));
        Map<Node, Rectangle2D> boxes = new LinkedHashMap<>();
        Rectangle2D bounds = new Rectangle2D.Double();
        for (Node node : effects.nodes()) {
            Rectangle2D box = turned(layers.box(node), across);
            boxes.put(node, box);
            bounds.add(box);
        }
        List<List<Point2D>> routes = new ArrayList<>();
        for (Route<Node> route : layers.routes()) {
            routes.add(points(
                    turned(layers.box(route.from()), across),
                    route.through(),
                    turned(layers.box(route.to()), across),
                    across));
        }
        routes.forEach(route -> route.forEach(bounds::add));
        double room = format.width() - 2 * MARGIN;
        return new Layout(boxes, routes, bounds, Math.min(1, room / bounds.getWidth()), across);
    }

    private static Rectangle2D size(Node node) {
        return new Rectangle2D.Double(0, 0, WIDTH, lines(node, WIDTH).size() * lineHeight() + 2 * PADDING);
    }

    private static Rectangle2D turned(Rectangle2D box, boolean across) {
        return across ? new Rectangle2D.Double(box.getY(), box.getX(), box.getHeight(), box.getWidth()) : box;
    }

    private static List<Point2D> points(Rectangle2D from, List<Point2D> through, Rectangle2D to, boolean across) {
        List<Point2D> points = new ArrayList<>();
        points.add(
                across
                        ? new Point2D.Double(from.getMaxX(), from.getCenterY())
                        : new Point2D.Double(from.getCenterX(), from.getMaxY()));
        through.forEach(point -> points.add(across ? new Point2D.Double(point.getY(), point.getX()) : point));
        points.add(
                across
                        ? new Point2D.Double(to.getMinX(), to.getCenterY())
                        : new Point2D.Double(to.getCenterX(), to.getMinY()));
        return points;
    }

    private static void drawEdge(Graphics2D graphics, List<Point2D> points, boolean across) {
        Path2D path = new Path2D.Double();
        Point2D before = points.get(0);
        path.moveTo(before.getX(), before.getY());
        for (Point2D next : points.subList(1, points.size())) {
            double middleX = (before.getX() + next.getX()) / 2;
            double middleY = (before.getY() + next.getY()) / 2;
            if (across) {
                path.curveTo(middleX, before.getY(), middleX, next.getY(), next.getX(), next.getY());
            } else {
                path.curveTo(before.getX(), middleY, next.getX(), middleY, next.getX(), next.getY());
            }
            before = next;
        }
        graphics.setPaint(Tone.MUTED.paint());
        graphics.setStroke(EDGE);
        graphics.draw(path);
        AffineTransform toEnd = AffineTransform.getTranslateInstance(before.getX(), before.getY());
        toEnd.rotate(across ? 0 : Math.PI / 2);
        graphics.fill(toEnd.createTransformedShape(arrow()));
    }

    private static Shape arrow() {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(0, 0);
        arrow.lineTo(-ARROW, ARROW / 2);
        arrow.lineTo(-ARROW, -ARROW / 2);
        arrow.closePath();
        return arrow;
    }

    private static void drawNode(Graphics2D graphics, Node node, Rectangle2D box) {
        double round = node.role() == Role.PARTY ? 22 : 4;
        Shape frame =
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
        Tone tone = switch (node.role()) {
            case ROOT -> Tone.CHINA;
            case LINK -> Tone.MUTED;
            case PARTY -> Tone.OTHERS;
        };
        graphics.setPaint(Tone.PAPER.paint());
        graphics.fill(frame);
        graphics.setPaint(tone.paint());
        graphics.setStroke(node.role() == Role.ROOT ? HEAVY_BORDER : BORDER);
        graphics.draw(frame);
        double y = box.getY() + PADDING;
        List<Line> lines = lines(node, box.getWidth());
        for (Line line : lines) {
            graphics.setPaint(line.tone().paint());
            graphics.setFont(line.font());
            double x = box.getCenterX() - line.font().width(line.text()) / 2;
            graphics.drawString(line.text(), (float) x, (float) (y + lineHeight() * 0.78));
            y += lineHeight();
        }
    }

    private record Line(String text, ReportFont font, Tone tone) {}

    private static double lineHeight() {
        return ReportFont.SIZE * 1.15;
    }

    private static List<Line> lines(Node node, double width) {
        List<Line> lines = new ArrayList<>();
        wrap(node.name(), ReportFont.plain(), width - 2 * PADDING)
                .forEach(text -> lines.add(new Line(text, ReportFont.plain(), Tone.INK)));
        ReportFont small = new ReportFont(Font.PLAIN, ReportFont.SIZE - 1);
        wrap(node.kind(), small, width - 2 * PADDING).forEach(text -> lines.add(new Line(text, small, Tone.MUTED)));
        return lines;
    }

    /** The text in lines that are no wider than given, except for words that are. */
    private static List<String> wrap(String text, ReportFont font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Splitter.on(' ').split(text)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.width(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
