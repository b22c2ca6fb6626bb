// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.Violation;
import io.github.chipgap.dataset.mapper.MappedTypes;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
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
 * Lets a mapper of Jackson 3 read and write datasets, records, estimates and all other values of documents, alone or
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
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder()
 *         .findAndAddModules()
 *         .addModule(new Jackson3Module(DatasetReader.standard().with(EquipmentMaker.TYPE)))
 *         .build();
 * }</pre>
 */
public final class Jackson3Module extends JacksonModule {
    private final DatasetReader reader;
    private final MappedTypes types;

    /** Creates the module of the standard reader. */
    public Jackson3Module() {
        this(DatasetReader.standard());
    }

    /** Creates the module of the types, terms and limits of a reader; datasets are read as the reader reads them. */
    public Jackson3Module(DatasetReader reader) {
        this.reader = reader;
        this.types = new MappedTypes(reader);
    }

    /**
     * Returns the kind of a field with values of a type already read by a mapper, by its annotations or modules.
     *
     * @param type the type; its values must be immutable and implement {@code equals}
     */
    public static <V> AdaptedKind<V> kind(ObjectMapper mapper, Class<V> type) {
        ObjectMapper own = mapper.rebuild().addModule(new Jackson3Module()).build();
        return Kind.adapted(
                type,
                "a value of type " + type.getSimpleName(),
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

    /** Returns another id for each reader, so a mapper can have several modules. */
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
                return types.areWritten(type.getRawClass()) ? new Writing() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
                return types.areWritten(type.getRawClass()) ? new Reading(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return types.areWritten(type);
            }
        });
    }

    private final class Writing extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            types.write(value, json);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializationContext context, TypeSerializer typeSerializer) {
            types.write(value, json);
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
                return types.read(type, parser);
            } catch (InvalidDatasetException e) {
                throw new InvalidValue(parser, e, pointer);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(type, e.getMessage());
            }
        }

        @Override
        public Object deserializeWithType(
                JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer) {
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

        private static TokenStreamLocation placeOf(JsonParser parser, Violation violation) {
            var document = parser.currentTokenLocation().contentReference();
            return new TokenStreamLocation(document, -1, -1, violation.line(), violation.column());
        }

        /** Returns the cause, for which the constructor with a place has no parameter. */
        @Override
        public synchronized InvalidDatasetException getCause() {
            return cause;
        }
    }
}
