// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.dataset.ReferenceData;
import java.io.IOException;
import java.io.InputStream;

/** Reads the bundled article by one of the means, or does nothing. */
public final class ColdStart {
    /** Does nothing. */
    static final String NOTHING = "empty JVM";

    private ColdStart() {}

    /** Runs the means named by the first argument. */
    public static void main(String[] arguments) throws IOException {
        String means = arguments[0];
        if (means.equals(Reading.CHIPGAP)) {
            ReferenceData.article();
        } else if (!means.equals(NOTHING)) {
            try (InputStream article = ReferenceData.class.getResourceAsStream("article.json")) {
                Reading.by(means).read(article);
            }
        }
    }
}
