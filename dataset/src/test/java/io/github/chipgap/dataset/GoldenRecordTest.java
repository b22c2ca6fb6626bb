// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import org.junit.jupiter.api.Test;

class GoldenRecordTest {
    private static final Dataset DATA = GoldenRecords.dataset();

    @Test
    void writesTheGoldenFilesAsTheyAre() {
        assertThat(DatasetWriter.standard().write(DATA)).isEqualTo(GoldenRecords.document());
    }

    @Test
    void holdsEveryFieldOfEveryType() {
        StandardTypes.all()
                .forEach(type -> assertHasEveryField(
                        (Described) DATA.all(type.javaType()).get(0)));
    }

    private static void assertHasEveryField(Described record) {
        for (Field field : record.recordType().fields()) {
            var values = Draft.of(record).values(field);
            assertThat(values).as(record.recordType() + ", " + field).isNotEmpty();
            if (values.get(0) instanceof Described embedded) {
                assertHasEveryField(embedded);
            }
        }
    }
}
