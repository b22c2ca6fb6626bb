// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.jackson3;

import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.mapper.MapperModuleTest;
import io.github.chipgap.record.Kind.AdaptedKind;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class Jackson3ModuleTest extends MapperModuleTest {
    private record Adapter(JsonMapper mapper) implements Mapper {
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
        public <T> T byTree(Object value, Class<T> type) {
            return mapper.treeToValue(mapper.valueToTree(value), type);
        }

        @Override
        public <T> T convert(Object value, Class<T> type) {
            return mapper.convertValue(value, type);
        }
    }

    Jackson3ModuleTest() {
        super(JsonMapper.class);
    }

    @Override
    protected Mapper mapper() {
        return new Adapter(JsonMapper.builder().addModule(new Jackson3Module()).build());
    }

    @Override
    protected Mapper mapper(DatasetReader reader) {
        return new Adapter(JsonMapper.builder()
                .findAndAddModules()
                .addModule(new Jackson3Module(reader))
                .build());
    }

    @Override
    protected List<Mapper> mappersThatKnowOptional() {
        var any = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
        return List.of(
                new Adapter(JsonMapper.builder().findAndAddModules().build()),
                new Adapter(JsonMapper.builder()
                        .findAndAddModules()
                        .addModule(new Jackson3Module(DatasetReader.standard()))
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .activateDefaultTyping(any, DefaultTyping.NON_FINAL_AND_RECORDS)
                        .build()));
    }

    @Override
    protected Mapper mapperWithoutModule() {
        return new Adapter(JsonMapper.builder().build());
    }

    @Override
    protected <V> AdaptedKind<V> kind(Class<V> type) {
        return Jackson3Module.kind(JsonMapper.builder().build(), type);
    }

    @Override
    protected Class<? extends Exception> malformed() {
        return StreamReadException.class;
    }

    @Override
    protected Class<? extends Exception> mismatched() {
        return MismatchedInputException.class;
    }

    @Override
    protected String placeOf(Throwable mismatch) {
        MismatchedInputException refusal = (MismatchedInputException) mismatch;
        return refusal.getLocation().getLineNr() + ":" + refusal.getLocation().getColumnNr() + " "
                + refusal.getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                        .collect(Collectors.joining("/"));
    }
}
