// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Document;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceDataTest {
    private static final Dataset DATA = ReferenceData.article();

    @Test
    void isOnDiskAsTheWriterWritesIt() {
        assertThat(Resources.text("article.json"))
                .isEqualTo(DatasetWriter.standard().write(DATA));
    }

    static Stream<Arguments> layers() {
        return Stream.of(
                Arguments.of("accelerators", DATA, ReferenceData.accelerators()),
                Arguments.of("industry", ReferenceData.accelerators(), ReferenceData.industry()),
                Arguments.of("firms", ReferenceData.industry(), ReferenceData.firms()),
                Arguments.of("controls", ReferenceData.firms(), ReferenceData.controls()));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aLayerIsOnDiskAsTheWriterWritesItAndKeepsWhatItExtends(String id, Dataset extended, Dataset data) {
        assertThat(Resources.text(id + ".json"))
                .isEqualTo(DatasetWriter.standard().extending(extended).write(data));
        assertThat(data.records()).containsAll(extended.records());
        assertThat(data.conflicts()).isEmpty();
    }

    @Test
    void everyLayerIsNamedAfterItsLastDocument() {
        Dataset all = ReferenceData.all();

        assertThat(all.documents())
                .extracting(Document::id)
                .containsExactly("article", "accelerators", "industry", "firms", "controls");
        assertThat(all.documents().get(0)).isEqualTo(DATA.documents().get(0));
        assertThat(all.id()).isEqualTo("controls");
        Dataset firms = ReferenceData.firms();
        assertThat(DatasetReader.standard()
                        .extending(firms)
                        .read(DatasetWriter.standard().extending(firms).write(all), "again"))
                .isEqualTo(all);
    }

    @Test
    void citationsHaveTheIdOfTheirSourceInMemoryOnce() {
        String id = DATA.get(Source.class, "chip-gap-article").id();
        assertThat(DATA.all(Cited.class))
                .flatExtracting(Cited::citations)
                .extracting(Citation::source)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source).isSameAs(id));
    }
}
