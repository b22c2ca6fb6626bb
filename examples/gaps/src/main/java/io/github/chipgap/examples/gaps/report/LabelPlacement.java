// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds places for labels beside their points: none over another, over what else is drawn, or out of the picture.
 *
 * <p>Labels are placed in their order, each at the nearest free place around its point, if there is one at one that a line
 * leads to without crossing anything. One that finds no free place stays away.
 */
final class LabelPlacement {
    private static final double[] DISTANCES = {8, 14, 22, 32, 44};
    private static final double[][] DIRECTIONS = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

    private static final double GAP = 2;
    private static final double OWN = 7;

    private final Rectangle2D bounds;
    private final List<Rectangle2D> taken;

    LabelPlacement(Rectangle2D bounds, List<Rectangle2D> taken) {
        this.bounds = bounds;
        this.taken = new ArrayList<>(taken);
    }

    /** The place of a label of a size for a point, which then is taken. */
    Optional<Rectangle2D> place(Point2D point, double width, double height) {
        Optional<Rectangle2D> place = places(point, width, height)
                .filter(free -> isFree(leader(point, free), point))
                .findFirst()
                .or(() -> places(point, width, height).findFirst());
        place.ifPresent(taken::add);
        return place;
    }

    /** The free places around a point, the nearest first. */
    private Stream<Rectangle2D> places(Point2D point, double width, double height) {
        return Arrays.stream(DISTANCES)
                .boxed()
                .flatMap(distance ->
                        Arrays.stream(DIRECTIONS).map(direction -> place(point, width, height, distance, direction)))
                .filter(place -> bounds.contains(place) && isFree(place));
    }

    private boolean isFree(Rectangle2D place) {
        Rectangle2D withGap =
                new Rectangle2D.Double(place.getX() - GAP, place.getY(), place.getWidth() + 2 * GAP, place.getHeight());
        return taken.stream().noneMatch(withGap::intersects);
    }

    /** Whether a line from a point crosses nothing but what is drawn at the point itself. */
    private boolean isFree(Line2D line, Point2D point) {
        Rectangle2D own = new Rectangle2D.Double(point.getX() - OWN, point.getY() - OWN, 2 * OWN, 2 * OWN);
        return taken.stream().noneMatch(box -> line.intersects(box) && !box.intersects(own));
    }

    /** The shortest line from a point to its label. */
    static Line2D leader(Point2D point, Rectangle2D place) {
        double x = Math.max(place.getMinX(), Math.min(place.getMaxX(), point.getX()));
        double y = Math.max(place.getMinY(), Math.min(place.getMaxY(), point.getY()));
        return new Line2D.Double(point, new Point2D.Double(x, y));
    }

    private static Rectangle2D place(Point2D point, double width, double height, double distance, double[] direction) {
        double x = point.getX() + direction[0] * (distance + width / 2) - width / 2;
        double y = point.getY() + direction[1] * (distance + height / 2) - height / 2;
        return new Rectangle2D.Double(x, y, width, height);
    }
}
