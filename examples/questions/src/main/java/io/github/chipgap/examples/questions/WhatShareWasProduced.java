// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.analysis.Simulation;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.List;

/** Asks what share of six designers' AI chips Huawei and Cambricon shipped, by simulation of Epoch AI's figures. */
public final class WhatShareWasProduced {
    private static final List<String> METRICS = List.of("units-shipped", "h100-equivalents-shipped");
    private static final List<String> CHINESE = List.of("huawei", "cambricon");
    private static final List<String> ALL = List.of("huawei", "cambricon", "nvidia", "amd", "google", "amazon");

    private WhatShareWasProduced() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList<Row> shares = METRICS.stream()
                .map(id -> setting.data().get(Metric.class, id))
                .flatMap(metric -> Row.fromFirstValue(setting.years().map(year -> row(setting, metric, year))))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Row> figures = FigureTable.of(setting.data(), METRICS::contains);
        String year = Integer.toString(setting.lastYear());
        String headline = Row.topics(shares, year).replace(" shipped", "");
        return new Answer(
                "What share of six designers' AI chips of " + year
                        + " did Huawei and Cambricon ship? (simulated, 90 % range)",
                ImmutableList.of(headline),
                Row.join(shares, figures));
    }

    private static Row row(Setting setting, Metric metric, Period year) {
        String topic = Words.shortName(metric) + ": share of Huawei and Cambricon in six designers'";
        try {
            Computed share = Shares.of(setting.data())
                    .reconciledBy(Reconciliation.mostTrusted(List.of(Standing.COMPUTED), List.of()))
                    .of(CHINESE, ALL, metric.id(), year);
            Simulation simulation = Simulation.withSeed(setting.seed()).draws(setting.draws());
            Estimate range = simulation.of(share).toEstimate(0.9);
            return Row.of(topic, year, Words.percent(range.withConfidence(1)), share.inputs())
                    .withValue(range, "");
        } catch (MissingDataException e) {
            return Row.of(topic, year, Row.NO_FIGURE, List.of());
        }
    }
}
