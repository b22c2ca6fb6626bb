// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.util.List;

/**
 * A line through a plot, and the area between its bounds.
 *
 * @param group whose line it is
 * @param points from left to right
 */
record Trail(Group group, List<Point> points) {
    /** A point of it. */
    record Point(Span x, Span y) {}
}
