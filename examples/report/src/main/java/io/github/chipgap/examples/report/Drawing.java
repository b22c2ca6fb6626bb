// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.util.List;
import java.util.Map;

/**
 * A drawn chart. It fills {@code drawing.jte}.
 *
 * @param paths the data of a path for each pen
 * @param spots a place over each mark
 */
record Drawing(int width, int height, Map<String, String> paths, List<Text> texts, List<Spot> spots) {
    /**
     * A text in the reader's font.
     *
     * @param classes {@code b} for bold, {@code c} for centred, {@code e} for ending at the place, or a tone
     */
    record Text(long x, long y, String classes, String words) {}

    /** A place with the words shown when a reader points at it. */
    record Spot(long x, long y, String words) {}
}
