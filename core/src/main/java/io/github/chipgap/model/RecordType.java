// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description of a record type: what it is called, what fields it has, how a record of it is made.
 *
 * <p>It stands once, as the constant {@code TYPE} beside the attributes of the type, and knows no file format. Reading,
 * writing, checking, references and whatever else works on all types alike is driven by it; so a project that adds an
 * interface and its description gets all of that for its own type.
 *
 * <pre>{@code
 * @Value.Immutable
 * @ModelType
 * public interface EquipmentMaker extends Party {
 *     RecordType<EquipmentMaker> TYPE = RecordType.of(
 *                     "equipmentMakers", EquipmentMaker.class, ImmutableEquipmentMaker::builder,
 *                     ImmutableEquipmentMaker.Builder::build, ImmutableEquipmentMaker.Builder::extensions)
 *             .documentedAs("a firm that makes the machines of chip factories")
 *             .required("id", Kind.ID, EquipmentMaker::id, ImmutableEquipmentMaker.Builder::id, "its id")
 *             ...
 *             .build();
 * }
 * }</pre>
 *
 * <p>Two descriptions are equal only if they are the same object.
 *
 * @param <T> the Java type of the records
 */
public final class RecordType<T> {
    private final String name;
    private final Class<T> javaType;
    private final String documentation;
    private final Supplier<?> newBuilder;
    private final Function<Object, T> build;
    private final BiConsumer<Object, Map<String, ExtensionValue>> extensionsSetter;
    private final ImmutableList<Field<T>> fields;
    private final ImmutableMap<String, Field<T>> fieldsByName;

    private RecordType(Builder<T, ?> described, Function<Object, T> build) {
        this.name = described.name;
        this.javaType = described.javaType;
        this.documentation = described.documentation;
        this.newBuilder = described.newBuilder;
        this.build = build;
        this.extensionsSetter = described.extensionsSetter;
        this.fields = ImmutableList.copyOf(described.fields);
        ImmutableMap.Builder<String, Field<T>> byName = ImmutableMap.builder();
        fields.forEach(field -> byName.put(field.name(), field));
        this.fieldsByName = byName.buildOrThrow();
    }

    /**
     * Begins the description of a record type.
     *
     * @param name for a record with an id, the name of the array that holds its records in a document, as
     *     {@code chipmakers}; for an embedded one its own, as {@code citation}
     * @param javaType the interface of the records
     * @param newBuilder makes an empty builder
     * @param build makes the record of a filled builder
     * @param extensions sets the builder's extension keys
     */
    public static <T extends Extensible, B> Builder<T, B> of(
            String name,
            Class<T> javaType,
            Supplier<B> newBuilder,
            Function<B, ? extends T> build,
            BiConsumer<B, Map<String, ExtensionValue>> extensions) {
        return new Builder<>(name, javaType, newBuilder, build, extensions);
    }

    /** The name of the array that holds the records in a document, or of the record where it is embedded in others. */
    public String name() {
        return name;
    }

    /** The interface of the records. */
    public Class<T> javaType() {
        return javaType;
    }

    /** Whether records of this type stand by themselves, with an id, rather than inside others. */
    public boolean isRecord() {
        return ModelRecord.class.isAssignableFrom(javaType);
    }

    /** What a record of this type is, in one line without a full stop. */
    public String documentation() {
        return documentation;
    }

    /** The fields, in the order in which they are written. */
    public ImmutableList<Field<T>> fields() {
        return fields;
    }

    /** The field of that name, if there is one. */
    public Optional<Field<T>> findField(String fieldName) {
        return Optional.ofNullable(fieldsByName.get(fieldName));
    }

    /**
     * The field of that name.
     *
     * @throws IllegalArgumentException where there is none; the message lists those that there are
     */
    public Field<T> field(String fieldName) {
        Field<T> field = fieldsByName.get(fieldName);
        checkArgument(field != null, "%s has no field %s; it has %s", this, fieldName, fieldsByName.keySet());
        return field;
    }

    /** Begins a record. */
    public Draft<T> newDraft() {
        return new Draft<>(this, newBuilder.get());
    }

    T build(Object builder) {
        return build.apply(builder);
    }

    void setExtensions(Object builder, Map<String, ExtensionValue> extensions) {
        extensionsSetter.accept(builder, extensions);
    }

    /**
     * Checks a record's values against this description.
     *
     * @return the check, to which rules of the type's own can be added and which {@linkplain RecordCheck#orThrow ends}
     *     with an exception where any is broken
     */
    public RecordCheck check(T record) {
        return new RecordCheck(this, record);
    }

