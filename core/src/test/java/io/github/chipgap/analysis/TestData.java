// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.data.Dataset;
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
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.util.ArrayList;
import java.util.List;

/** Records in one line each. All cite one source, row by row. */
final class TestData {
    static final String SOURCE = "table";

    private TestData() {}

    static Dataset.Builder data() {
        return Dataset.builder("test", "1", "a test")
                .add(Source.builder().id(SOURCE).title("A table").build());
    }

    /**
     * Records in words: {@code level: v}, {@code less: delay} for a level of which less is better, {@code bits: w 8} for
     * a throughput of numbers of 8 bits, {@code flow: u}, {@code stock: s}, {@code makers: m; n}, a maker with its chips
     * and their releases as {@code maker m: a 2020; b}, a chip of maker m with its values as {@code chip a: v = 5; w = 6},
     * a cohort as {@code cohort all: m; n} or, with members that it does not name, {@code cohort some: m; …}, and
     * measurements in a metric, some of them with an id of their own: {@code v: a = 5; a2 a = 1..2 in 2025}.
     */
    static Dataset.Builder data(String... lines) {
        return add(data(), lines);
    }

    static Dataset.Builder add(Dataset.Builder data, String... lines) {
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

    private static void add(Dataset.Builder data, String kind, String id, List<String> items) {
        switch (kind) {
            case "level" -> items.forEach(item -> data.add(level(item)));
            case "less" ->
                items.forEach(item -> data.add(
                        Metric.builder().from(level(item)).moreIsBetter(false).build()));
            case "bits" ->
                items.forEach(item -> data.add(bits(item.split(" ")[0], Double.parseDouble(item.split(" ")[1]))));
            case "flow" -> items.forEach(item -> data.add(flow(item)));
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
            default -> items.forEach(item -> data.add(measured(id, List.of(item.split(" = | in ")))));
        }
    }

    private static Chip chip(String maker, List<String> words) {
        return words.size() == 1 ? chip(words.get(0), maker) : chip(words.get(0), maker, words.get(1));
    }

    private static Measurement measured(String metric, List<String> parts) {
        List<String> ids = List.of(parts.get(0).split(" "));
        String subject = ids.get(ids.size() - 1);
        String id = ids.size() == 1 ? subject + "-" + metric : ids.get(0);
        Estimate value = Estimate.parse(parts.get(1));
        return parts.size() == 2
                ? measured(id, subject, metric, value)
                : measured(id, subject, metric, value, parts.get(2));
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

    static Chip chip(String id, String maker) {
        return Chip.builder()
                .id(id)
                .name(id)
                .maker(maker)
                .generic(false)
                .addCitations(row(id))
                .build();
    }

    static Chip chip(String id, String maker, String released) {
        return Chip.builder()
                .from(chip(id, maker))
                .addLifecycle(Milestone.builder()
                        .stage(LifecycleStage.RELEASED)
                        .period(Period.parse(released))
                        .standing(Standing.REPORTED)
                        .addCitations(row(id))
                        .build())
                .build();
    }

    /** What is never negative, and of which more is better. */
    static Metric metric(String id, MetricKind kind, String unit) {
        return Metric.builder()
                .id(id)
                .name(id)
                .kind(kind)
                .unit(unit)
                .moreIsBetter(true)
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

    static Metric flow(String id) {
        return metric(id, MetricKind.FLOW, "chips");
    }

    static Measurement measured(String id, String subject, String metric, Estimate value) {
        return Measurement.builder()
                .id(id)
                .summary(id)
                .subject(subject)
                .metric(metric)
                .value(value)
                .standing(Standing.REPORTED)
                .addCitations(row(id))
                .build();
    }

    static Measurement measured(String id, String subject, String metric, Estimate value, String period) {
        return Measurement.builder()
                .from(measured(id, subject, metric, value))
                .period(Period.parse(period))
                .build();
    }

    static Investment invested() {
        return Investment.builder()
                .id("invested")
                .summary("Money went in.")
                .investor("huawei")
                .amount(Estimate.moreThan(1e9))
                .currency("USD")
                .standing(Standing.REPORTED)
                .addCitations(row("invested"))
                .build();
    }

    static Citation row(String label) {
        return Citation.builder()
                .source(SOURCE)
                .addPlaces(new Place("row", label))
                .build();
    }
}
