// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
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
    private static final String ACCELERATORS = "accelerators.json";

    private ReferenceData() {}

    /**
     * Loads what the article says: parties, investment, gaps, constraints, timelines and findings, each cited.
     *
     * <p>Each call reads and checks the document in the jar. The result is immutable and can be kept.
     *
     * @throws UncheckedIOException if the jar cannot be read
     */
    public static Dataset load() {
        return read(DatasetReader.standard(), ARTICLE);
    }

    /**
     * Loads what {@link #load()} does, and with it published figures: AI accelerators of Chinese and other makers, how many
     * were shipped, foundries' capacity and yield, public money, how fast the frontier moves, and the lines that trade controls
     * draw, each cited.
     *
     * <p>The figures' document extends the article's, so that Huawei, Nvidia, SMIC and the Chinese state are the same
     * records in both, and a claim of the one can be held against figures of the other. Where sources disagree there are
     * measurements side by side. Reads and checks both documents anew at each call.
     *
     * <pre>{@code
     * Dataset data = ReferenceData.accelerators();
     * Gap gap = Gaps.of(data).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
     * }</pre>
     *
     * @throws UncheckedIOException if the jar cannot be read
     */
    public static Dataset accelerators() {
        return read(DatasetReader.standard().extending(load()), ACCELERATORS);
    }

    /** Reads a document beside this class, wherever that is: no address is needed. */
    private static Dataset read(DatasetReader reader, String name) {
        try (InputStream in = Objects.requireNonNull(ReferenceData.class.getResourceAsStream(name), name)) {
            return reader.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
