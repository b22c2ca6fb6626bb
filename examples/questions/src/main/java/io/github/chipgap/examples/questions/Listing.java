// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Source;
import java.util.List;
import java.util.stream.Stream;

/** The ids and names of records of a type. */
final class Listing {
    private Listing() {}

    static Answer of(Dataset data, String type) {
        Stream<Row> rows = switch (type) {
            case "chips" -> data.all(Chip.class).stream().map(chip -> row(chip.id(), chip.name()));
            case "metrics" -> data.all(Metric.class).stream().map(metric -> row(metric.id(), name(metric)));
            case "parties" -> data.all(Party.class).stream().map(party -> row(party.id(), party.name()));
            case "sources" -> data.all(Source.class).stream().map(source -> row(source.id(), source.title()));
            default ->
                throw new IllegalArgumentException(
                        "--list: expected chips, metrics, parties or sources, got \"" + type + "\"");
        };
        return new Answer("The " + type, ImmutableList.of(), rows.collect(ImmutableList.toImmutableList()));
    }

    private static String name(Metric metric) {
        return metric.name()
                + metric.unit()
                        .filter(unit -> !metric.name().contains(unit))
                        .map(unit -> ", in " + unit)
                        .orElse("");
    }

    private static Row row(String id, String name) {
        return Row.of("", id, name, List.of());
    }
}
