// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The bundled data: one document for each theme. Each document extends the previous ones.
 *
 * <pre>{@code
 * Dataset data = ReferenceData.all();
 * Gap gap = Gaps.of(data).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
 * }</pre>
 *
 * <p>Each dataset has the id, version and title of its last document; {@link Dataset#documents()} lists all of them.
 *
 * <p>Every method reads and checks its documents at each call, so a program should keep the result; datasets are
 * immutable. A method throws {@link UncheckedIOException} if the jar cannot be read.
 */
public final class ReferenceData {
    private ReferenceData() {}

    /** Loads everything: the article and all documents on top of it. */
    public static Dataset all() {
        return controls();
    }

    /** Loads the claims of one article: parties, investment, gaps, constraints, timelines and findings, each cited. */
    public static Dataset article() {
        return read(DatasetReader.standard(), "article.json");
    }

    /** Loads {@link #article()} and AI accelerators of Chinese and other makers, with their measurements. */
    public static Dataset accelerators() {
        return read(DatasetReader.standard().extending(article()), "accelerators.json");
    }

    /** Loads {@link #accelerators()} and the industry: production, foundries, tools, public money and growth rates. */
    public static Dataset industry() {
        return read(DatasetReader.standard().extending(accelerators()), "industry.json");
    }

    /** Loads {@link #industry()} and the firms in need of chips: their chips, their models and their spending. */
    public static Dataset firms() {
        return read(DatasetReader.standard().extending(industry()), "firms.json");
    }

    /** Loads {@link #firms()} and trade controls: their thresholds, and the days on which rules changed. */
    public static Dataset controls() {
        return read(DatasetReader.standard().extending(firms()), "controls.json");
    }

    /** Reads a document next to this class. It is opened as a stream, because frameworks use addresses of their own. */
    private static Dataset read(DatasetReader reader, String name) {
        try (InputStream in = Objects.requireNonNull(ReferenceData.class.getResourceAsStream(name), name)) {
            return reader.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
