// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chipgap.model.Chip;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTypesTest {
    private static RecordType<Chip> named(String name) {
        return described(RecordType.of(name, Chip.class).required("id", Kind.ID, "its id"));
    }

    private static RecordType<Chip> described(RecordType.Builder<Chip> fields) {
        return fields.build(new RecordForm<>() {
            @Override
            public void fill(Draft<Chip> draft, Chip chip) {
                draft.put("id", chip.id()).putExtensions(chip.extensions());
            }

            @Override
            public Chip make(Draft<Chip> draft) {
                throw new AssertionError("no chip is read");
            }
        });
    }

    @Test
    void isTheSameReaderWithATypeThatItKnows() {
        assertThat(DatasetReader.standard().with(Chip.TYPE)).isSameAs(DatasetReader.standard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chips", "sources", "format", "id", "version", "title"})
    void refusesAnotherTypeOfANameThatIsTaken(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatasetReader.standard().with(named(name)))
                .withMessage("expected a record type with a name of its own, got a second " + name);
    }

    @Test
    void refusesATypeWithoutOneFieldThatHoldsTheId() {
        for (RecordType<Chip> type : List.of(
                described(RecordType.of("wafers", Chip.class)),
                described(RecordType.of("wafers", Chip.class).required("id", Kind.TEXT, "its id")),
                described(RecordType.of("wafers", Chip.class).optional("id", Kind.ID, "its id")),
                described(RecordType.of("wafers", Chip.class)
                        .required("id", Kind.ID, "its id")
                        .optional("formerId", Kind.ID, "the id that it had")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DatasetReader.standard().with(type))
                    .withMessage("expected a record type with one field for the id, which is required, got wafers");
        }
    }

    @Test
    void knowsAFurtherTypeWithoutTellingTheStandardReader() {
        DatasetReader more = DatasetReader.standard().with(named("wafers"));
        String document = Documents.with("\"wafers\": []");
        assertThat(more.read(document, "doc.json").records()).isEmpty();
        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> DatasetReader.standard().read(document, "doc.json"))
                .withMessageContaining("got \"wafers\"");
        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> more.read(Documents.with("\"wafer\": []"), "doc.json"))
                .withMessageContaining(
                        "events, wafers, or one that begins with x-, got \"wafer\"; did you mean wafers?");
    }
}
