// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.data.Dataset;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;

/**
 * The data that comes with the library: one document for each theme, each extending those before it.
 *
 * <pre>{@code
 * Dataset data = ReferenceData.load();
 * Investment state = data.get(Investment.class, "state-chip-investment");
 * }</pre>
 *
 * <p>Every method reads and checks its documents at each call. A program that needs them often keeps the result, which is
 * immutable. A method throws {@link UncheckedIOException} if the jar cannot be read.
 */
public final class ReferenceData {
    private ReferenceData() {}

    /** Loads the article, as {@link #article()} does. */
    public static Dataset load() {
        return article();
    }

    /**
     * Loads everything: the article and all documents on top of it.
     *
     * <pre>{@code
     * Dataset data = ReferenceData.all();
     * Gap gap = Gaps.of(data).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
     * }</pre>
     */
    public static Dataset all() {
        return controls();
    }

    /** Loads the claims of one article: parties, investment, gaps, constraints, timelines and findings, each cited. */
    public static Dataset article() {
        return DatasetReader.standard().read(resource("article.json"));
    }

    /** Loads {@link #article()} and AI accelerators of Chinese and other makers, with their measurements. */
    public static Dataset accelerators() {
        return DatasetReader.standard().extending(article()).read(resource("accelerators.json"));
    }

    /** Loads {@link #accelerators()} and the industry: production, foundries, tools, public money and growth rates. */
    public static Dataset industry() {
        return DatasetReader.standard().extending(accelerators()).read(resource("industry.json"));
    }

    /** Loads {@link #industry()} and the firms that need chips: the chips they own, their models and their spending. */
    public static Dataset firms() {
        return DatasetReader.standard().extending(industry()).read(resource("firms.json"));
    }

    /** Loads {@link #firms()} and trade controls: the lines that they draw, and the days on which rules changed. */
    public static Dataset controls() {
        return DatasetReader.standard().extending(firms()).read(resource("controls.json"));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(ReferenceData.class.getResource(name), name + " in the jar");
    }
}
