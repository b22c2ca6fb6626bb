// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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

    /** The files are read a second time, by another library, so that no two fields of a type are swapped. */
    @Test
    void theAccessorOfEachFieldReturnsTheValueOfItsKey() throws ReflectiveOperationException {
        JsonNode document = ExactJson.MAPPER.readTree(GoldenRecords.document());
        for (RecordType<?> type : StandardTypes.all()) {
            for (JsonNode json : document.get(type.name())) {
                assertSays(DATA.get(ModelRecord.class, json.get("id").asString()), json);
            }
        }
    }

    private static void assertSays(Described record, JsonNode json) throws ReflectiveOperationException {
        for (Field field : record.recordType().fields()) {
            List<?> values =
                    list(record.recordType().javaType().getMethod(field.name()).invoke(record));
            JsonNode value = json.path(field.name());
            List<JsonNode> expected =
                    value.isArray() ? List.copyOf(value.values()) : value.isMissingNode() ? List.of() : List.of(value);

            assertThat(values).as(field.name()).hasSameSizeAs(expected);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Described embedded) {
                    assertSays(embedded, expected.get(i));
                } else {
                    assertThat(values.get(i)).as(field.name()).hasToString(text(expected.get(i)));
                }
            }
        }
    }

    private static List<?> list(Object value) {
        return value instanceof Optional<?> optional
                ? optional.stream().toList()
                : value instanceof List<?> list ? list : List.of(value);
    }

    /** Returns the text of a value in Java. */
    private static String text(JsonNode json) {
        if (json.isNumber()) {
            return Estimate.exactly(json.doubleValue()).toString();
        }
        return json.isObject() ? estimate(json).toString() : json.asString();
    }

    private static Estimate estimate(JsonNode json) {
        Interval interval = Interval.of(
                number(json, "atLeast", "moreThan"),
                json.has("moreThan"),
                number(json, "atMost", "lessThan", "almost"),
                !json.has("atMost"));
        Estimate estimate =
                Estimate.of(interval).withConfidence(json.path("confidence").doubleValue(1));
        Double best = number(json, "best", "about", "almost");
        return best == null ? estimate : estimate.withBest(best);
    }

    private static Double number(JsonNode json, String... keys) {
        for (String key : keys) {
            if (json.has(key)) {
                return json.get(key).doubleValue();
            }
        }
        return null;
    }
}
