// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import io.github.chipgap.message.Article;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a mapper of Jackson 2 read and write datasets, records, estimates, and whatever else is in documents, alone or inside
 * of types of its user.
 *
 * <p>The JSON is that of {@link DatasetReader} and {@link DatasetWriter} (but for line breaks), whatever the mapper is told
 * about names, unknown keys or types. What is read is checked as the reader checks it; references of records that are not in
 * a dataset are taken as they are. A bad value is a {@link MismatchedInputException} with the message, path and location of
 * the first violation, and an {@link InvalidDatasetException} with all of them as its cause.
 *
 * <p>On the class path mappers find it by {@code findAndAddModules()}. On the module path it is added by hand, and so is one
 * that knows more types or words than the standard reader, behind what was found.
 *
 * <p>The mapper that Spring Boot 3 makes looks for no modules but its own; it takes this one where it is a bean.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder()
 *         .findAndAddModules()
 *         .addModule(new Jackson2Module(DatasetReader.standard().with(EquipmentMaker.TYPE)))
 *         .build();
 * }</pre>
 */
public final class Jackson2Module extends Module {
    // For what was written here, and needs no limits.
    private final JsonFactory unlimited = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final DatasetReader reader;
    private final MappedValues values;

    /** The module of the standard reader. */
    public Jackson2Module() {
        this(DatasetReader.standard());
    }

    /** The module of the types, words and limits of a reader; datasets are read as that reader reads them. */
    public Jackson2Module(DatasetReader reader) {
        this.reader = reader;
        this.values = new MappedValues(reader);
    }

    /**
     * What a field of a record holds that is of a type that a mapper reads already, by its annotations or modules.
     *
     * @param type the type, whose values are immutable and have an {@code equals} of their own
     */
    public static <V> AdaptedKind<V> kind(ObjectMapper mapper, Class<V> type) {
        ObjectMapper own = mapper.copy().registerModule(new Jackson2Module());
        return Kind.adapted(
                type,
                Article.before(type.getSimpleName()),
                form -> {
                    try {
                        return own.readValue(own.writeValueAsString(form), type);
                    } catch (JacksonException e) {
                        throw new IllegalArgumentException(e.getOriginalMessage(), e);
                    }
                },
                value -> {
                    try {
                        return own.readValue(own.writeValueAsString(value), ExtensionValue.class);
                    } catch (JacksonException e) {
                        throw new IllegalArgumentException(e.getOriginalMessage(), e);
                    }
                });
    }

    @Override
    public String getModuleName() {
        return "chipgap";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Another one for each reader, so that a mapper can have more than the one that it found. */
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
                return values.know(type.getRawClass()) ? new Writing() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription bean) {
                return values.know(type.getRawClass()) ? new Reading(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return values.know(type);
            }
        });
    }

    private final class Writing extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            try (JsonParser written = unlimited.createParser(values.write(value))) {
                replay(written, json);
            }
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer typeSerializer)
                throws IOException {
            serialize(value, json, provider);
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
                Object value = values.read(type, copied(parser), pointer);
                return type.isInstance(value) ? value : context.reportInputMismatch(type, MappedValues.ANOTHER_FORM);
            } catch (InvalidDatasetException e) {
                throw InvalidValue.of(parser, e, pointer);
            }
        }

        @Override
        public Object deserializeWithType(
                JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer)
                throws IOException {
            return deserialize(parser, context);
        }
    }

    private static void replay(JsonParser written, JsonGenerator json) throws IOException {
        while (written.nextToken() != null) {
            switch (written.currentToken()) {
                case START_OBJECT -> json.writeStartObject();
                case START_ARRAY -> json.writeStartArray();
                case END_OBJECT -> json.writeEndObject();
                case END_ARRAY -> json.writeEndArray();
                case FIELD_NAME -> json.writeFieldName(written.currentName());
                case VALUE_STRING -> json.writeString(written.getText());
                case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(written.getBooleanValue());
                case VALUE_NULL -> json.writeNull();
                default -> json.writeNumber(written.getText());
            }
        }
    }

    private static CopiedValue copied(JsonParser parser) throws IOException {
        CopiedValue copy = new CopiedValue();
        int depth = 0;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            JsonLocation place = parser.currentTokenLocation();
            int line = place.getLineNr();
            int column = place.getColumnNr();
            switch (token) {
                case START_OBJECT -> copy.open('{', line, column);
                case START_ARRAY -> copy.open('[', line, column);
                case END_OBJECT -> copy.close('}', line, column);
                case END_ARRAY -> copy.close(']', line, column);
                case FIELD_NAME -> copy.name(parser.currentName(), line, column);
                case VALUE_STRING -> copy.text(parser.getText(), line, column);
                case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw MismatchedInputException.from(parser, Object.class, MappedValues.NO_JSON);
                default -> copy.literal(parser.getText(), line, column);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return copy;
            }
        }
    }

    private static final class InvalidValue extends MismatchedInputException {
        private static final long serialVersionUID = 1;

        private final InvalidDatasetException cause;

        private InvalidValue(JsonParser parser, InvalidDatasetException cause, JsonLocation place) {
            super(parser, cause.getMessage(), place);
            this.cause = cause;
        }

        /** Kept here: the constructor that takes a place takes no cause. */
        @Override
        public synchronized InvalidDatasetException getCause() {
            return cause;
        }

        static InvalidValue of(JsonParser parser, InvalidDatasetException cause, String pointer) {
            Violation first = cause.violations().get(0);
            JsonLocation here = parser.currentTokenLocation();
            JsonLocation place = new JsonLocation(here.contentReference(), -1, first.line(), first.column());
            InvalidValue invalid = new InvalidValue(parser, cause, place);
            for (String step : MappedValues.pathUp(first, pointer)) {
                if (MappedValues.isIndex(step)) {
                    invalid.prependPath(List.of(), Integer.parseInt(step));
                } else {
                    invalid.prependPath(Object.class, step);
                }
            }
            return invalid;
        }
    }
}
