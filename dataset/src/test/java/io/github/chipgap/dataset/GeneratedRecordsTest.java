// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.ModelRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What the processor generates for all types of the model. */
@Domain(DatasetDomain.class)
class GeneratedRecordsTest {
    @Property(tries = 40)
    void aDraftHasTheValuesOfItsRecord(@ForAll Dataset data) throws ReflectiveOperationException {
        for (ModelRecord record : data.records()) {
            Draft<?> draft = Draft.of(record);
            for (Field field : draft.type().fields()) {
                Object value = draft.type().javaType().getMethod(field.name()).invoke(record);
                assertThat(draft.value(field))
                        .as(field.name())
                        .isEqualTo(value instanceof Optional<?> optional ? optional.orElse(null) : value);
            }
            assertThat(draft.problems()).isEmpty();
            assertThat(draft.build()).isEqualTo(record).hasSameHashCodeAs(record);
            assertThat(Draft.of(draft.build())).isEqualTo(draft).hasSameHashCodeAs(draft);
            assertThat(draft).isNotEqualTo(draft.type().newDraft());
        }
    }

    @Property(tries = 40)
    void aDatasetIsSerialized(@ForAll Dataset data) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(data);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(data);
        }
    }
}
