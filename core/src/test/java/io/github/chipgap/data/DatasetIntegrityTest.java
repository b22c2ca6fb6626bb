// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import static io.github.chipgap.Refusals.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Finding;
import io.github.chipgap.model.FindingBuilder;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Samples;
import io.github.chipgap.record.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetIntegrityTest {
    @Test
    void refusesASecondRecordOfAnIdWhateverItsType() {
        assertRefused(
                Samples.dataset(Samples.firm().id("huawei")),
                "AIFirm huawei, id: expected an id of its own, not that of another Chipmaker, got \"huawei\"");
        assertRefused(
                Samples.dataset(Samples.chipmaker().id("huawei")),
                "Chipmaker huawei, id: expected an id of its own, not that of another Chipmaker, got \"huawei\"");
    }

    @Test
    void refusesReferencesThatDoNotResolveAndSuggestsTheNearestOfTheType() {
        assertRefused(
                Samples.dataset(
                        Samples.metric().id("speed"),
                        Samples.chip().id("a100").maker("chino"),
                        Samples.chip().id("b200").maker("china"),
                        Samples.cohort().id("c").addMembers("unknown"),
                        Samples.finding().id("finding").addCitations(Samples.citation("artikle")),
                        Samples.gap().id("gap").reference("nvidea").metric("spead"),
                        Samples.control().id("line").issuer("huawei").addAnyOf(Samples.alternative("speed", "spead")),
                        Samples.measurement().id("m").subject("nothing").value(Estimate.exactly(2))),
                "Metric speed, id: expected an id of its own, not that of another Metric, got \"speed\"",
                "Chip a100, maker: expected the id of a Chipmaker in the dataset, got \"chino\"",
                "Chip b200, maker: expected the id of a Chipmaker in the dataset, not the id of a Government, "
                        + "got \"china\"",
                "Cohort c, members/0: expected the id of a Party in the dataset, got \"unknown\"",
                "Finding finding, citations/1/source: expected the id of a Source in the dataset, "
                        + "got \"artikle\"; did you mean article?",
                "CapabilityGap gap, reference: expected the id of a Subject in the dataset, "
                        + "got \"nvidea\"; did you mean nvidia?",
                "CapabilityGap gap, metric: expected the id of a Metric in the dataset, got \"spead\"; did you mean speed?",
                "TradeControl line, issuer: expected the id of a Government in the dataset, not the id of a Chipmaker, "
                        + "got \"huawei\"",
                "TradeControl line, anyOf/1/allOf/1/metric: expected the id of a Metric in the dataset, "
                        + "got \"spead\"; did you mean speed?",
                "Measurement m, subject: expected the id of a Subject in the dataset, got \"nothing\"",
                "Measurement m, value: expected an estimate inside 0..1, the domain of speed, got 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "32", "-1", "01", "+1", "1a", "1.0", "99999999999", "٣"})
    void refusesAParagraphThatItsSourceHasNot(String label) {
        assertRefused(
                Samples.dataset(cites(new Place("paragraph", label))),
                "Finding so, citations/0/places/1: expected one of the paragraphs 1 to 31 of article, got \"paragraph "
                        + label + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paragraph 1", "paragraph 31", "page 99", "row tpu"})
    void takesEveryOtherPlace(String place) {
        Dataset data = Samples.dataset(cites(Place.parse(place))).build();
        assertThat(data.get(Finding.class, "so").citations().get(0).places()).contains(Place.parse(place));
    }

    @Test
    void checksThePlacesThatAMilestoneCitesToo() {
        Milestone sampled = Samples.milestone()
                .stage(LifecycleStage.SAMPLING)
                .citations(List.of(Samples.paragraph(32)))
                .build();
        assertRefused(
                Samples.dataset(Samples.chip()
                        .id("b200")
                        .addLifecycle(Samples.milestone().build(), sampled)),
                "Chip b200, lifecycle/1/citations/0/places/0: expected one of the paragraphs 1 to 31 of article, "
                        + "got \"paragraph 32\"");
    }

    @Test
    void refusesRecordsThatLeadBackToThemselves() {
        assertRefused(
                Samples.dataset(
                        Samples.cohort().id("asia").addMembers("china-firms"),
                        Samples.cohort().id("china-firms").addMembers("asia")),
                "Cohort asia, members: expected members that do not lead back to the cohort, "
                        + "got asia <- china-firms <- asia");
        assertRefused(
                Samples.dataset(
                        Samples.constraint().id("a").addCausedBy("b"),
                        Samples.constraint().id("b").addCausedBy("c", "d"),
                        Samples.constraint().id("c").addCausedBy("a", "b"),
                        Samples.constraint().id("d")),
                "Constraint a, causedBy: expected causes that do not lead back to the claim, got a <- b <- c <- a",
                "Constraint b, causedBy: expected causes that do not lead back to the claim, got b <- c <- b");
    }

    @Test
    void suggestsForTheFirstTwentyMistakenIdsOnly() {
        DatasetBuilder data = Samples.dataset();
        for (int i = 0; i < 30; i++) {
            data.add(Samples.chip().id("chip-" + i).maker("huawe" + i).build());
        }
        assertThat(data.problems())
                .hasSize(30)
                .filteredOn(one -> !one.suggestion().isEmpty())
                .hasSizeLessThanOrEqualTo(20);
    }

    private static FindingBuilder cites(Place place) {
        return Samples.finding().id("so").citations(List.of(Samples.citation("article", Place.paragraph(2), place)));
    }

    private static void assertRefused(DatasetBuilder data, String... messages) {
        assertThat(invalid(data::build)).isEqualTo(String.join("\n", messages));
    }
}
