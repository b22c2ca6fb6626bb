// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Distribution;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.analysis.Simulation;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.List;
import java.util.stream.Collectors;

/** Asks what share of six designers' AI chips Huawei and Cambricon shipped, by simulation of Epoch AI's figures. */
public final class WhatShareWasProduced {
    private static final List<String> CHINESE = List.of("huawei", "cambricon");
    private static final List<String> ALL = List.of("huawei", "cambricon", "nvidia", "amd", "google", "amazon");
    private static final double CONFIDENCE = 0.9;

    private WhatShareWasProduced() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (String metric : List.of("units-shipped", "h100-equivalents-shipped")) {
            for (String year : List.of("2024", "2025")) {
                rows.add(row(setting, setting.data().get(Metric.class, metric), Period.parse(year)));
            }
        }
        ImmutableList<Row> all = rows.build();
        return new Answer(
                "What share of the AI chips of 2025 came from Huawei and Cambricon? (simulated, 90 % ranges)",
                ImmutableList.of(all.stream()
                        .filter(row -> row.asOf().equals("2025"))
                        .map(row -> row.what() + ": " + row.words())
                        .collect(Collectors.joining("; "))),
                all);
    }

    private static Row row(Setting setting, Metric metric, Period year) {
        Computed share = Shares.of(setting.data())
                .reconciledBy(Reconciliation.mostTrusted(List.of(Standing.COMPUTED), List.of()))
                .of(CHINESE, ALL, metric.id(), year);
        Distribution simulated =
                Simulation.withSeed(setting.seed()).draws(setting.draws()).of(share);
        return Row.of(
                Words.shortName(metric), words(simulated), simulated.toEstimate(CONFIDENCE), "", year, share.inputs());
    }

    private static String words(Distribution share) {
        String median = Words.percent(Estimate.exactly(share.median())).replace("about ", "");
        return Words.percent(Estimate.of(share.interval(CONFIDENCE))) + ", median " + median;
    }
}
