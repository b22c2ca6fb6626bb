// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Dates, periods and places as they come. */
final class TextValueDomain extends DomainContextBase {
    @Provide
    static Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                days.map(PartialDate::of),
                days.map(day -> PartialDate.of(YearMonth.from(day))),
                days.map(day -> PartialDate.of(day.getYear())));
    }

    @Provide
    static Arbitrary<Period> periods() {
        Arbitrary<Period> between = Combinators.combine(dates(), dates())
                .as((a, b) -> b.lastDay().isBefore(a.firstDay()) ? Period.between(b, a) : Period.between(a, b));
        return Arbitraries.oneOf(dates().map(Period::of), between, Arbitraries.just(Period.SOURCE_YEAR))
                .withoutEdgeCases();
    }

    @Provide
    static Arbitrary<Place> places() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of("I", "ı", "\uD83D\uDE00", "\u2028", "\u00a0", " ", "\"", "\\", "/", "中"),
                Arbitraries.chars().all().map(String::valueOf));
        Arbitrary<String> labels = pieces.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join("", list))
                .filter(Kind.TEXT::allows);
        return Combinators.combine(Arbitraries.of("paragraph", "table-row", "p2", "a-1-b"), labels)
                .as(Place::new);
    }
}
