// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.model.Citation;
import java.util.List;

/**
 * The numbers behind a figure.
 *
 * @param headings one for each column
 */
public record Table(List<String> headings, List<Row> rows) {
    /**
     * A row of it.
     *
     * @param cells as many as there are headings; the first names the row
     * @param citations where its numbers are from; empty where they rest on too much to be told beside them
     */
    public record Row(List<String> cells, ImmutableSet<Citation> citations) {
        Row(List<String> cells) {
            this(cells, ImmutableSet.of());
        }
    }

    boolean hasCitations() {
        return rows.stream().anyMatch(row -> !row.citations().isEmpty());
    }
}
