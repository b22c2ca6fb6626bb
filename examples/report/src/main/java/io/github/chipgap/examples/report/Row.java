// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A value with its sources: a row of a table, and a mark in a chart unless the value is unknown. A mark is a bar
 * between the bounds and a glyph at the best value.
 *
 * @param x the place on the horizontal axis, or the number of the row in a chart of rows
 * @param label the name beside the mark, or an empty text
 * @param cells the cells in words
 * @param sources the ids of the sources
 */
record Row(Series series, double x, String label, List<String> cells, Estimate value, List<String> sources) {
    /** Returns the ids of the sources of claims. */
    static List<String> sources(Collection<? extends Claim> claims) {
        return sources(claims.stream().flatMap(claim -> claim.citations().stream()));
    }

    static List<String> sources(Stream<Citation> citations) {
        return citations.map(Citation::source).distinct().sorted().toList();
    }

    /** Returns the place in the picture. */
    double place() {
        return x + series.shift();
    }

    Row withoutLabel() {
        return new Row(series, x, "", cells, value, sources);
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

    /** Returns the numbers that are known, in four digits, by the headings of their columns. */
    Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        value.interval().lower().ifPresent(low -> numbers.put("Low", Words.rounded(low, RoundingMode.FLOOR)));
        value.best().ifPresent(best -> numbers.put("Best", Words.rounded(best, RoundingMode.HALF_EVEN)));
        value.interval().upper().ifPresent(high -> numbers.put("High", Words.rounded(high, RoundingMode.CEILING)));
        numbers.put("Confidence", Words.rounded(value.confidence(), RoundingMode.FLOOR));
        return numbers;
    }
}
