// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Event;
import io.github.chipgap.model.TradeControl;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the events of trade controls with a table that was taken from the sources a second time. */
class ControlsFactsTest {
    private static final Dataset FIRMS = ReferenceData.firms();
    private static final Dataset DATA = ReferenceData.controls();
    private static final List<Event> EVENTS = FactTable.added(Event.class, DATA, FIRMS);

    @Test
    void everyEventEqualsAFact() {
        assertThat(EVENTS.stream().map(ControlsFactsTest::textOf))
                .containsExactlyInAnyOrderElementsOf(FactTable.rows("control-events.tsv").stream()
                        .map(row -> String.join(" | ", row))
                        .toList());
    }

    private static String textOf(Event event) {
        return String.join(
                " | ",
                event.id(),
                event.date().map(Period::toString).orElse(""),
                String.join(" ", event.participants()),
                event.citations().stream()
                        .map(citation -> Stream.concat(
                                        Stream.of(citation.source()),
                                        citation.places().stream().map(Place::toString))
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void everyEventHasADateSince2018ThatItsSourcesCanKnow() {
        assertThat(EVENTS).hasSizeGreaterThan(25).allSatisfy(event -> {
            LocalDate first = event.date().orElseThrow().firstDay();
            assertThat(first).as(event.id()).isBetween(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 11, 27));
            assertThat(event.topics()).as(event.id()).isNotEmpty();
        });
    }

    @Test
    void aControlBeginsWithAnEventOfItsYear() {
        assertThat(DATA.all(TradeControl.class))
                .allSatisfy(control -> assertThat(EVENTS.stream()
                                .filter(event -> event.participants().contains(control.issuer()))
                                .map(event ->
                                        event.date().orElseThrow().firstDay().getYear()))
                        .as(control.id())
                        .contains(control.inForceFrom().year()));
    }
}
