// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.model.Dataset;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The data that comes with the library.
 *
 * <pre>{@code
 * Dataset data = ReferenceData.load();
 * Investment state = data.get(Investment.class, "state-chip-investment");
 * }</pre>
 */
public final class ReferenceData {
    private static final String ARTICLE = "article.json";

    private ReferenceData() {}

    /**
     * Loads what the article says: parties, investment, gaps, constraints, timelines and findings, each cited.
     *
     * <p>Reads and checks the document in the jar anew at each call; whoever needs it often keeps the result, which is
     * immutable.
     *
     * @throws UncheckedIOException where the jar cannot be read
     */
    public static Dataset load() {
        return DatasetReader.standard()
                .read(Objects.requireNonNull(ReferenceData.class.getResource(ARTICLE), ARTICLE + " in the jar"));
    }
}
