// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of a record type: its name, its fields, and how a record of it is made.
 *
 * <p>It drives reading, writing, checking, comparing and everything else for all types; it knows no file
 * format. The annotation processor generates the description of an interface or a Java record with {@link ModelType
 * &#64;ModelType}. Another type, such as a data class of Kotlin, is described by a class of its own:
 *
 * <pre>{@code
 * final class ToolDeliveryType extends RecordType<ToolDelivery> {
 *     static final ToolDeliveryType TYPE = new ToolDeliveryType();
 *
 *     private ToolDeliveryType() {
 *         super(
 *                 "toolDeliveries",
 *                 ToolDelivery.class,
 *                 "machines that a chipmaker has received",
 *                 field("id", Kind.ID, Field.Arity.REQUIRED, "the id, unique in the document"),
 *                 field("tools", Kind.COUNT, Field.Arity.REQUIRED, "the number of machines"));
 *     }
 *
 *     @Override
 *     protected Object get(ToolDelivery record, int field) {
 *         return switch (field) {
 *             case 0 -> record.id();
 *             case 1 -> record.tools();
 *             default -> throw noSuchField(field);
 *         };
 *     }
 *
 *     @Override
 *     protected ToolDelivery make(Draft<ToolDelivery> draft) {
 *         return new ToolDelivery(draft.<String>required(0), draft.<Integer>required(1), draft.extensions());
 *     }
 * }
 * }</pre>
 *
 * <p>The constructor of such a class calls {@code TYPE.check(this).orThrow()}, as a record checks itself when it is
 * made. Two descriptions are equal only if they are the same object.
 *
 * @param <T> the Java type of the records
 */
public abstract class RecordType<T> {
    private final String name;
    private final Class<T> javaType;
    private final boolean isRecord;
    private final String documentation;
    private final ImmutableList<Field> fields;
    private final @Nullable Field idField;
    private final ImmutableList<Field> referring;
    private final @Nullable Object[] defaults;

    /**
     * Makes a description.
     *
     * @param name for records with ids the name of their array in a document, such as {@code chipmakers}; for
     *     embedded records their own, such as {@code citation}
     * @param javaType the Java type of the records
     * @param documentation what a record of the type is, in one line without a full stop
     * @param fields the fields in the order in which they are written, made by {@link #field(String, Kind, Field.Arity,
     *     String)}
     * @throws IllegalArgumentException if a name is not in lower camel case, or two fields share one
     */
    protected RecordType(String name, Class<T> javaType, String documentation, Field... fields) {
        this.name = checkedName(name);
        this.javaType = javaType;
        this.isRecord = ModelRecord.class.isAssignableFrom(javaType);
        this.documentation = documentation;
        ImmutableList.Builder<Field> indexed = ImmutableList.builder();
        Set<String> names = new HashSet<>();
        List<Field> ids = new ArrayList<>();
        List<Field> withReferences = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i].at(i);
            checkArgument(names.add(field.name()), "expected one field %s in %s, got two", field, name);
            indexed.add(field);
            if (field.kind() == Kind.ID) {
                ids.add(field);
            }
            if (refers(field.kind())) {
                withReferences.add(field);
            }
        }
        this.fields = indexed.build();
        this.idField = ids.size() == 1 && ids.get(0).arity() == Field.Arity.REQUIRED ? ids.get(0) : null;
        this.referring = ImmutableList.copyOf(withReferences);
        this.defaults = new Object[this.fields.size()];
        for (Field field : this.fields) {
            defaults[field.index()] = field.defaultValue().orElse(null);
        }
    }

    private static boolean refers(Kind<?> kind) {
        return kind instanceof Kind.EmbeddedKind<?> embedded
                ? !embedded.type().referring.isEmpty()
                : kind instanceof Kind.TextKind<?> text && text.isReference();
    }

    /**
     * Makes a field for the constructor.
     *
     * @param name its name in lower camel case
     * @param kind the kind of its values
     * @param arity how many values it has
     * @param documentation what it means, in one line without a full stop
     */
    protected static Field field(String name, Kind<?> kind, Field.Arity arity, String documentation) {
        return new Field(-1, checkedName(name), kind, arity, documentation, null);
    }

    /**
     * Makes a field of one value with a default, for the constructor.
     *
     * @param name its name in lower camel case
     * @param kind the kind of its value: a flag or a text
     * @param documentation its meaning, in one line without a full stop
     * @param byDefault the default as in documents, such as {@code false} or {@code reported}
     * @throws IllegalArgumentException if it is not a value of the kind
     */
    protected static Field field(String name, Kind<?> kind, String documentation, String byDefault) {
        Object value;
        if (kind instanceof Kind.TextKind<?> text) {
            value = text.parse(byDefault);
        } else {
            boolean isFlag = kind == Kind.FLAG && (byDefault.equals("true") || byDefault.equals("false"));
            checkArgument(
                    isFlag, "%s: expected %s as the default, got %s", name, kind.expected(), Quoted.of(byDefault));
            value = Boolean.valueOf(byDefault);
        }
        return new Field(-1, checkedName(name), kind, Field.Arity.REQUIRED, documentation, value);
    }

    private static String checkedName(String name) {
        boolean isName = !name.isEmpty() && isLower(name.charAt(0));
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            isName = isName && (isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        }
        if (!isName) {
            throw new IllegalArgumentException("expected a name in lower camel case, got " + Quoted.of(name));
        }
        return name;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Returns the value of a field, the list of a list field, or null if an optional field has no value. */
    protected abstract @Nullable Object get(T record, int field);

    /** Makes a record of the values of a draft. The record checks itself. */
    protected abstract T make(Draft<T> draft);

    /** Returns the exception for an index unknown to {@link #get}. */
    protected final IllegalArgumentException noSuchField(int field) {
        return new IllegalArgumentException(this + " has no field with the index " + field);
    }

    /** Returns the name of the records' array in a document, or the name of an embedded record. */
    public final String name() {
        return name;
    }

    /** Returns the Java type of the records. */
    public final Class<T> javaType() {
        return javaType;
    }

    /** Returns whether the records have ids; the others are embedded in these. */
    public final boolean isRecord() {
        return isRecord;
    }

    /** Returns what a record of this type is, in one line without a full stop. */
    public final String documentation() {
        return documentation;
    }

    /** Returns the fields, in the order in which they are written. */
    public final ImmutableList<Field> fields() {
        return fields;
    }

    /** Returns the field of a record's id; null unless exactly one field is of this kind and required. */
    final @Nullable Field idField() {
        return idField;
    }

    /** Returns the fields with references: ids of other records, or embedded records with such ids. */
    public final ImmutableList<Field> referringFields() {
        return referring;
    }

    /** Returns the field of a name, if there is one. */
    public final Optional<Field> findField(String fieldName) {
        for (Field field : fields) {
            if (field.name().equals(fieldName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the field of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists all fields
     */
    public final Field field(String fieldName) {
        Optional<Field> found = findField(fieldName);
        checkArgument(found.isPresent(), "%s has no field %s; it has %s", this, fieldName, fields);
        return found.get();
    }

    /** Returns a draft with the default values of the fields, and no others. */
    public final Draft<T> newDraft() {
        return new Draft<>(this, defaults.clone());
    }

    /** Returns a draft of the values of a record, which {@linkplain Draft#build makes} an equal one. */
    public final Draft<T> draftOf(T record) {
        return new Draft<>(this, values(record)).putExtensions(((Extensible) record).extensions());
    }

    /** Returns the value of each field, or its list unless it is empty, by the index of the field. */
    final @Nullable Object[] values(T record) {
        @Nullable Object[] values = new Object[this.fields.size()];
        for (Field field : fields) {
            values[field.index()] = presentOrNull(field, get(record, field.index()));
        }
        return values;
    }

    /** Checks the values of a record by this description and by the {@linkplain Described#check rules of its type}. */
    public final RecordCheck check(T record) {
        RecordCheck check = new RecordCheck(this, values(record), ((Extensible) record).extensions(), true);
        if (record instanceof Described described) {
            described.check(check);
        }
        return check;
    }

    /**
     * Checks the values of a Java record in its compact constructor, for generated code.
     *
     * @param values the values or lists of the fields in order, null if an optional one is absent
     * @throws NullPointerException if the value of another field is null; the message names the field
     */
    protected final RecordCheck check(Map<String, ExtensionValue> extensions, @Nullable Object... values) {
        @Nullable Object[] present = new Object[values.length];
        for (Field field : fields) {
            present[field.index()] = presentOrNull(field, values[field.index()]);
        }
        return new RecordCheck(this, present, ImmutableMap.copyOf(extensions), true);
    }

    /**
     * Returns the value of a field, the immutable list of a list field, or null if an optional field has no value.
     *
     * @throws NullPointerException if the value of another field is null; the message names the field
     */
    public final @Nullable Object value(T record, Field field) {
        return immutable(field, get(record, field.index()));
    }

    private static @Nullable Object immutable(Field field, @Nullable Object value) {
        Object present = requirePresent(field, value);
        boolean isOtherList = field.arity().isList() && !(present instanceof ImmutableList<?>);
        return isOtherList && present instanceof Iterable<?> list ? ImmutableList.copyOf(list) : present;
    }

    /** Returns the value or the immutable list of a field; null if it is empty or absent. */
    private static @Nullable Object presentOrNull(Field field, @Nullable Object value) {
        Object present = immutable(field, value);
        return present instanceof ImmutableList<?> list && list.isEmpty() ? null : present;
    }

    private static @Nullable Object requirePresent(Field field, @Nullable Object value) {
        return field.arity() == Field.Arity.OPTIONAL ? value : Objects.requireNonNull(value, field.name());
    }

    /**
     * Returns a record in a few words, for logs and messages: the simple name of its Java type, and in brackets the id
     * and the first other field, or for a record without an id all of its fields; long texts are cut.
     */
    public final String textOf(T record) {
        Stream<Field> said = fields.stream().filter(field -> field.kind() != Kind.ID);
        Draft<T> values = draftOf(record);
        String text = (isRecord ? said.limit(1) : said)
                .flatMap(field -> values.values(field).stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String id = record instanceof ModelRecord withId ? withId.id() + (text.isEmpty() ? "" : ": ") : "";
        return javaType.getSimpleName() + "[" + id + Quoted.bare(text) + "]";
    }

    /** Returns the values of an embedded record as one text in full, or the text of any other value. */
    static String fullTextOf(Object value) {
        return value instanceof Described described ? fullTextOf(described.recordType(), value) : value.toString();
    }

    private static <T> String fullTextOf(RecordType<T> type, Object record) {
        Draft<T> values = type.draftOf(type.javaType.cast(record));
        return type.fields.stream()
                .map(field -> values.values(field).stream()
                        .map(RecordType::fullTextOf)
                        .toList())
                .toList()
                .toString();
    }

    /** Returns the references of a record, including those of embedded records, in the order of the fields. */
    public final ImmutableList<Reference> references(T record) {
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
                if (field.kind() instanceof Kind.TextKind<?> text) {
                    references.add(new Reference(
                            place, (String) values.get(i), text.target().orElseThrow()));
                } else if (field.kind() instanceof Kind.EmbeddedKind<?> embedded) {
                    collectEmbedded(embedded, values.get(i), place + "/", references);
                }
            }
        }
    }

    private static <V> void collectEmbedded(
            Kind.EmbeddedKind<V> kind, Object value, String prefix, ImmutableList.Builder<Reference> references) {
        kind.type().collectReferences(kind.valueType().cast(value), prefix, references);
    }

    @Override
    public final String toString() {
        return name;
    }

    /**
     * A reference from one record to another.
     *
     * @param field the place in the record, as in a {@link Problem}
     * @param id the id of the other record
     * @param target the required type of the other record
     */
    public record Reference(String field, String id, Class<? extends ModelRecord> target) {}
}
