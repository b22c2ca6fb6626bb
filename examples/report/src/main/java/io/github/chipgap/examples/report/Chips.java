// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.record.Period;
import java.util.List;
import java.util.stream.Stream;

/** The chips with a figure in a metric, as marks: their side by the maker, their place by the release. */
record Chips(Dataset data, Metric metric) {
    List<Chip> all() {
        return data.all(Chip.class).stream()
                .filter(chip -> !measured(chip).isEmpty())
                .toList();
    }

    private ImmutableList<Measurement> measured(Chip chip) {
        return data.claimsAbout(chip.id()).stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .filter(value ->
                        value.metric().equals(metric.id()) && value.period().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the figure of a chip, which may be a target. */
    Estimate value(Chip chip) {
        return Reconciliation.hull().reconcile(data, measured(chip)).value();
    }

    /** Returns the figure of a chip with its unit. */
    String words(Chip chip) {
        return Words.range(value(chip), 3, metric.unit().orElse(""));
    }

    /** Returns the caption of a logarithmic axis. */
    String caption() {
        return metric.name() + ", " + metric.unit().orElse("") + " (logarithmic)";
    }

    Series series(Chip chip) {
        List<String> makers = data.get(Cohort.class, YearEnd.CHINESE).members();
        boolean isChinese = chip.maker().filter(makers::contains).isPresent();
        return Series.chip(isChinese, chip.releases().stream().allMatch(Milestone::isPlanned));
    }

    /** Returns a mark with the short name of a chip, in the middle of its release. */
    Row row(Chip chip, List<String> cells) {
        Period when = chip.released().orElseThrow();
        double middle = (Words.year(when.firstDay()) + Words.year(when.lastDay())) / 2;
        List<String> sources = Row.sources(Stream.concat(
                measured(chip).stream().flatMap(claim -> claim.citations().stream()),
                chip.releases().stream().flatMap(milestone -> milestone.citations().stream())));
        return new Row(series(chip), middle, chip.name().replaceFirst(" \\(.*", ""), cells, value(chip), sources);
    }
}
