// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoldenRecordTest {
    @Test
    void readsTheGoldenFilesAsTheRecords() {
        assertThat(Documents.readerOfMoreWords().read(documentOfGoldenFiles(), "golden.json"))
                .isEqualTo(GoldenRecords.dataset());
    }

    @Test
    void writesTheRecordsAsTheGoldenFiles() {
        assertThat(DatasetWriter.standard().write(GoldenRecords.dataset())).isEqualTo(documentOfGoldenFiles());
    }

    @Test
    void holdsEveryFieldOfEveryType() {
        Dataset data = GoldenRecords.dataset();
        StandardTypes.all()
                .forEach(type -> assertHasEveryField(
                        (Described) data.all(type.javaType()).get(0)));
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

    private static String documentOfGoldenFiles() {
        return StandardTypes.all().stream()
                .map(type -> "  \"" + type.name() + "\": [\n" + indented(golden(type)) + "\n  ]")
                .collect(Collectors.joining(
                        ",\n",
                        "{\n  \"format\": 1,\n  \"id\": \"golden\",\n  \"version\": \"1.0.0\",\n"
                                + "  \"title\": \"A record of every type\",\n",
                        "\n}\n"));
    }

    private static String indented(String json) {
        return json.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String golden(RecordType<?> type) {
        String file = "golden/" + type.name() + ".json";
        try (InputStream in = GoldenRecordTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
