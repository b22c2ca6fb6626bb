// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;

/**
 * A finding with its picture and its numbers.
 *
 * @param id the name in links
 * @param ofArticle whether it is about a claim of the article, not of other data only
 * @param title the finding, with its numbers
 * @param says the contents of the picture and their computation
 * @param frames names in frames side by side, by their headings, if there is no chart
 * @param note the limits of the picture, or an empty text
 */
record Figure(
        String id,
        boolean ofArticle,
        String title,
        String says,
        Optional<Chart> chart,
        ImmutableMap<String, List<String>> frames,
        Table table,
        String note) {
    /** Returns a figure with a chart. */
    static Figure of(String id, boolean ofArticle, String title, String says, Chart chart, Table table) {
        return new Figure(id, ofArticle, title, says, Optional.of(chart), ImmutableMap.of(), table, "");
    }

    Figure withNote(String words) {
        return new Figure(id, ofArticle, title, says, chart, frames, table, words);
    }
}
