// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MappingSchemaTest {
    private static final JsonNode JSON = json("mapping.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON);

    private static JsonNode json(String name) {
        InputStream in = Objects.requireNonNull(MappingSchemaTest.class.getResourceAsStream(name), name);
        return new JsonMapper().readTree(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"epoch-mapping.json", "small-mapping.json", "output-mapping.json"})
    void allowsTheMappingsOfTheTests(String name) {
        assertThat(SCHEMA.validate(json(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dataset\" | \"data\"",
                "\"5..3000\" | 5",
                "\"confidence\": 0.9 | \"confidence\": 90",
                "\"bandwidth high\" | \"bandwidth high\", \"lo\": \"x\"",
                "\"high\": | \"units\": {\"W\": \"1\"}, \"hi\":",
                "\"confidence\": 0.9 | \"factor\": 0",
                "\"high\": | \"units\": {\"W\": 0}, \"high\":",
                "\"record\" | \"row\"",
                "\"sources\" | \"source\"",
            })
    void refusesOthers(String good, String bad) {
        String mapping = json("small-mapping.json").toString().replace(":", ": ");
        assertThat(mapping).contains(good);
        assertThat(SCHEMA.validate(new JsonMapper().readTree(mapping.replace(good, bad))))
                .isNotEmpty();
    }

    @Test
    void describesEveryKey() {
        JsonNode all = JSON.path("properties");
        assertThat(keys(all, "$schema")).isEqualTo(components(Mapping.class, "schema"));
        assertThat(keys(all.at("/dataset/properties"))).isEqualTo(components(Mapping.Header.class));
        assertThat(keys(all.at("/table/properties"))).isEqualTo(components(Mapping.TableForm.class));
        assertThat(keys(all.at("/record/properties"))).isEqualTo(components(Mapping.RecordColumns.class));
        assertThat(keys(all.at("/record/properties/lifecycle/items/properties")))
                .isEqualTo(components(Mapping.Stage.class));
        assertThat(keys(all.at("/period/properties"))).isEqualTo(components(Mapping.Span.class));
        assertThat(keys(all.at("/citations/properties"))).isEqualTo(components(Mapping.Citations.class));
        assertThat(keys(all.at("/measurements/items/properties"))).isEqualTo(components(Mapping.MetricColumns.class));
        assertThat(keys(JSON.at("/$defs/words/oneOf/1/properties"))).isEqualTo(components(Words.class, "template"));
    }

    private static Set<String> keys(JsonNode properties, String... less) {
        Set<String> keys = new TreeSet<>(properties.propertyNames());
        keys.removeAll(List.of(less));
        return keys;
    }

    private static Set<String> components(Class<?> type, String... less) {
        Set<String> names = new TreeSet<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
        names.removeAll(List.of(less));
        return names;
    }
}
