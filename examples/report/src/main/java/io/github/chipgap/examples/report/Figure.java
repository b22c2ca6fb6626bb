// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A finding with its picture and its numbers.
 *
 * @param id what links call it
 * @param ofArticle whether it is about a claim of the article, not of other data only
 * @param title the finding, with its numbers
 * @param says what is drawn and how it was computed
 * @param seen what the picture shows, for readers who do not see it
 * @param legend the kinds of marks with their names
 * @param lists causes and effects in frames, if there is no chart
 */
record Figure(
        String id,
        boolean ofArticle,
        String title,
        String says,
        String seen,
        ImmutableList<Key> legend,
        Optional<Chart> chart,
        List<Frame> lists,
        Table table,
        String note) {
    /** An entry of a legend. */
    record Key(Mark.Kind kind, String name) {}

    /** A heading with names below it. */
    record Frame(String heading, List<String> names) {}
}
