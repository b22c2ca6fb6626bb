// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.chipgap.message.Article;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Lets a mapper of Jackson 3 read and write datasets, records, estimates, and whatever else is in documents, alone or inside
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
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder()
 *         .findAndAddModules()
 *         .addModule(new Jackson3Module(DatasetReader.standard().with(EquipmentMaker.TYPE)))
 *         .build();
 * }</pre>
 */
public final class Jackson3Module extends JacksonModule {
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
    public Jackson3Module() {
        this(DatasetReader.standard());
    }

    /** The module of the types, words and limits of a reader; datasets are read as that reader reads them. */
    public Jackson3Module(DatasetReader reader) {
        this.reader = reader;
        this.values = new MappedValues(reader);
    }

    /**
     * What a field of a record holds that is of a type that a mapper reads already, by its annotations or modules.
     *
     * @param type the type, whose values are immutable and have an {@code equals} of their own
     */
    public static <V> AdaptedKind<V> kind(ObjectMapper mapper, Class<V> type) {
        ObjectMapper own = mapper.rebuild().addModule(new Jackson3Module()).build();
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
                value -> own.readValue(own.writeValueAsString(value), ExtensionValue.class));
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
    public Object getRegistrationId() {
        return List.of(getModuleName(), reader);
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable ValueSerializer<?> findSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier bean,
                    JsonFormat.@Nullable Value format) {
                return values.know(type.getRawClass()) ? new Writing() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
                return values.know(type.getRawClass()) ? new Reading(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return values.know(type);
            }
        });
    }

    private final class Writing extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            try (JsonParser written = unlimited.createParser(ObjectReadContext.empty(), values.write(value))) {
                replay(written, json);
            }
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializationContext context, TypeSerializer typeSerializer) {
            serialize(value, json, context);
        }
    }

    private final class Reading extends ValueDeserializer<Object> {
        private final Class<?> type;

        Reading(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            String pointer = parser.streamReadContext().pathAsPointer().toString();
            try {
                Object value = values.read(type, copied(parser), pointer);
                return type.isInstance(value) ? value : context.reportInputMismatch(type, MappedValues.ANOTHER_FORM);
            } catch (InvalidDatasetException e) {
                throw InvalidValue.of(parser, e, pointer);
            }
        }

        @Override
        public Object deserializeWithType(
                JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer) {
            return deserialize(parser, context);
        }
    }

    private static void replay(JsonParser written, JsonGenerator json) {
        while (written.nextToken() != null) {
            switch (written.currentToken()) {
                case START_OBJECT -> json.writeStartObject();
                case START_ARRAY -> json.writeStartArray();
                case END_OBJECT -> json.writeEndObject();
                case END_ARRAY -> json.writeEndArray();
                case PROPERTY_NAME -> json.writeName(written.currentName());
                case VALUE_STRING -> json.writeString(written.getString());
                case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(written.getBooleanValue());
                case VALUE_NULL -> json.writeNull();
                default -> json.writeNumber(written.getString());
            }
        }
    }

    private static CopiedValue copied(JsonParser parser) {
        CopiedValue copy = new CopiedValue();
        int depth = 0;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            TokenStreamLocation place = parser.currentTokenLocation();
            int line = place.getLineNr();
            int column = place.getColumnNr();
            switch (token) {
                case START_OBJECT -> copy.open('{', line, column);
                case START_ARRAY -> copy.open('[', line, column);
                case END_OBJECT -> copy.close('}', line, column);
                case END_ARRAY -> copy.close(']', line, column);
                case PROPERTY_NAME -> copy.name(parser.currentName(), line, column);
                case VALUE_STRING -> copy.text(parser.getString(), line, column);
                case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw MismatchedInputException.from(parser, Object.class, MappedValues.NO_JSON);
                default -> copy.literal(parser.getString(), line, column);
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

        private InvalidValue(JsonParser parser, InvalidDatasetException cause, TokenStreamLocation place) {
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
            TokenStreamLocation here = parser.currentTokenLocation();
            TokenStreamLocation place =
                    new TokenStreamLocation(here.contentReference(), -1, -1, first.line(), first.column());
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
