// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 *     RecordType<EquipmentMaker> TYPE = RecordType.of("equipmentMakers", EquipmentMaker.class)
 *             .documentedAs("a firm that makes the machines of chip factories")
 *             .required("id", Kind.ID, "its id")
 *             ...
 *             .build(new RecordForm<>() {
 *                 @Override
 *                 public void fill(Draft<EquipmentMaker> draft, EquipmentMaker maker) {
 *                     draft.put("id", maker.id())
 *                             ...
 *                 }
 *
 *                 @Override
 *                 public EquipmentMaker make(Draft<EquipmentMaker> draft) {
 *                     return ImmutableEquipmentMaker.builder()
 *                             .id(draft.required("id"))
 *                             ...
 *                             .putAllExtensions(draft.extensions())
 *                             .build()
 *                             .putExtensions(maker.extensions());
 *                 }
 *             });
 * }
 * }</pre>
 *
 * <p>Two descriptions are equal only if they are the same object.
 *
 * @param <T> the Java type of the records
 */
public final class RecordType<T> {
    private static final int MAX_FIELDS = 64;

    private final String name;
    private final Class<T> javaType;
    private final boolean isRecord;
    private final String documentation;
    private final RecordForm<T> form;
    private final ImmutableList<Field> fields;
    /** The same, for those that go through them often. */
    private final Field[] fieldArray;

    private final int idField;
    private final long allFields;
    private final long checkedFields;
    private final long filledFields;

    @SuppressWarnings("ThreadLocalUsage") // a description is a constant, so there are no more of these than of those
    private final InTheMaking<T> inTheMaking = new InTheMaking<>();

    /** The fields that hold references, or embedded records that do. */
    private final Field[] referring;

    private RecordType(Builder<T> described, RecordForm<T> form) {
        this.name = described.name;
        this.javaType = described.javaType;
        this.isRecord = ModelRecord.class.isAssignableFrom(javaType);
        this.documentation = described.documentation;
        this.form = form;
        this.fieldArray = described.fields.toArray(new Field[0]);
        List<Field> withReferences = new ArrayList<>();
        List<Field> ids = new ArrayList<>();
        long all = 0;
        long toCheck = 0;
        long filled = 0;
        for (Field field : fieldArray) {
            all |= field.bit();
            if (field.kind() == Kind.ID) {
                ids.add(field);
            }
            toCheck |= field.isFree() ? 0 : field.bit();
            filled |= field.arity() == Arity.NON_EMPTY_LIST ? field.bit() : 0;
            if (refers(field.kind())) {
                withReferences.add(field);
            }
        }
        this.idField = ids.size() == 1 && ids.get(0).arity() == Arity.REQUIRED
                ? ids.get(0).index()
                : -1;
        this.allFields = all;
        this.checkedFields = toCheck;
        this.filledFields = filled;
        this.fields = ImmutableList.copyOf(fieldArray);
        this.referring = withReferences.toArray(new Field[0]);
    }

    private static boolean refers(Kind<?> kind) {
        return kind instanceof EmbeddedKind<?> embedded
                ? embedded.type().referring.length > 0
                : kind instanceof TextKind<?> text && text.isReference();
    }

    /**
     * Begins the description of a record type.
     *
     * @param name for a record with an id, the name of the array that holds its records in a document, as
     *     {@code chipmakers}; for an embedded one its own, as {@code citation}
     * @param javaType the interface of the records
     */
    public static <T extends Extensible> Builder<T> of(String name, Class<T> javaType) {
        return new Builder<>(name, javaType);
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
        return isRecord;
    }

    /** What a record of this type is, in one line without a full stop. */
    public String documentation() {
        return documentation;
    }

    /** The fields, in the order in which they are written. */
    public ImmutableList<Field> fields() {
        return fields;
    }

    Field[] fieldArray() {
        return fieldArray;
    }

    /** The index of the one field of ids, if that is required, so that it holds the id of a record; else -1. */
    int idField() {
        return idField;
    }

    /** All fields, a bit each. */
    long allFields() {
        return allFields;
    }

    /** The fields that not every value of the right type is allowed in, a bit each. */
    long checkedFields() {
        return checkedFields;
    }

    /** The lists that are never empty, a bit each. */
    long filledFields() {
        return filledFields;
    }

    /** The field of that name, if there is one. */
    public Optional<Field> findField(String fieldName) {
        return Optional.ofNullable(find(fieldName));
    }

    /**
     * The field of that name.
     *
     * @throws IllegalArgumentException where there is none; the message lists those that there are
     */
    public Field field(String fieldName) {
        Field field = find(fieldName);
        checkArgument(field != null, "%s has no field %s; it has %s", this, fieldName, fields);
        return field;
    }

