// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceDataTest {
    private static final Dataset DATA = ReferenceData.article();

    static String article() throws IOException {
        try (InputStream in = ReferenceData.class.getResourceAsStream("article.json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isOnDiskAsTheWriterWritesIt() throws IOException {
        assertThat(article()).isEqualTo(DatasetWriter.standard().write(DATA));
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
        FactTable.checkOnDisk(id, extended, data);
        assertThat(data.records()).containsAll(extended.records());
        assertThat(data.conflicts()).isEmpty();
    }

    @Test
    void everyLayerIsNamedAfterItsLastDocument() {
        Dataset all = ReferenceData.all();

        assertThat(all.documents())
                .extracting(Dataset.Document::id)
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
    void everyRecordButTheSourceCites() {
        assertThat(DATA.records())
                .filteredOn(record -> !(record instanceof Source))
                .isNotEmpty()
                .allSatisfy(record -> {
                    assertThat(record).isInstanceOf(Cited.class);
                    assertThat(((Cited) record).citations()).as(record.id()).isNotEmpty();
                });
    }

    @Test
    void everyCitationNamesParagraphsThatExist() {
        Source article = DATA.get(Source.class, "chip-gap-article");
        int last = article.paragraphs().orElseThrow();
        for (Cited record : DATA.all(Cited.class)) {
            for (Citation citation : record.citations()) {
                assertThat(citation.source()).isEqualTo(article.id());
                assertThat(citation.places()).as(record.id()).isNotEmpty().allSatisfy(place -> {
                    assertThat(place.unit()).isEqualTo(Place.PARAGRAPH);
                    assertThat(Integer.parseInt(place.label())).isBetween(1, last);
                });
            }
        }
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

    @Test
    void paragraphsAreCitedInTheirOrder() {
        for (Cited record : DATA.all(Cited.class)) {
            for (Citation citation : record.citations()) {
                assertThat(citation.places().stream().map(place -> Integer.valueOf(place.label())))
                        .as(record.id())
                        .isSorted();
            }
        }
    }

    @Test
    void givesThreadsThatLoadAtOnceEqualDatasets() throws Exception {
        int count = 8;
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            Callable<Dataset> load = () -> {
                start.await();
                return ReferenceData.article();
            };
            List<Future<Dataset>> loaded = threads.invokeAll(Collections.nCopies(count, load));
            Set<Dataset> different = new HashSet<>();
            for (Future<Dataset> future : loaded) {
                different.add(future.get());
            }
            assertThat(different).containsExactly(DATA);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void conflictsWithNothingThatIsEqual() {
        Dataset both = DATA.combinedWith(ReferenceData.article());
        assertThat(both).isEqualTo(DATA);
        assertThat(both.conflicts()).isEmpty();
        assertThat(both.all(ModelRecord.class)).hasSameSizeAs(DATA.records());
    }
}
