// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.util.List;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;

/** Mappers of either version of Jackson, as programs have them. */
interface Mappers {
    String write(Object value);

    <T> T read(String json, Class<T> type) throws Exception;

    /** Reads by way of a tree of the mapper. */
    <T> T readTree(String json, Class<T> type) throws Exception;

    static List<Mappers> plain(DatasetReader reader) {
        return List.of(
                jackson3(JsonMapper.builder()
                        .addModule(new Jackson3Module(reader))
                        .build()),
                jackson2(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .addModule(new Jackson2Module(reader))
                        .build()));
    }

    /** With all that is found, and with everything set that could change how a type is read or written. */
    static List<Mappers> withOtherSettings(DatasetReader reader) {
        var any = tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
        return List.of(
                jackson3(JsonMapper.builder()
                        .findAndAddModules()
                        .addModule(new Jackson3Module(reader))
                        .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                        .activateDefaultTyping(any, DefaultTyping.NON_FINAL_AND_RECORDS)
                        .build()),
                jackson2(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .findAndAddModules()
                        .addModule(new Jackson2Module(reader))
                        .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(com.fasterxml.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .activateDefaultTyping(
                                BasicPolymorphicTypeValidator.builder()
                                        .allowIfBaseType(Object.class)
                                        .build(),
                                com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping.NON_FINAL)
                        .build()));
    }

    /**
     * As Spring Boot has them: what is found (with Jackson 2 that is the modules for Optional, dates, parameter names and
     * Guava; Jackson 3 has the first three built in), dates as text, unknown keys ignored. Our tests run on the module path,
     * where ours is added by hand, as a bean adds it to the mapper of Spring Boot 3, which looks for none;
     * {@link OptionalJacksonTest} has it found.
     */
    static List<Mappers> ofSpringBoot() {
        return List.of(
                jackson3(JsonMapper.builder()
                        .findAndAddModules()
                        .addModule(new Jackson3Module())
                        .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(tools.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)
                        .build()),
                jackson2(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .findAndAddModules()
                        .addModule(new Jackson2Module())
                        .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(com.fasterxml.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)
                        .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .build()));
    }

    static Mappers jackson3(tools.jackson.databind.ObjectMapper mapper) {
        return new Mappers() {
            @Override
            public String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }

            @Override
            public <T> T readTree(String json, Class<T> type) {
                return mapper.treeToValue(mapper.readTree(json), type);
            }

            @Override
            public String toString() {
                return "Jackson 3";
            }
        };
    }

    static Mappers jackson2(com.fasterxml.jackson.databind.ObjectMapper mapper) {
        return new Mappers() {
            @Override
            public String write(Object value) {
                try {
                    return mapper.writeValueAsString(value);
                } catch (JsonProcessingException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public <T> T read(String json, Class<T> type) throws JsonProcessingException {
                return mapper.readValue(json, type);
            }

            @Override
            public <T> T readTree(String json, Class<T> type) throws JsonProcessingException {
                return mapper.treeToValue(mapper.readTree(json), type);
            }

            @Override
            public String toString() {
                return "Jackson 2";
            }
        };
    }
}
