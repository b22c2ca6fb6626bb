// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantTest {
    static Stream<Arguments> brokenRules() {
        return Stream.of(
                refused(
                        Government.builder().id("china").name("China"),
                        "Government china, jurisdiction: expected the jurisdiction that the government governs, "
                                + "got no value"),
                refused(
                        Samples.source()
                                .id("table")
                                .published(PartialDate.parse("2025-09"))
                                .updated(PartialDate.parse("2025-08-31")),
                        "Source table, updated: expected a date not before that of publication, got 2025-08-31"),
                refused(
                        Samples.cohort().id("firms").addMembers("tencent", "firms"),
                        "Cohort firms, members: expected members other than the cohort itself, got [tencent, firms]"),
                refused(
                        Samples.investment()
                                .id("fund")
                                .amount(Estimate.atLeast(-1))
                                .currency("dollars")
                                .spanYears(Estimate.exactly(-10))
                                .addRecipients("china"),
                        "Investment fund, amount: expected an estimate inside >= 0, got >= -1",
                        "Investment fund, currency: expected an ISO 4217 currency code such as USD, got \"dollars\"",
                        "Investment fund, spanYears: expected an estimate inside >= 0, got -10",
                        "Investment fund, recipients: expected recipients other than the investor, got \"china\""),
                refused(
                        Samples.investment().id("fund").recipientsExhaustive(false),
                        "Investment fund, recipientsExhaustive: expected no recipientsExhaustive if there are "
                                + "no recipients, got false"),
                refused(
                        Samples.gap()
                                .id("speed-gap")
                                .reference("huawei")
                                .ratio(Estimate.exactly(-0.5))
                                .addCausedBy("speed-gap"),
                        "CapabilityGap speed-gap, ratio: expected an estimate inside >= 0, got -0.5",
                        "CapabilityGap speed-gap, reference: expected a reference other than the subject, "
                                + "got \"huawei\"",
                        "CapabilityGap speed-gap, causedBy: expected causes other than the gap itself, "
                                + "got \"speed-gap\""),
                refused(
                        Samples.gap().id("speed-gap").ratio(Optional.empty()).addComputedFrom("speed-gap"),
                        "CapabilityGap speed-gap, ratio: expected a ratio, a difference or doublings behind, "
                                + "got no value",
                        "CapabilityGap speed-gap, computedFrom: expected claims other than the gap itself, "
                                + "got \"speed-gap\""),
                refused(
                        Samples.constraint().id("talent").limits(List.of()).addCausedBy("talent"),
                        "Constraint talent, limits: expected at least one reference, got \"[]\"",
                        "Constraint talent, causedBy: expected causes other than the constraint itself, "
                                + "got \"talent\""),
                refused(
                        Samples.control().id("line").anyOf(List.of()).legalBasis(List.of()),
                        "TradeControl line, anyOf: expected at least one alternative, got \"[]\"",
                        "TradeControl line, legalBasis: expected at least one text, got \"[]\""),
                refused(
                        Samples.control().id("line").inForceTo(PartialDate.parse("2023-10-31")),
                        "TradeControl line, inForceTo: expected a last day not before the first, got 2023-10-31"),
                refused(
                        Samples.metric().id("speed").operationBits(Estimate.between(0, 16)),
                        "Metric speed, operationBits: expected an estimate inside >= 1, got 0..16"),
                refused(
                        Samples.timeline().id("parity").subject("huawei").reference("huawei"),
                        "TimelineEstimate parity, reference: expected a reference other than the subject, "
                                + "got \"huawei\""),
                refused(
                        Samples.timeline().id("parity").metric("speed"),
                        "TimelineEstimate parity, metric: expected no metric if there is no reference, got \"speed\""),
                refused(
                        Samples.finding().id("so").addAbout("so"),
                        "Finding so, about: expected records other than the finding itself, got [huawei, so]"),
                refused(
                        Samples.finding().id("so").about(List.of()),
                        "Finding so, about: expected at least one reference, got \"[]\""),
                refused(
                        Samples.measurement().id("m").citations(List.of()),
                        "Measurement m, citations: expected at least one citation, got \"[]\""),
                refused(
                        Samples.event().id("e").citations(List.of()),
                        "Event e, citations: expected at least one citation, got \"[]\""),
                refused(
                        Citation.builder().source("The Article").addPlaces(Place.paragraph(1), Place.paragraph(1)),
                        "Citation, source: expected the id of a Source, got \"The Article\"",
                        "Citation, places/1: expected each value once, got paragraph 1"),
                refused(
                        () -> Samples.alternative("speed", "speed"),
                        "Alternative, allOf/1: expected each value once, got Criterion[speed, >= 0.5]",
                        "Alternative, allOf: expected criteria of different metrics, got "
                                + "[Criterion[speed, >= 0.5], Criterion[speed, >= 0.5]]"),
                refused(
                        () -> Samples.alternative(),
                        "Alternative, allOf: expected at least one criterion, got \"[]\""));
    }

    private static Arguments refused(RecordBuilder<?, ?> record, String... problems) {
        return refused(record::build, problems);
    }

    private static Arguments refused(ThrowingCallable building, String... problems) {
        return Arguments.of(building, List.of(problems));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenRules")
    void aRecordThatBreaksItsRulesIsRefused(ThrowingCallable building, List<String> problems) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(building)
                .withMessage("%s", String.join("\n", problems))
                .satisfies(e -> assertThat(e.problems()).hasSameSizeAs(problems));
    }

    @Test
    void aSourceMayBeUpdatedInTheMonthOfItsPublication() {
        assertThat(Samples.source()
                        .id("table")
                        .published(PartialDate.parse("2025-09-18"))
                        .updated(PartialDate.parse("2025-09"))
                        .build()
                        .dated())
                .contains(PartialDate.parse("2025-09"));
    }

    @Test
    void aTradeControlMayEndInTheMonthInWhichItBegins() {
        assertThat(Samples.control()
                        .id("line")
                        .inForceTo(PartialDate.parse("2023-11-01"))
                        .build()
                        .inForceTo())
                .isPresent();
    }

    @Test
    void aTimelineWithoutSubjectAndReferenceIsAboutNoRecord() {
        assertThat(Samples.timeline().id("expertise").build().about()).isEmpty();
    }
}
