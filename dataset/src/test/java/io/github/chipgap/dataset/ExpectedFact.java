// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Cited;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A fact as the article's list of facts has it, to be held against the record of it. */
final class ExpectedFact {
    private final Class<? extends ModelRecord> type;
    private final String id;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private List<String> places = List.of();

    private ExpectedFact(Class<? extends ModelRecord> type, String id) {
        this.type = type;
        this.id = id;
    }

    static ExpectedFact fact(Class<? extends ModelRecord> type, String id) {
        return new ExpectedFact(type, id);
    }

    /** The field says this: text as it is, an estimate in its text form, a list value by value. */
    ExpectedFact has(String field, String... texts) {
        values.put(field, List.of(texts));
        return this;
    }

    /** The field says nothing, because the article does not. */
    ExpectedFact lacks(String field) {
        return has(field);
    }

    ExpectedFact paragraphs(int... numbers) {
        places = IntStream.of(numbers)
                .mapToObj(number -> Place.paragraph(number).toString())
                .toList();
        return this;
    }

    String id() {
        return id;
    }

    void checkIn(Dataset data) {
        ModelRecord record = data.get(type, id);
        values.forEach((field, expected) ->
                assertThat(texts(record, field)).as("%s of %s", field, id).isEqualTo(expected));
        assertThat(placesOf(record)).as("paragraphs of %s", id).isEqualTo(places);
    }

    private static List<String> texts(ModelRecord record, String name) {
        Field field = record.recordType().field(name);
        return Draft.of(record).values(field).stream().map(Object::toString).toList();
    }

    private static List<String> placesOf(ModelRecord record) {
        return record instanceof Cited cited
                ? cited.citations().stream()
                        .flatMap(citation -> {
                            assertThat(citation.source()).isEqualTo("chip-gap-article");
                            return citation.places().stream().map(Place::toString);
                        })
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return id + " " + values;
    }
}
