// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the citations of a row: of sources that the mapping names, and of linked ones. */
final class RowCitations {
    private final Mapping.Citations mapping;
    private final Dataset known;
    private final Map<String, Source> sourceByUrl = new HashMap<>();

    RowCitations(Mapping.Citations mapping, Dataset known) {
        this.mapping = mapping;
        this.known = known;
        known.all(Source.class).forEach(source -> source.url().ifPresent(url -> sourceByUrl.putIfAbsent(url, source)));
    }

    /** Returns the sources that a row links and that are not known yet, each once. */
    Set<Source> newSources(Row row) {
        return links(row)
                .filter(source -> known.find(Source.class, source.id()).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the citations of a row's values, each once. */
    List<Citation> of(Row row) {
        Set<Citation> citations = new LinkedHashSet<>();
        if (mapping.sources() != null) {
            citations.addAll(of(row, mapping.sources()));
        }
        links(row).map(source -> Citation.builder().source(source.id()).build()).forEach(citations::add);
        return List.copyOf(citations);
    }

    private Stream<Source> links(Row row) {
        List<Source> sources = new ArrayList<>();
        for (Words links : mapping.links()) {
            for (String url : row.words(links)) {
                if (Kind.URL.allows(url)) {
                    sources.add(sourceByUrl.computeIfAbsent(url, LinkedSource::of));
                } else {
                    row.refuse(links.whole().columns().get(0), Kind.URL.expected(), url);
                }
            }
        }
        return sources.stream();
    }

    /** Returns the citations of the sources with some ids. */
    List<Citation> of(Row row, Words sources) {
        List<Citation> citations = new ArrayList<>();
        for (String source : row.words(sources)) {
            if (new NamedRecords(known).find(row, sources, Source.class, source).isPresent()) {
                Optional<Place> place =
                        Optional.ofNullable(mapping.places().get(source)).flatMap(template -> place(row, template));
                citations.add(Citation.builder()
                        .source(source)
                        .addAllPlaces(place.stream().toList())
                        .build());
            }
        }
        return citations;
    }

    private static Optional<Place> place(Row row, Template template) {
        String text = row.filled(template).strip().replaceAll("\\s+", " ");
        try {
            return Optional.of(Place.parse(text));
        } catch (IllegalArgumentException e) {
            row.refuse(template.columns().stream().findFirst().orElse(""), Kind.PLACE.expected(), text);
            return Optional.empty();
        }
    }

    /** Returns the names of the publishers, or else the titles, of cited sources. */
    String publishers(List<Citation> citations) {
        return citations.stream()
                .flatMap(citation -> known.find(Source.class, citation.source()).stream())
                .map(source -> source.publisher().orElse(source.title()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
