// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.jackson2;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.mapper.MapperModuleTest;
import io.github.chipgap.record.Kind.AdaptedKind;
import java.util.List;
import java.util.stream.Collectors;

class Jackson2ModuleTest extends MapperModuleTest {
    private record Adapter(JsonMapper mapper) implements Mapper {
        @Override
        public String write(Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) throws Exception {
            return mapper.readValue(json, type);
        }

        @Override
        public <T> T readTree(String json, Class<T> type) throws Exception {
            return mapper.treeToValue(mapper.readTree(json), type);
        }

        @Override
        public <T> T byTree(Object value, Class<T> type) throws Exception {
            return mapper.treeToValue(mapper.valueToTree(value), type);
        }

        @Override
        public <T> T convert(Object value, Class<T> type) {
            return mapper.convertValue(value, type);
        }
    }

    Jackson2ModuleTest() {
        super(JsonMapper.class);
    }

    @Override
    protected Mapper mapper() {
        return new Adapter(JsonMapper.builder().addModule(new Jackson2Module()).build());
    }

    @Override
    protected Mapper mapper(DatasetReader reader) {
        return new Adapter(JsonMapper.builder()
                .findAndAddModules()
                .addModule(new Jackson2Module(reader))
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
                        .addModule(new Jackson2Module(DatasetReader.standard()))
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .activateDefaultTyping(any, DefaultTyping.NON_FINAL)
                        .build()));
    }

    @Override
    protected Mapper mapperWithoutModule() {
        return new Adapter(JsonMapper.builder().build());
    }

    @Override
    protected <V> AdaptedKind<V> kind(Class<V> type) {
        return Jackson2Module.kind(JsonMapper.builder().build(), type);
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
                        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                        .collect(Collectors.joining("/"));
    }
}