    /**
     * A record in a few words, for logs and messages: the type's name in Java, and in brackets the id and the first field
     * behind it, or for a record without an id all of its fields; cut where that is long.
     */
    public String textOf(T record) {
        Stream<Field<T>> said = fields.stream().filter(field -> field.kind() != Kind.ID);
        String text = (isRecord() ? said.limit(1) : said)
                .flatMap(field -> field.values(record).stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String id = record instanceof ModelRecord withId ? withId.id() + (text.isEmpty() ? "" : ": ") : "";
        return javaType.getSimpleName() + "[" + id + Quoted.bare(text) + "]";
    }

    /** The references of a record to others, those of records embedded in it included, in the order of the fields. */
    public ImmutableList<Reference> references(T record) {
        ImmutableList.Builder<Reference> references = ImmutableList.builder();
        collectReferences(record, "", references);
        return references.build();
    }

    private void collectReferences(T record, String prefix, ImmutableList.Builder<Reference> references) {
        for (Field<T> field : fields) {
            ImmutableList<?> values =
                    field.kind() instanceof TextKind<?> text && text.target().isEmpty()
                            ? ImmutableList.of()
                            : field.values(record);
            for (int i = 0; i < values.size(); i++) {
                String place = prefix + (field.arity().isList() ? field.name() + "/" + i : field.name());
                if (field.kind() instanceof TextKind<?> text) {
                    references.add(new Reference(
                            place, (String) values.get(i), text.target().orElseThrow()));
                } else if (field.kind() instanceof EmbeddedKind<?> embedded) {
                    collectEmbedded(embedded, values.get(i), place + "/", references);
                }
            }
        }
    }

    private static <V> void collectEmbedded(
            EmbeddedKind<V> kind, Object value, String prefix, ImmutableList.Builder<Reference> references) {
        kind.type().collectReferences(kind.valueType().cast(value), prefix, references);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * A record's reference to another.
     *
     * @param field where in the record, as a {@link Problem} gives it
     * @param id the id that is referred to
     * @param target the type that the record of that id must be of
     */
    public record Reference(String field, String id, Class<? extends ModelRecord> target) {}

    /**
     * A description in the making.
     *
     * @param <T> the Java type of the records
     * @param <B> the type of the builder that makes them
     */
    public static final class Builder<T, B> {
        private final String name;
        private final Class<T> javaType;
        private final Supplier<B> newBuilder;
        private final Function<B, ? extends T> build;
        private final BiConsumer<Object, Map<String, ExtensionValue>> extensionsSetter;
        private final List<Field<T>> fields = new ArrayList<>();
        private String documentation = "";

        private Builder(
                String name,
                Class<T> javaType,
                Supplier<B> newBuilder,
                Function<B, ? extends T> build,
                BiConsumer<B, Map<String, ExtensionValue>> extensions) {
            this.name = checkedName(name);
            this.javaType = javaType;
            this.newBuilder = newBuilder;
            this.build = build;
            this.extensionsSetter = (builder, values) -> extensions.accept(castBuilder(builder), values);
        }

        /** Says what a record of the type is, in one line without a full stop. */
        public Builder<T, B> documentedAs(String text) {
            documentation = text;
            return this;
        }

        /** Adds a field that every record has once. */
        public <V> Builder<T, B> required(
                String field, Kind<V> kind, Function<T, V> getter, BiConsumer<B, V> setter, String text) {
            return add(field, kind, Arity.REQUIRED, text, record -> ImmutableList.of(getter.apply(record)), setter);
        }

        /** Adds a field that a record may have once. */
        public <V> Builder<T, B> optional(
                String field, Kind<V> kind, Function<T, Optional<V>> getter, BiConsumer<B, V> setter, String text) {
            return add(
                    field,
                    kind,
                    Arity.OPTIONAL,
                    text,
                    record -> getter.apply(record).map(ImmutableList::of).orElse(ImmutableList.of()),
                    setter);
        }

        /** Adds a field that holds any number of values, each once. */
        public <V> Builder<T, B> list(
                String field,
                Kind<V> kind,
                Function<T, ImmutableList<V>> getter,
                BiConsumer<B, Iterable<V>> setter,
                String text) {
            return add(field, kind, Arity.LIST, text, getter::apply, setter);
        }

        /** Adds a field that holds one value or more, each once. */
        public <V> Builder<T, B> nonEmptyList(
                String field,
                Kind<V> kind,
                Function<T, ImmutableList<V>> getter,
                BiConsumer<B, Iterable<V>> setter,
                String text) {
            return add(field, kind, Arity.NON_EMPTY_LIST, text, getter::apply, setter);
        }

        @SuppressWarnings("unchecked") // Draft has checked a value against the kind, whose type parameter V is
        private <V> Builder<T, B> add(
                String field,
                Kind<?> kind,
                Arity arity,
                String text,
                Function<T, ImmutableList<?>> getter,
                BiConsumer<B, V> setter) {
            fields.add(new Field<>(
                    checkedName(field),
                    kind,
                    arity,
                    text,
                    getter,
                    (builder, value) -> setter.accept(castBuilder(builder), (V) value)));
            return this;
        }

        @SuppressWarnings("unchecked") // only Draft calls it, with what newBuilder made
        private B castBuilder(Object builder) {
            return (B) builder;
        }

        private static String checkedName(String name) {
            checkArgument(
                    name.matches("[a-z][a-zA-Z0-9]*") && !name.startsWith(Extensible.EXTENSION_PREFIX),
                    "expected a name in lower camel case, got %s",
                    Quoted.of(name));
            return name;
        }

        /**
         * Ends the description.
         *
         * @throws IllegalArgumentException where two fields share a name
         */
        public RecordType<T> build() {
            return new RecordType<>(this, builder -> build.apply(castBuilder(builder)));
        }
    }
}
