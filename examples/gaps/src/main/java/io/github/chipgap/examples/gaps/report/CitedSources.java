// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The sources behind numbers, as a list and in the cell of a table. */
final class CitedSources {
    private static final int PLACES_IN_A_LIST = 12;
    private static final int PLACES_IN_A_CELL = 4;

    private final Dataset data;

    CitedSources(Dataset data) {
        this.data = data;
    }

    /** Adds the sources, each with its particulars and the places that are cited. */
    void addList(Tag parent, Collection<Citation> citations) {
        Tag list = parent.child("ul").with("class", "sources");
        for (Source source : sources(citations)) {
            Tag item = list.child("li");
            Tag title = source.url().isPresent()
                    ? item.inline("a").with("href", source.url().get()).with("rel", "noreferrer")
                    : item.inline("cite");
            title.text(source.title());
            source.publisher().ifPresent(publisher -> item.text(", " + publisher));
            source.published().ifPresent(date -> item.text(", " + date));
            source.grade().ifPresent(grade -> item.text(", " + grade));
            source.license().ifPresent(license -> item.text(", licence " + license));
            item.text(places(source, citations, PLACES_IN_A_LIST));
        }
    }

    /** The sources in a line. */
    String line(Collection<Citation> citations) {
        return sources(citations).stream()
                .map(source -> source.title() + places(source, citations, PLACES_IN_A_CELL))
                .collect(Collectors.joining("; "));
    }

    private List<Source> sources(Collection<Citation> citations) {
        return citations.stream()
                .map(Citation::source)
                .distinct()
                .sorted()
                .map(id -> data.get(Source.class, id))
                .toList();
    }

    private static String places(Source source, Collection<Citation> citations, int most) {
        List<Place> places = citations.stream()
                .filter(citation -> citation.source().equals(source.id()))
                .flatMap(citation -> citation.places().stream())
                .distinct()
                .sorted(Comparator.comparing(Place::unit)
                        .thenComparingInt(place -> place.label().length())
                        .thenComparing(Place::label))
                .toList();
        if (places.size() > most) {
            return ": " + places.size() + " places";
        }
        return places.isEmpty() ? "" : places.stream().map(Place::toString).collect(Collectors.joining(", ", ": ", ""));
    }
}
