// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shape of a group's points and the dashes of its line, so that groups can be told apart without their colours. */
enum Marker {
    CIRCLE,
    DIAMOND,
    TRIANGLE,
    SQUARE;

    private static final float LINE_WIDTH = 1.8f;

    /** The shape around the origin. */
    Shape shape() {
        return switch (this) {
            case CIRCLE -> new Ellipse2D.Double(-4.5, -4.5, 9, 9);
            case DIAMOND -> polygon(0, -6, 6, 0, 0, 6, -6, 0);
            case TRIANGLE -> polygon(0, -5.5, 5.5, 4.5, -5.5, 4.5);
            case SQUARE -> new Rectangle2D.Double(-4, -4, 8, 8);
        };
    }

    BasicStroke line() {
        return switch (this) {
            case CIRCLE -> new BasicStroke(LINE_WIDTH);
            case DIAMOND -> dashed(7, 4);
            case TRIANGLE -> dashed(2, 3);
            case SQUARE -> dashed(10, 3, 2, 3);
        };
    }

    private static BasicStroke dashed(float... dashes) {
        return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
