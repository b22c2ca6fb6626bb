// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A value with its sources: a row of a table, and a mark in a chart unless the value is unknown. A mark is a bar
 * between the bounds and a glyph at the best value.
 *
 * @param x the place on the horizontal axis; charts of rows ignore it
 * @param label the name beside the mark, or an empty text
 * @param cells the cells in words
 */
record Row(
        Series series, double x, String label, List<String> cells, Estimate value, ImmutableSet<Citation> citations) {
    static Row of(
            Series series,
            double x,
            String label,
            List<String> cells,
            Estimate value,
            Collection<? extends Claim> claims) {
        return new Row(
                series,
                x,
                label,
                cells,
                value,
                claims.stream().flatMap(claim -> claim.citations().stream()).collect(ImmutableSet.toImmutableSet()));
    }

    /** Returns a row without a value. */
    static Row of(String label, List<String> cells, Collection<? extends Claim> claims) {
        return of(Series.UNNAMED, 0, label, cells, Estimate.unknown(), claims);
    }

    /** Returns the place in the picture. */
    double place() {
        return x + series.shift();
    }

    Row withoutLabel() {
        return new Row(series, x, "", cells, value, citations);
    }

    boolean isKnown() {
        return !value.equals(Estimate.unknown());
    }

    /** Returns the words of the mark. */
    String tip() {
        return String.join(" · ", cells);
    }

    /** Returns the best value, or the value if it is exact. */
    OptionalDouble dot() {
        return value.interval().isPoint() ? value.interval().lower() : value.best();
    }

    /** Returns the lower end of the bar, which is infinite without a lower bound. */
    double low() {
        return hasBar() ? value.interval().lowest() : dot().orElse(Double.NaN);
    }

    /** Returns the upper end of the bar, which is infinite without an upper bound. */
    double high() {
        return hasBar() ? value.interval().highest() : dot().orElse(Double.NaN);
    }

    private boolean hasBar() {
        return value.interval().hasLower() || value.interval().hasUpper();
    }

    /** Returns the ids of the sources. */
    List<String> sources() {
        return citations.stream().map(Citation::source).distinct().sorted().toList();
    }

    /** Returns the lower bound, best value, upper bound and confidence; bounds are rounded outward. */
    List<String> numbers() {
        return List.of(
                Words.plain(value.interval().lower(), RoundingMode.FLOOR),
                Words.plain(value.best(), RoundingMode.HALF_EVEN),
                Words.plain(value.interval().upper(), RoundingMode.CEILING),
                Words.plain(OptionalDouble.of(value.confidence()), RoundingMode.FLOOR));
    }
}
