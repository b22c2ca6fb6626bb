// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for labels beside their points: none over another, over what else is drawn, or out of the picture.
 *
 * <p>Labels are placed in their order, each at the nearest free place around its point; one that finds none stays away.
 */
final class LabelPlacement {
    private static final double[] DISTANCES = {8, 16, 28, 42};
    private static final double[][] DIRECTIONS = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

    private final Rectangle2D bounds;
    private final List<Rectangle2D> taken;

    LabelPlacement(Rectangle2D bounds, List<Rectangle2D> taken) {
        this.bounds = bounds;
        this.taken = new ArrayList<>(taken);
    }

    /** The place of a label of a size for a point, which then is taken. */
    Optional<Rectangle2D> place(Point2D point, double width, double height) {
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                Rectangle2D place = place(point, width, height, distance, direction);
                if (bounds.contains(place) && taken.stream().noneMatch(place::intersects)) {
                    taken.add(place);
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private static Rectangle2D place(Point2D point, double width, double height, double distance, double[] direction) {
        double x = point.getX() + direction[0] * (distance + width / 2) - width / 2;
        double y = point.getY() + direction[1] * (distance + height / 2) - height / 2;
        return new Rectangle2D.Double(x, y, width, height);
    }
}
