// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.jackson2;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.Violation;
import io.github.chipgap.dataset.mapper.MappedTypes;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Lets a mapper of Jackson 2 read and write datasets, records, estimates and all other values of documents, alone or
 * inside of types of its user.
 *
 * <p>The JSON is the same as for {@link DatasetReader} and {@link io.github.chipgap.dataset.DatasetWriter}, except for
 * line breaks. The settings of the mapper for names, unknown keys or types have no effect. Values are checked as the
 * reader checks them; the references of records outside of a dataset are not resolved. A bad value is reported as a
 * {@link MismatchedInputException} with the message, path and location of the first violation. The cause of the
 * exception is an {@link InvalidDatasetException} with all violations.
 *
 * <p>Results of analyses, such as gaps and lags, are written as {@link io.github.chipgap.dataset.ResultWriter}
 * describes. They cannot be read. A mapper without this module fails for each value of the library.
 *
 * <p>{@code findAndAddModules()} finds this module. A module with more types or terms is added after it.
 *
 * <p>The mapper made by Spring Boot 3 does not search for modules; it adds this one if it is a bean.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder()
 *         .findAndAddModules()
 *         .addModule(new Jackson2Module(DatasetReader.standard().with(EquipmentMaker.TYPE)))
 *         .build();
 * }</pre>
 */
public final class Jackson2Module extends Module {
    private static final tools.jackson.core.json.JsonFactory FACTORY = tools.jackson.core.json.JsonFactory.builder()
            .streamReadConstraints(tools.jackson.core.StreamReadConstraints.builder() // for what was written here
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final DatasetReader reader;
    private final MappedTypes types;

    /** Creates the module of the standard reader. */
    public Jackson2Module() {
        this(DatasetReader.standard());
    }

    /** Creates the module of the types, terms and limits of a reader; datasets are read as the reader reads them. */
    public Jackson2Module(DatasetReader reader) {
        this.reader = reader;
        this.types = new MappedTypes(reader);
    }

    /**
     * Returns the kind of a field with values of a type already read by a mapper, by its annotations or modules.
     *
     * @param type the type; its values must be immutable and implement {@code equals}
     */
    public static <V> AdaptedKind<V> kind(ObjectMapper mapper, Class<V> type) {
        ObjectMapper own = mapper.copy().registerModule(new Jackson2Module());
        return Kind.adapted(
                type,
                "a value of type " + type.getSimpleName(),
                form -> converted(own, form, type),
                value -> converted(own, value, ExtensionValue.class));
    }

    private static <V> V converted(ObjectMapper mapper, Object value, Class<V> type) {
        try {
            return mapper.readValue(mapper.writeValueAsString(value), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    @Override
    public String getModuleName() {
        return "chipgap";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Returns another id for each reader, so a mapper can have several modules. */
    @Override
    public Object getTypeId() {
        return List.of(getModuleName(), reader);
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription bean) {
                return types.areWritten(type.getRawClass()) ? new Writing() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription bean) {
                return types.areWritten(type.getRawClass()) ? new Reading(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return types.areWritten(type);
            }
        });
    }

    private final class Writing extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            StringWriter written = new StringWriter();
            try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), written)) {
                types.write(value, generator);
            }
            try (var parser = FACTORY.createParser(ObjectReadContext.empty(), written.toString())) {
                copy(parser, json);
            }
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer typeSerializer)
                throws IOException {
            serialize(value, json, provider);
        }
    }

    private static void copy(tools.jackson.core.JsonParser from, JsonGenerator json) throws IOException {
        for (var token = from.nextToken(); token != null; token = from.nextToken()) {
            switch (token) {
                case START_OBJECT -> json.writeStartObject();
                case START_ARRAY -> json.writeStartArray();
                case END_OBJECT -> json.writeEndObject();
                case END_ARRAY -> json.writeEndArray();
                case PROPERTY_NAME -> json.writeFieldName(from.currentName());
                case VALUE_STRING -> json.writeString(from.getString());
                case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(from.getBooleanValue());
                case VALUE_NULL -> json.writeNull();
                default -> json.writeNumber(from.getString());
            }
        }
    }

    private final class Reading extends JsonDeserializer<Object> {
        private final Class<?> type;

        Reading(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            try {
                return types.read(type, new Jackson2Parser(parser));
            } catch (InvalidDatasetException e) {
                throw new InvalidValue(parser, e, pointer);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(type, e.getMessage());
            } catch (JacksonIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public Object deserializeWithType(
                JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer)
                throws IOException {
            return deserialize(parser, context);
        }
    }

    private static final class InvalidValue extends MismatchedInputException {
        private static final long serialVersionUID = 1;

        private final InvalidDatasetException cause;

        /** Creates the exception of the first violation in the value at a JSON Pointer. */
        InvalidValue(JsonParser parser, InvalidDatasetException cause, String pointer) {
            super(parser, cause.getMessage(), placeOf(parser, cause.violations().get(0)));
            this.cause = cause;
            for (Object step : MappedTypes.pathToFirst(cause, pointer)) {
                if (step instanceof Integer index) {
                    prependPath(List.of(), index);
                } else {
                    prependPath(Object.class, (String) step);
                }
            }
        }

        private static JsonLocation placeOf(JsonParser parser, Violation violation) {
            var document = parser.currentTokenLocation().contentReference();
            return new JsonLocation(document, -1, violation.line(), violation.column());
        }

        /** Returns the cause, for which the constructor with a place has no parameter. */
        @Override
        public synchronized InvalidDatasetException getCause() {
            return cause;
        }
    }
}
