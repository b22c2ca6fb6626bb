// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row with the value of a metric and its bounds. An unreadable cell is a violation of the row.
 *
 * @param row the row
 * @param columns the columns of the cells
 * @param metric the metric
 */
record MetricCells(Row row, Mapping.MetricColumns columns, Metric metric) {
    /** The largest and smallest powers of ten of numbers that are written without an exponent. */
    private static final int MOST_DIGITS = 15;

    /** A value with the time and the standing in its cell. */
    record Quantity(Estimate value, Optional<Period> period, Optional<Standing> standing) {}

    /** Returns the value, in the metric's unit; empty if the cells are, or cannot be read. */
    Optional<Quantity> quantity() {
        int before = row.violations().size();
        Optional<NumberCell> cell = cell(columns.column());
        Optional<Double> low = bound(columns.low());
        Optional<Double> high = bound(columns.high());
        if (row.violations().size() > before) {
            return Optional.empty();
        }
        Optional<Estimate> value = low.isPresent() || high.isPresent()
                ? between(low, high, cell, String.valueOf(columns.low()), String.valueOf(columns.high()))
                : cell.flatMap(one -> one.hasBounds()
                        ? between(one.low(), one.high(), cell, columns.column(), columns.column())
                        : one.value());
        return value.map(
                one -> new Quantity(one, cell.flatMap(NumberCell::period), cell.flatMap(NumberCell::standing)));
    }

    /**
     * Returns the value between some bounds.
     *
     * @param lowAt the column of the lower bound
     * @param highAt the column of the upper bound, which can be the same
     */
    private Optional<Estimate> between(
            Optional<Double> low, Optional<Double> high, Optional<NumberCell> cell, String lowAt, String highAt) {
        Interval bounds = low.map(Interval::atLeast)
                .orElse(Interval.unbounded())
                .intersection(high.map(Interval::atMost).orElse(Interval.unbounded()))
                .orElse(null);
        if (bounds == null) {
            row.refuse(
                    lowAt, "a lower bound no more than the upper one, in " + highAt + " \"" + row.text(highAt) + "\"");
            return Optional.empty();
        }
        if (cell.isPresent() && !cell.get().isWithin(bounds)) {
            String where = lowAt.equals(highAt) ? lowAt : lowAt + " and " + highAt;
            row.refuse(columns.column(), "a number within " + bounds + ", the bounds in " + where);
            return Optional.empty();
        }
        Estimate within = Estimate.of(bounds).withConfidence(Objects.requireNonNullElse(columns.confidence(), 1.0));
        return Optional.of(
                cell.flatMap(NumberCell::number).map(within::withBest).orElse(within));
    }

    /** Returns the number of a cell with a bound; empty if there is no such column, or its cell is empty or refused. */
    private Optional<Double> bound(@Nullable String column) {
        Optional<NumberCell> cell = column == null ? Optional.empty() : cell(column);
        if (cell.filter(one -> !one.sign().isEmpty() || one.number().isEmpty()).isPresent()) {
            row.refuse(Objects.requireNonNull(column), expected());
        }
        return cell.flatMap(NumberCell::number);
    }

    private String expected() {
        return columns.pattern() != null
                ? "a text of the form " + columns.pattern()
                : "a number of " + (columns.factor() == null ? "" : columns.factor() + " ") + unit()
                        + " and nothing after it";
    }

    private String unit() {
        return metric.unit().orElse("");
    }

    private Optional<NumberCell> cell(String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        NumberForm form = Objects.requireNonNullElse(columns.pattern(), NumberForm.plain());
        NumberForm.Parts parts = form.parse(text).orElse(null);
        if (parts == null) {
            row.refuse(column, expected());
            return Optional.empty();
        }
        int before = row.violations().size();
        String word = Objects.requireNonNullElse(parts.get("word"), "=");
        String sign = NumberForm.SIGNS.contains(word)
                ? word
                : listed(column, "word", word, columns.words()).orElse("=");
        BigDecimal factor = factor(column, parts);
        Function<String, Optional<Double>> number =
                group -> Optional.ofNullable(parts.get(group)).flatMap(digits -> number(column, digits, factor));
        NumberCell cell = new NumberCell(
                sign.equals("=") ? "" : sign,
                number.apply("number"),
                number.apply("low"),
                number.apply("high"),
                Optional.ofNullable(parts.get("period")).flatMap(when -> row.period(column, when)),
                Optional.ofNullable(parts.get("standing"))
                        .flatMap(how -> listed(column, "remark", how, columns.standings()))
                        .map(Standing::new));
        return row.violations().size() > before ? Optional.empty() : Optional.of(cell);
    }

    private <T> Optional<T> listed(String column, String what, String text, Map<String, T> values) {
        T value = values.get(text);
        if (value == null) {
            row.refuse(
                    column, values.isEmpty() ? "no " + what : "one of the " + what + "s " + Row.listed(values), text);
        }
        return Optional.ofNullable(value);
    }

    private BigDecimal factor(String column, NumberForm.Parts parts) {
        BigDecimal factor = Objects.requireNonNullElse(columns.factor(), BigDecimal.ONE);
        return columns.units().isEmpty()
                ? factor
                : listed(column, "unit", Objects.requireNonNullElse(parts.get("unit"), ""), columns.units())
                        .map(factor::multiply)
                        .orElse(factor);
    }

    private Optional<Double> number(String column, String digits, BigDecimal factor) {
        BigDecimal number = row.number(digits).orElse(null);
        if (number == null) {
            row.refuse(column, expected());
            return Optional.empty();
        }
        // Decimal, so that 3.35 times 1000 is 3350.
        BigDecimal product = number.multiply(factor);
        double value = product.doubleValue();
        boolean isPlausible = Double.isFinite(value) && columns.plausible().contains(value);
        if (isPlausible && metric.domain().contains(value)) {
            return Optional.of(value);
        }
        String ofUnit = metric.unit().map(unit -> " " + unit).orElse("");
        String note = factor.compareTo(BigDecimal.ONE) == 0
                ? ""
                : ", which is " + shown(product) + ofUnit + " by the factor " + factor;
        String range = isPlausible
                ? metric.domain() + ofUnit + ", the domain of the metric"
                : columns.domain() + ofUnit + ", the domain of the column";
        row.refuse(column, "a number within " + range, row.text(column), note);
        return Optional.empty();
    }

    private static String shown(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs(plain.precision() - plain.scale()) > MOST_DIGITS ? plain.toString() : plain.toPlainString();
    }
}