    private @Nullable Field find(String fieldName) {
        for (Field field : fieldArray) {
            if (field.name().equals(fieldName)) {
                return field;
            }
        }
        return null;
    }

    /** Begins a record. */
    public Draft<T> newDraft() {
        return new Draft<>(this);
    }

    /** A draft of what a record holds, which {@linkplain Draft#build makes} an equal one. */
    public Draft<T> draftOf(T record) {
        Draft<T> draft = new Draft<>(this);
        draft.fill(record);
        return draft;
    }

    RecordForm<T> form() {
        return form;
    }

    /** Makes a record of a draft; the check of the record goes on from what the draft knows of its values. */
    T make(Draft<T> draft) {
        Making<T> making = inTheMaking.get();
        Draft<T> outer = making.draft;
        making.draft = draft;
        try {
            return form.make(draft);
        } finally {
            making.draft = outer;
        }
    }

    /** The draft that this thread makes a record of, if it makes one. */
    @Nullable
    Draft<T> draftInTheMaking() {
        return inTheMaking.get().draft;
    }

    /** What a thread makes a record of. */
    private static final class Making<T> {
        @Nullable
        Draft<T> draft;
    }

    /** Not a lambda, which every start would have to link. */
    private static final class InTheMaking<T> extends ThreadLocal<Making<T>> {
        @Override
        protected Making<T> initialValue() {
            return new Making<>();
        }
    }

    /**
     * Checks a record's values against this description.
     *
     * @return the check, to which rules of the type's own can be added and which {@linkplain RecordCheck#orThrow ends}
     *     with an exception where any is broken
     */
    public RecordCheck<T> check(T record) {
        return new RecordCheck<>(this, record);
    }

    /**
     * A record in a few words, for logs and messages: the type's name in Java, and in brackets the id and the first field
     * behind it, or for a record without an id all of its fields; cut where that is long.
     */
    public String textOf(T record) {
        Stream<Field> said = fields.stream().filter(field -> field.kind() != Kind.ID);
        Draft<T> values = draftOf(record);
        String text = (isRecord() ? said.limit(1) : said)
                .flatMap(field -> values.values(field).stream())
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
        Draft<T> draft = draftOf(record);
        for (Field field : referring) {
            ImmutableList<?> values = draft.values(field);
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

    /** The same fields without the places of their values, for a quick look. */
    public Field[] referring() {
        return referring;
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
     */
    public static final class Builder<T> {
        private final String name;
        private final Class<T> javaType;
        private final List<Field> fields = new ArrayList<>();
        private String documentation = "";

        private Builder(String name, Class<T> javaType) {
            this.name = checkedName(name);
            this.javaType = javaType;
        }

        /** Says what a record of the type is, in one line without a full stop. */
        public Builder<T> documentedAs(String text) {
            documentation = text;
            return this;
        }

        /** Adds a field that every record has once. */
        public Builder<T> required(String field, Kind<?> kind, String text) {
            return add(field, kind, Arity.REQUIRED, text);
        }

        /** Adds a field that a record may have once. */
        public Builder<T> optional(String field, Kind<?> kind, String text) {
            return add(field, kind, Arity.OPTIONAL, text);
        }

        /** Adds a field that holds any number of values, each once. */
        public Builder<T> list(String field, Kind<?> kind, String text) {
            return add(field, kind, Arity.LIST, text);
        }

        /** Adds a field that holds one value or more, each once. */
        public Builder<T> nonEmptyList(String field, Kind<?> kind, String text) {
            return add(field, kind, Arity.NON_EMPTY_LIST, text);
        }

        private Builder<T> add(String field, Kind<?> kind, Arity arity, String text) {
            checkArgument(fields.size() < MAX_FIELDS, "expected at most %s fields in %s", MAX_FIELDS, name);
            for (Field before : fields) {
                checkArgument(!before.name().equals(field), "expected one field %s in %s, got two", field, name);
            }
            fields.add(new Field(fields.size(), checkedName(field), kind, arity, text));
            return this;
        }

        private static String checkedName(String name) {
            if (!isName(name)) {
                throw new IllegalArgumentException("expected a name in lower camel case, got " + Quoted.of(name));
            }
            return name;
        }

        private static boolean isName(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                boolean isLower = c >= 'a' && c <= 'z';
                if (!isLower && (i == 0 || !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')))) {
                    return false;
                }
            }
            return !name.isEmpty();
        }

        /**
         * Ends the description.
         *
         * @param form makes records of the values of the fields, and gets them back
         * @throws IllegalArgumentException where two fields share a name
         */
        public RecordType<T> build(RecordForm<T> form) {
            return new RecordType<>(this, form);
        }
    }
}
