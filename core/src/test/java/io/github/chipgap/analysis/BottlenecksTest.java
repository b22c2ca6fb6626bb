// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.chipgap.model.Claim;
import io.github.chipgap.model.ConstraintKind;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.ImmutableAIFirm;
import io.github.chipgap.model.ImmutableCitation;
import io.github.chipgap.model.ImmutableCohort;
import io.github.chipgap.model.ImmutableConstraint;
import io.github.chipgap.model.ImmutableSource;
import io.github.chipgap.model.NoSuchRecordException;
import io.github.chipgap.model.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class BottlenecksTest {
    @Test
    void aConstraintOnACohortHoldsItsMembersBackAndThoseOfItsCohorts() {
        Bottlenecks bottlenecks = Bottlenecks.in(data().add(cohort("firms", "startups"))
                .add(cohort("startups", "firm"))
                .add(constraint("on-all", "firms"))
                .add(constraint("on-some", "startups"))
                .add(constraint("on-one", "firm"))
                .build());

        assertThat(bottlenecks.constraintsOn("firm"))
                .extracting(Claim::id)
                .containsExactly("on-all", "on-one", "on-some");
        assertThat(bottlenecks.constraintsOn("startups")).extracting(Claim::id).containsExactly("on-all", "on-some");
        assertThat(bottlenecks.constraintsOn("firms")).extracting(Claim::id).containsExactly("on-all");
    }

    @Test
    void chainsGoDownToClaimsWithoutACause() {
        Bottlenecks bottlenecks = Bottlenecks.in(data().add(constraint("shortage", "firm", "few", "weak"))
                .add(constraint("few", "firm", "machines"))
                .add(constraint("weak", "firm", "machines", "people"))
                .add(constraint("machines", "firm"))
                .add(constraint("people", "firm"))
                .build());

        assertThat(bottlenecks.chainsBehind("shortage"))
                .extracting(CauseChain::toString)
                .containsExactly(
                        "shortage <- few <- machines", "shortage <- weak <- machines", "shortage <- weak <- people");
        assertThat(bottlenecks.chainsBehind("people"))
                .extracting(CauseChain::toString)
                .containsExactly("people");
        assertThat(bottlenecks.rootCausesFor("firm")).extracting(Claim::id).containsExactly("machines", "people");
    }

    @Test
    void whatCausesItselfAroundCornersIsACycleAndHasNoRoot() {
        Bottlenecks bottlenecks = Bottlenecks.in(data().add(constraint("shortage", "firm", "money"))
                .add(constraint("money", "firm", "growth"))
                .add(constraint("growth", "firm", "shortage", "demand"))
                .add(constraint("demand", "firm"))
                .build());

        assertThat(bottlenecks.chainsBehind("shortage"))
                .extracting(CauseChain::toString, CauseChain::cyclic)
                .containsExactly(
                        tuple("shortage <- money <- growth <- …", true),
                        tuple("shortage <- money <- growth <- demand", false));
        assertThat(bottlenecks.rootCausesFor("firm")).extracting(Claim::id).containsExactly("demand");
    }

    @Test
    void aPartyThatNothingHoldsBackHasNoBottleneck() {
        Bottlenecks bottlenecks =
                Bottlenecks.in(data().add(cohort("firms", "firm")).build());

        assertThat(bottlenecks.constraintsOn("firm")).isEmpty();
        assertThat(bottlenecks.rootCausesFor("firm")).isEmpty();
    }

    @Test
    void aPartyThatIsNotThereIsRefused() {
        Bottlenecks bottlenecks =
                Bottlenecks.in(data().add(constraint("shortage", "firm")).build());

        assertThatExceptionOfType(NoSuchRecordException.class)
                .isThrownBy(() -> bottlenecks.constraintsOn("frim"))
                .withMessage("no Party \"frim\" in dataset test; did you mean firm?");
        assertThatExceptionOfType(NoSuchRecordException.class)
                .isThrownBy(() -> bottlenecks.rootCausesFor("shortage"))
                .withMessage("no Party \"shortage\" in dataset test: that is a Constraint");
    }

    private static Dataset.Builder data() {
        return Dataset.builder("test", "1", "a test")
                .add(ImmutableSource.builder().id("source").title("A source").build())
                .add(ImmutableAIFirm.builder().id("firm").name("A firm").build());
    }

    private static ImmutableCohort cohort(String id, String member) {
        return ImmutableCohort.builder()
                .id(id)
                .name(id)
                .addMembers(member)
                .membersExhaustive(false)
                .build();
    }

    private static ImmutableConstraint constraint(String id, String limits, String... causes) {
        return ImmutableConstraint.builder()
                .id(id)
                .summary(id)
                .kind(ConstraintKind.CHIP_SUPPLY)
                .addLimits(limits)
                .rootCause(false)
                .causedBy(List.of(causes))
                .standing(Standing.REPORTED)
                .addCitations(ImmutableCitation.builder().source("source").build())
                .build();
    }
}
