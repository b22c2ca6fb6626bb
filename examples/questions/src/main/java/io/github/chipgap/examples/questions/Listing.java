// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Source;
import java.util.List;

/** The ids and names of records of a type. */
final class Listing {
    static final String TYPES = "chips, metrics, parties or sources";

    private Listing() {}

    static Answer of(Dataset data, String type) {
        ImmutableList<Row> rows = switch (type) {
            case "chips" ->
                rows(data.all(Chip.class).stream()
                        .map(chip -> row(chip.id(), chip.name()))
                        .toList());
            case "metrics" ->
                rows(data.all(Metric.class).stream()
                        .map(metric -> row(
                                metric.id(),
                                metric.name()
                                        + metric.unit()
                                                .map(unit -> ", in " + unit)
                                                .orElse("")))
                        .toList());
            case "parties" ->
                rows(data.all(Party.class).stream()
                        .map(party -> row(party.id(), party.name()))
                        .toList());
            case "sources" ->
                rows(data.all(Source.class).stream()
                        .map(source -> row(source.id(), source.title()))
                        .toList());
            default -> throw new IllegalArgumentException("--list: expected " + TYPES + ", got \"" + type + "\"");
        };
        return new Answer("The " + type, ImmutableList.of(), rows);
    }

    private static ImmutableList<Row> rows(List<Row> rows) {
        return ImmutableList.copyOf(rows);
    }

    private static Row row(String id, String name) {
        return Row.of("", id, name, List.of());
    }
}
