// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records in one line each. All cite one source, row by row. */
final class TestData {
    static final String SOURCE = "table";

    private static final Pattern MEASUREMENT = Pattern.compile(
            "((?<id>\\S+) )?(?<subject>\\S+) = (?<value>.+?)( in (?<period>\\S+))?( as (?<standing>\\S+))?");

    private TestData() {}

    static DatasetBuilder data() {
        return Dataset.builder("test", "1", "a test")
                .add(Source.builder().id(SOURCE).title("A table").build());
    }

    /**
     * Records in words: {@code level: v}, {@code less: delay} for a level of which less is better, {@code celsius: t} for
     * one that can be negative, {@code bits: w 8} for a throughput of numbers of 8 bits, {@code flow: u},
     * {@code stock: s}, {@code rate: g}, {@code makers: m; n}, a maker with its chips
     * and their releases as {@code maker m: a 2020; b; c planned 2030}, a chip of maker m with its values as
     * {@code chip a: v = 5; w = 6}, a cohort as {@code cohort all: m; n} or, with members that it does not name,
     * {@code cohort some: m; …}, and measurements in a metric, some of them with an id, a period or a standing of their
     * own: {@code v: a = 5; a2 a = 1..2 in 2025 as projected}.
     */
    static DatasetBuilder data(String... lines) {
        return add(data(), lines);
    }

    static DatasetBuilder add(DatasetBuilder data, String... lines) {
        for (String line : lines) {
            List<String> said = List.of(line.split(": ", 2));
            List<String> head = List.of(said.get(0).split(" "));
            add(
                    data,
                    head.get(0),
                    head.get(head.size() - 1),
                    List.of(said.get(1).split("; ")));
        }
        return data;
    }

    static Dataset dataset(String... lines) {
        return data(lines).build();
    }

    private static void add(DatasetBuilder data, String kind, String id, List<String> items) {
        switch (kind) {
            case "level" -> items.forEach(item -> data.add(level(item)));
            case "less" ->
                items.forEach(item -> data.add(
                        Metric.builder().from(level(item)).moreIsBetter(false).build()));
            case "bits" ->
                items.forEach(item -> data.add(bits(item.split(" ")[0], Double.parseDouble(item.split(" ")[1]))));
            case "celsius" ->
                items.forEach(item -> data.add(Metric.builder()
                        .from(level(item))
                        .domain(Interval.atLeast(-273.15))
                        .build()));
            case "flow" -> items.forEach(item -> data.add(metric(item, MetricKind.FLOW, "chips")));
            case "rate" -> items.forEach(item -> data.add(rate(item)));
            case "stock" -> items.forEach(item -> data.add(metric(item, MetricKind.STOCK, "chips")));
            case "makers" -> items.forEach(item -> data.add(maker(item)));
            case "maker" -> {
                data.add(maker(id));
                items.forEach(item -> data.add(chip(id, List.of(item.split(" ")))));
            }
            case "chip" -> {
                data.add(chip(id, "m"));
                items.forEach(item -> add(data, item.replace(" = ", ": " + id + " = ")));
            }
            case "cohort" -> {
                List<String> members = new ArrayList<>(items);
                boolean isOpen = members.remove("…");
                data.add(cohort(id, !isOpen, members.toArray(new String[0])));
            }
            default -> items.forEach(item -> data.add(measured(id, item)));
        }
    }

    private static Chip chip(String maker, List<String> words) {
        String id = words.get(0);
        if (words.contains("planned")) {
            return chip(id, maker, milestone(id, LifecycleStage.RELEASED, words.get(2), Standing.PROJECTED));
        }
        return words.size() == 1 ? chip(id, maker) : chip(id, maker, words.get(1));
    }

    private static Measurement measured(String metric, String words) {
        Matcher parts = MEASUREMENT.matcher(words);
        checkArgument(parts.matches(), "expected a measurement, got %s", words);
        String subject = parts.group("subject");
        String id = Optional.ofNullable(parts.group("id")).orElse(subject + "-" + metric);
        return Measurement.builder()
                .from(measured(id, subject, metric, Estimate.parse(parts.group("value"))))
                .period(Optional.ofNullable(parts.group("period")).map(Period::parse))
                .standing(new Standing(
                        Optional.ofNullable(parts.group("standing")).orElse("reported")))
                .build();
    }

    static Chipmaker maker(String id) {
        return Chipmaker.builder().id(id).name(id).build();
    }

    static Cohort cohort(String id, boolean exhaustive, String... members) {
        return Cohort.builder()
                .id(id)
                .name(id)
                .members(List.of(members))
                .membersExhaustive(exhaustive)
                .build();
    }

    static Chip chip(String id, String maker, Milestone... lifecycle) {
        return Samples.chip()
                .id(id)
                .name(id)
                .maker(maker)
                .addLifecycle(lifecycle)
                .addCitations(row(id))
                .build();
    }

    static Chip chip(String id, String maker, String released) {
        return chip(id, maker, milestone(id, LifecycleStage.RELEASED, released, Standing.REPORTED));
    }

    static Milestone milestone(String row, LifecycleStage stage, String period, Standing standing) {
        return Milestone.builder()
                .stage(stage)
                .period(Period.parse(period))
                .standing(standing)
                .addCitations(row(row))
                .build();
    }

    /** What is never negative, and of which more is better. */
    static Metric metric(String id, MetricKind kind, String unit) {
        return Samples.metric()
                .id(id)
                .name(id)
                .kind(kind)
                .unit(unit)
                .domain(Interval.atLeast(0))
                .build();
    }

    static Metric level(String id) {
        return metric(id, MetricKind.LEVEL, "TFLOP/s");
    }

    /** A dense throughput of numbers of so many bits. */
    static Metric bits(String id, double bits) {
        return Metric.builder()
                .from(level(id))
                .operationBits(Estimate.exactly(bits))
                .build();
    }

    /** A growth per year, in parts of a level. */
    static Metric rate(String id) {
        return Metric.builder()
                .from(metric(id, MetricKind.LEVEL, "1/year"))
                .domain(Interval.moreThan(-1))
                .build();
    }

    static Measurement measured(String id, String subject, String metric, Estimate value) {
        return Samples.measurement()
                .id(id)
                .summary(id)
                .subject(subject)
                .metric(metric)
                .value(value)
                .citations(List.of(row(id)))
                .build();
    }

    static Measurement measured(String id, String subject, String metric, Estimate value, String period) {
        return Measurement.builder()
                .from(measured(id, subject, metric, value))
                .period(Period.parse(period))
                .build();
    }

    static Investment invested() {
        return Samples.investment()
                .id("invested")
                .investor("huawei")
                .amount(Estimate.moreThan(1e9))
                .citations(List.of(row("invested")))
                .build();
    }

    static Citation row(String label) {
        return Samples.citation(SOURCE, new Place("row", label));
    }
}
