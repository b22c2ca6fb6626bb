// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Party;
import io.github.chipgap.record.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The chips of a dataset as marks: their side by the maker's jurisdiction, their place by their release. */
record Chips(Dataset data) {
    /** Returns the measurements of a chip in a metric. */
    ImmutableList<Measurement> measured(Chip chip, String metric) {
        return data.claimsAbout(chip.id()).stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .filter(value -> value.metric().equals(metric) && value.period().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    Series series(Chip chip) {
        boolean chinese = chip.maker()
                .flatMap(id -> data.get(Party.class, id).jurisdiction())
                .filter("CN"::equals)
                .isPresent();
        return Series.chip(chinese, chip.releases().stream().allMatch(Milestone::isPlanned));
    }

    /** Returns a mark with the short name of the chip, in the middle of its release. */
    Row row(Chip chip, Period when, List<String> cells, Estimate value, Collection<? extends Claim> claims) {
        Stream<Citation> citations = Stream.concat(
                claims.stream().flatMap(claim -> claim.citations().stream()),
                chip.releases().stream().flatMap(milestone -> milestone.citations().stream()));
        return new Row(
                series(chip),
                (Words.year(when.firstDay()) + Words.year(when.lastDay())) / 2,
                chip.name().replaceFirst(" \\(.*", ""),
                cells,
                value,
                citations.collect(ImmutableSet.toImmutableSet()));
    }
}
