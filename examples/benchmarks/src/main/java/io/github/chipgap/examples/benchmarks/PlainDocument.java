// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A document as plain Java records with the same fields, unchecked.
 *
 * <p>A component is null if the document has no such field.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlainDocument(
        int format,
        String id,
        String version,
        String title,
        List<Source> sources,
        List<Firm> chipmakers,
        List<Firm> aiFirms,
        List<Firm> governments,
        List<Cohort> cohorts,
        List<Metric> metrics,
        List<Chip> chips,
        List<Investment> investments,
        List<CapabilityGap> capabilityGaps,
        List<Constraint> constraints,
        List<TimelineEstimate> timelineEstimates,
        List<Measurement> measurements,
        List<Finding> findings,
        List<Event> events) {
    /** A number, or bounds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonDeserialize(using = AmountDeserializer.class)
    record Amount(
            @Nullable BigDecimal best,
            @Nullable BigDecimal about,
            @Nullable BigDecimal almost,
            @Nullable BigDecimal moreThan,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal lessThan,
            @Nullable BigDecimal atMost,
            @Nullable BigDecimal confidence) {
        /** Returns the amount for a plain number. */
        static Amount exactly(BigDecimal value) {
            return new Amount(value, null, null, null, null, null, null, null);
        }

        static Amount of(Map<String, BigDecimal> parts) {
            return new Amount(
                    parts.get("best"),
                    parts.get("about"),
                    parts.get("almost"),
                    parts.get("moreThan"),
                    parts.get("atLeast"),
                    parts.get("lessThan"),
                    parts.get("atMost"),
                    parts.get("confidence"));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Citation(String source, @Nullable List<String> places) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String url,
            @Nullable String accessed,
            @Nullable String license,
            @Nullable String sha256,
            @Nullable Integer paragraphs,
            @Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Firm(
            String id,
            String name,
            @Nullable List<String> aliases,
            @Nullable String jurisdiction,
            @Nullable List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cohort(
            String id,
            String name,
            @Nullable List<String> aliases,
            @Nullable String jurisdiction,
            @Nullable List<String> members,
            boolean membersExhaustive,
            @Nullable List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Metric(
            String id,
            String name,
            String kind,
            @Nullable String unit,
            boolean moreIsBetter,
            Amount domain,
            @Nullable List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Milestone(String stage, @Nullable String period, String standing, List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Chip(
            String id,
            String name,
            @Nullable List<String> aliases,
            @Nullable String maker,
            boolean generic,
            @Nullable List<String> foundries,
            @Nullable String processNode,
            @Nullable List<Milestone> lifecycle,
            @Nullable List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Investment(
            String id,
            String summary,
            String investor,
            @Nullable List<String> recipients,
            @Nullable Boolean recipientsExhaustive,
            Amount amount,
            String currency,
            @Nullable Amount spanYears,
            @Nullable String partOf,
            @Nullable List<String> purposes,
            String standing,
            @Nullable List<String> statedBy,
            List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CapabilityGap(
            String id,
            String summary,
            String subject,
            String reference,
            String metric,
            @Nullable Amount ratio,
            @Nullable Amount difference,
            @Nullable Amount doublingsBehind,
            @Nullable String period,
            @Nullable String trend,
            @Nullable List<String> causedBy,
            @Nullable List<String> computedFrom,
            String standing,
            @Nullable List<String> statedBy,
            List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Constraint(
            String id,
            String summary,
            String kind,
            List<String> limits,
            @Nullable List<String> hinders,
            boolean rootCause,
            @Nullable List<String> causedBy,
            String standing,
            @Nullable List<String> statedBy,
            List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TimelineEstimate(
            String id,
            String summary,
            @Nullable String subject,
            String milestone,
            @Nullable String reference,
            @Nullable String metric,
            Amount years,
            String standing,
            @Nullable List<String> statedBy,
            List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measurement(
            String id,
            String summary,
            String subject,
            String metric,
            Amount value,
            @Nullable String period,
            String standing,
            @Nullable List<String> statedBy,
            List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            String id,
            String summary,
            String kind,
            List<String> about,
            String standing,
            @Nullable List<String> statedBy,
            List<Citation> citations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            String id,
            String name,
            @Nullable String date,
            @Nullable String venue,
            @Nullable List<String> participants,
            @Nullable List<String> topics,
            List<Citation> citations) {}
}
