// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The forms of dates in a table: those of ISO 8601, quarters and halves of years, and others in the mapping. */
final class DateForms {
    private static final OffsetDateTime ANY_TIME = OffsetDateTime.of(2022, 3, 31, 12, 30, 0, 0, ZoneOffset.UTC);

    private final List<String> patterns;
    private final List<DateTimeFormatter> formatters = new ArrayList<>();

    /**
     * Makes forms.
     *
     * @param patterns patterns of {@link DateTimeFormatter}, with English names of months
     * @throws IllegalArgumentException if one is not the pattern of a date with its year
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    DateForms(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        for (String pattern : patterns) {
            formatters.add(formatter(pattern));
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            period(formatter.parse(formatter.format(ANY_TIME))); // fails without a year
            return formatter;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "dates: expected the pattern of a date with its year, such as M/d/uuuu, got \"" + pattern + "\"",
                    e);
        }
    }

    /** Returns what is expected of a cell, as messages say it after "expected". */
    String expected() {
        return "a year, month, day, quarter or half such as 2027, 2027-10, 2027-10-31, 2027-Q4 or 2027-H2"
                + (patterns.isEmpty() ? "" : ", or one date of the form " + String.join(" or ", patterns));
    }

    /**
     * Returns the period for which a text stands; empty if no form allows it, or if two forms make different dates of
     * it.
     */
    Optional<Period> parse(String text) {
        Set<Period> found = new LinkedHashSet<>();
        try {
            found.add(Period.parse(text));
        } catch (IllegalArgumentException e) {
            // one of the other forms may allow it
        }
        for (DateTimeFormatter formatter : formatters) {
            try {
                found.add(period(formatter.parse(text)));
            } catch (DateTimeParseException e) {
                // another form may allow it
            }
        }
        found.removeIf(Period::isRelative);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static Period period(TemporalAccessor fields) {
        LocalDate day = fields.query(TemporalQueries.localDate());
        if (day != null) {
            return Period.of(PartialDate.of(day));
        }
        int year = fields.get(ChronoField.YEAR);
        if (fields.isSupported(ChronoField.MONTH_OF_YEAR)) {
            return Period.of(PartialDate.of(YearMonth.of(year, fields.get(ChronoField.MONTH_OF_YEAR))));
        }
        if (fields.isSupported(IsoFields.QUARTER_OF_YEAR)) {
            return Period.parse(year + "-Q" + fields.getLong(IsoFields.QUARTER_OF_YEAR));
        }
        return Period.of(PartialDate.of(year));
    }
}
