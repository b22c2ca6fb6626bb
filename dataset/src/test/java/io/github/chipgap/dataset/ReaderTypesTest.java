// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chipgap.model.Chip;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTypesTest {
    private static final class ChipsType extends RecordType<Chip> {
        ChipsType(String name, Field... fields) {
            super(name, Chip.class, "chips of a test", fields);
        }

        static Field text(String name, Kind<?> kind, Arity arity) {
            return field(name, kind, arity, "a text");
        }

        @Override
        protected Object value(Chip chip, int field) {
            throw new AssertionError("no chip is written");
        }

        @Override
        protected Chip make(Draft<Chip> draft) {
            throw new AssertionError("no chip is read");
        }
    }

    private static RecordType<Chip> named(String name) {
        return new ChipsType(name, ChipsType.text("id", Kind.ID, Arity.REQUIRED));
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
        Field id = ChipsType.text("id", Kind.ID, Arity.REQUIRED);
        Field optional = ChipsType.text("formerId", Kind.ID, Arity.OPTIONAL);
        Field text = ChipsType.text("text", Kind.TEXT, Arity.REQUIRED);
        for (List<Field> fields : List.of(List.of(text), List.of(optional), List.of(id, optional))) {
            List<Field> ids =
                    fields.stream().filter(field -> !field.equals(text)).toList();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ChipsType("wafers", fields.toArray(Field[]::new)))
                    .withMessage("wafers: expected one field for the id, which is required, got " + ids);
        }
    }
}
