// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.SourceGrade;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verifies what holds for every record of every shipped document. */
class DataProofTest {
    private static final Dataset DATA = ReferenceData.all();

    /** Grades of texts without an author responsible for them. */
    private static final Set<SourceGrade> WEAK = Set.of(SourceGrade.COPY, SourceGrade.RETOLD, SourceGrade.AGGREGATOR);

    /** The article was received as a text: nothing is known of it but the text. */
    private static final String ARTICLE = "chip-gap-article";

    private static List<String> sources(Predicate<Source> condition) {
        return DATA.all(Source.class).stream()
                .filter(condition)
                .map(source -> source.id() + " " + source.url())
                .toList();
    }

    @Test
    void everySourceHasAGradeAndAnAddressDeeperThanAHomePageOrSaysWhyNot() {
        assertThat(sources(source -> source.grade().isEmpty())).isEmpty();
        assertThat(sources(source -> source.url().filter(DataProofTest::isDeep).isEmpty()
                        && !source.note().orElse("").contains("address")))
                .isEmpty();
    }

    @Test
    void aSourceThatWasReadElsewhereIsNoBetterThanACopy() {
        assertThat(sources(source -> source.readAt().isPresent()
                        && source.grade().filter(WEAK::contains).isEmpty()))
                .isEmpty();
    }

    @Test
    void everySourceButTheArticleNamesItsTitlePublisherAddressAndReading() {
        assertThat(sources(source -> source.title().isBlank()
                        || source.publisher().isEmpty()
                        || source.url().isEmpty()
                        || source.accessed().isEmpty()))
                .containsExactly(ARTICLE + " Optional.empty");
    }

    @Test
    void everySourceHasADateOrSaysThatItHasNone() {
        assertThat(sources(source ->
                        source.dated().isEmpty() != source.note().orElse("").contains("The page gives no date.")))
                .containsExactly(ARTICLE + " Optional.empty");
    }

    @Test
    void whatEpochPublishesNamesItsLicence() {
        assertThat(sources(source -> source.publisher().equals(Optional.of("Epoch AI"))
                        && !source.license().equals(Optional.of("CC-BY-4.0"))))
                .isEmpty();
    }

    @Test
    void everyRecordCitesAndEverySourceIsCited() {
        assertThat(DATA.all(Cited.class))
                .allSatisfy(
                        record -> assertThat(record.citations()).as(record.id()).isNotEmpty());
        Set<String> cited = Stream.concat(
                        DATA.all(Cited.class).stream().flatMap(record -> record.citations().stream()),
                        DATA.all(Chip.class).stream()
                                .flatMap(chip -> chip.lifecycle().stream())
                                .flatMap(milestone -> milestone.citations().stream()))
                .map(Citation::source)
                .collect(Collectors.toSet());
        assertThat(sources(source -> !cited.contains(source.id()))).isEmpty();
    }

    private static boolean isDeep(String url) {
        URI address = URI.create(url);
        return address.getQuery() != null || address.getPath().length() > 1;
    }

    @Test
    void noSourceGivesTwoValuesForOneSubjectMetricAndPeriod() {
        ListMultimap<String, String> ids = ArrayListMultimap.create();
        for (Measurement one : DATA.all(Measurement.class)) {
            for (Citation citation : one.citations()) {
                ids.put(
                        String.join(
                                " ",
                                one.subject(),
                                one.metric(),
                                one.period().map(Period::toString).orElse(""),
                                citation.source(),
                                system(one)),
                        one.id());
            }
        }
        assertThat(ids.asMap().values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

    /** The system that a measurement is of, as makers have several: the end of its id. */
    private static String system(Measurement one) {
        return one.metric().startsWith("system-") ? one.id() : "";
    }

    @Test
    void everyTargetIsDatedAfterItsSource() {
        List<String> early = new ArrayList<>();
        for (Measurement one : DATA.all(Measurement.class)) {
            check(early, one.id(), one.standing(), one.period(), one.citations());
        }
        for (Chip chip : DATA.all(Chip.class)) {
            for (Milestone milestone : chip.lifecycle()) {
                check(early, chip.id(), milestone.standing(), milestone.period(), milestone.citations());
            }
        }
        assertThat(early).isEmpty();
    }

    /** A target may lie in the year of its source, but not before the source was published. */
    private static void check(
            List<String> early, String id, Standing standing, Optional<Period> period, List<Citation> citations) {
        if (!standing.equals(Standing.PROJECTED)
                || period.isEmpty()
                || period.get().isRelative()) {
            return;
        }
        for (Citation citation : citations) {
            Optional<PartialDate> published =
                    DATA.get(Source.class, citation.source()).published();
            if (published.isPresent()
                    && period.get().lastDay().isBefore(published.get().firstDay())) {
                early.add(id + " " + period.get() + " " + citation.source());
            }
        }
    }

    @Test
    void noClaimRestsOnAWeakSourceThatDoesNotSayWhatItIs() {
        assertThat(DATA.all(Cited.class).stream()
                        .filter(Claim.class::isInstance)
                        .filter(claim -> sources(claim).stream()
                                .allMatch(source -> WEAK.contains(source.grade().orElseThrow())))
                        .filter(claim -> sources(claim).stream()
                                .anyMatch(source -> source.note().isEmpty()))
                        .map(Cited::id))
                .isEmpty();
    }

    private static List<Source> sources(Cited record) {
        return record.citations().stream()
                .map(citation -> DATA.get(Source.class, citation.source()))
                .toList();
    }
}
