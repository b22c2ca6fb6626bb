// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Measurement;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The assumptions of a simulation about the values at the ends of derivations: shapes by claim, metric or words,
 * estimates by claim or words, and the dependence between claims.
 */
record Assumptions(ImmutableMap<String, Shape> shapes, ImmutableMap<String, Estimate> readings, Dependence dependence)
        implements Serializable {
    Assumptions {
        shapes.forEach((String name, Shape shape) -> Objects.requireNonNull(shape));
        readings.forEach((String name, Estimate reading) -> Objects.requireNonNull(reading));
        Objects.requireNonNull(dependence);
    }

    /**
     * A drawn value.
     *
     * @param key the drawn quantity; values with the same key have the same normal numbers
     * @param group the group of claims whose normal numbers have a factor in common; empty if it is independent
     * @param fit the distribution
     * @param names the names under which the caller can set its shape
     * @param text the assumption in words
     */
    record Drawn(String key, Optional<String> group, Fit fit, List<String> names, String text) {}

    /** Returns the key of a value at the end of a derivation, or of a value without a formula. */
    static String key(Derivation end) {
        if (end instanceof Derivation.Input input) {
            return input.record() instanceof Measurement
                    ? input.record().id()
                    : input.record().id() + ", " + input.what();
        }
        return end.what();
    }

    /**
     * Returns the distribution of a value.
     *
     * @param domain the range of sensible values
     * @throws MissingDataException if it has none
     */
    Drawn drawn(Derivation end, Interval domain) {
        Optional<Shape> ownShape = find(shapes, names(end));
        Optional<Estimate> reading = find(readings, names(end));
        Estimate stated = reading.or(end::value).orElseThrow();
        Estimate estimate = ownShape.flatMap(shape -> stated.within(domain)).orElse(stated);
        Interval bounds = estimate.interval();
        String value = key(end) + " = "
                + ReportText.plain()
                        .withUnit(end.unit())
                        .withSignificantDigits(DerivationText.DIGITS_OF_INPUTS)
                        .of(stated)
                + (reading.isPresent() ? ", read by the caller" : "");
        boolean isDoubtfulPoint = bounds.isPoint() && estimate.confidence() < 1;
        if (!bounds.hasLower() || !bounds.hasUpper() || isDoubtfulPoint) {
            throw new MissingDataException("no distribution for " + value
                    + ": expected a lower and an upper bound, or a reading that has both");
        }
        Optional<Shape> chosen = ownShape.or(() -> find(shapes, metric(end)));
        Shape shape = chosen.orElseGet(() -> Shape.defaultFor(bounds));
        if (!bounds.isPoint() && !shape.fits(bounds.lowest())) {
            throw new IllegalArgumentException("expected bounds above 0 for a lognormal shape, got " + value);
        }
        String by = shape.words(estimate, domain) + (chosen.isPresent() ? ", chosen by the caller" : "");
        List<String> names =
                Stream.concat(names(end).stream(), metric(end).stream()).toList();
        return new Drawn(
                key(end), group(end), shape.fit(estimate, domain), names, bounds.isPoint() ? value : value + ": " + by);
    }

    private static List<String> names(Derivation end) {
        return end instanceof Derivation.Input input ? List.of(input.record().id(), end.what()) : List.of(end.what());
    }

    private static List<String> metric(Derivation end) {
        return end instanceof Derivation.Input input && input.record() instanceof Measurement measurement
                ? List.of(measurement.metric())
                : List.of();
    }

    private static <T> Optional<T> find(ImmutableMap<String, T> map, List<String> names) {
        return names.stream().flatMap(name -> Stream.ofNullable(map.get(name))).findFirst();
    }

    private Optional<String> group(Derivation end) {
        return end instanceof Derivation.Input input && !input.sources().isEmpty() && dependence.commonVariance() > 0
                ? Optional.of(dependence.group(input.sources().get(0).source().id()))
                : Optional.empty();
    }
}
