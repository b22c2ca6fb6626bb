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
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.SourceGrade;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Verifies what holds for every record of every shipped document. */
class DataProofTest {
    private static final Dataset DATA = ReferenceData.all();

    /** Grades of texts without an author responsible for them. */
    private static final Set<SourceGrade> WEAK = Set.of(SourceGrade.COPY, SourceGrade.RETOLD, SourceGrade.AGGREGATOR);

    @Test
    void everySourceHasAGradeAndAnAddressDeeperThanAHomePageOrSaysWhyNot() {
        assertThat(DATA.all(Source.class).stream()
                        .filter(source -> source.grade().isEmpty())
                        .map(Source::id))
                .isEmpty();
        assertThat(DATA.all(Source.class).stream()
                        .filter(source ->
                                source.url().filter(DataProofTest::isDeep).isEmpty()
                                        && !source.note().orElse("").contains("address"))
                        .map(source -> source.id() + " " + source.url()))
                .isEmpty();
    }

    @Test
    void aSourceThatWasReadElsewhereIsNoBetterThanACopy() {
        assertThat(DATA.all(Source.class).stream()
                        .filter(source -> source.readAt().isPresent()
                                && source.grade().filter(WEAK::contains).isEmpty())
                        .map(Source::id))
                .isEmpty();
    }

    /** The article was received as a text: nothing is known of it but the text. */
    private static final String ARTICLE = "chip-gap-article";

    @Test
    void everySourceNamesItsTitlePublisherAddressAndReading() {
        assertThat(DATA.all(Source.class).stream()
                        .filter(source -> !source.id().equals(ARTICLE))
                        .filter(source -> source.title().isBlank()
                                || source.publisher().isEmpty()
                                || source.url().isEmpty()
                                || source.accessed().isEmpty())
                        .map(Source::id))
                .isEmpty();
    }

    @Test
    void everySourceHasADateOrSaysThatItHasNone() {
        assertThat(DATA.all(Source.class).stream()
                        .filter(source -> !source.id().equals(ARTICLE))
                        .filter(source -> source.dated().isEmpty()
                                != source.note().orElse("").contains("The page gives no date."))
                        .map(Source::id))
                .isEmpty();
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
    void everyNumberIsInTheDomainOfItsMetric() {
        for (Measurement one : DATA.all(Measurement.class)) {
            Metric metric = DATA.get(Metric.class, one.metric());
            assertThat(one.value().within(metric.domain())).as(one.id()).isPresent();
            one.value()
                    .best()
                    .ifPresent(best -> assertThat(metric.domain().contains(best))
                            .as(one.id())
                            .isTrue());
        }
    }

    @Test
    void everyTargetIsDatedAfterItsSource() {
        List<String> early = new ArrayList<>();
        for (Measurement one : DATA.all(Measurement.class)) {
            if (one.standing().equals(Standing.PROJECTED) && one.period().isPresent()) {
                check(early, one.id(), one.period().get(), one.citations());
            }
        }
        for (Chip chip : DATA.all(Chip.class)) {
            for (Milestone milestone : chip.lifecycle()) {
                if (milestone.standing().equals(Standing.PROJECTED)
                        && milestone.period().isPresent()) {
                    check(early, chip.id(), milestone.period().get(), milestone.citations());
                }
            }
        }
        assertThat(early).isEmpty();
    }

    /** A target may lie in the year of its source, but not before the source was published. */
    private static void check(List<String> early, String id, Period target, Collection<Citation> citations) {
        if (target.isRelative()) {
            return;
        }
        for (Citation citation : citations) {
            Optional<PartialDate> published =
                    DATA.get(Source.class, citation.source()).published();
            if (published.isPresent()
                    && target.lastDay().isBefore(published.get().firstDay())) {
                early.add(id + " " + target + " " + citation.source());
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
