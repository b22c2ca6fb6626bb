// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of a record type: its name, its fields, and the creation of its records.
 *
 * <p>A description drives reading, writing, checking and comparing, and is independent of file formats. The annotation
 * processor generates the description of an interface or a Java record with {@link ModelType &#64;ModelType}. A class
 * describes any other type, such as a Kotlin data class:
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
 *     protected Object value(ToolDelivery record, int field) {
 *         return field == 0 ? record.id() : record.tools();
 *     }
 *
 *     @Override
 *     protected ToolDelivery make(Draft<ToolDelivery> draft) {
 *         return new ToolDelivery(draft.<String>required(0), draft.<Integer>required(1), draft.extensions());
 *     }
 * }
 * }</pre>
 *
 * <p>A record checks itself when it is created: its constructor ends with {@code TYPE.check(this).orThrow()}. This call
 * fails in the compact constructor of a Java record, because the components have no values yet. There, a Java record
 * with {@code @ModelType} calls the generated {@code check}. Other Java records declare the canonical constructor in
 * full.
 *
 * <p>Two descriptions are equal only if they are the same object.
 *
 * @param <T> the Java type of the records
 */
public abstract class RecordType<T extends Described> {
    private final String name;
    private final Class<T> javaType;
    private final boolean isRecord;
    private final String documentation;
    private final ImmutableList<Field> fields;
    private final @Nullable Field idField;
    private final ImmutableList<Field> referring;
    private final @Nullable Object[] defaults;

    /**
     * Creates a description.
     *
     * @param name the name of the array of records in a document, such as {@code chipmakers}; for embedded records the
     *     name of one, such as {@code citation}
     * @param javaType the Java type of the records
     * @param documentation a description of the record type, in one line without a full stop
     * @param fields the fields in written order, made by {@link #field(String, Kind, Field.Arity, String)}
     * @throws IllegalArgumentException if a name is not in lower camel case, two fields share one, a default is not
     *     a value of its field's kind, or a record with an id does not have exactly one field of the kind
     *     {@link Kind#ID}, which must be required
     */
    protected RecordType(String name, Class<T> javaType, String documentation, Field... fields) {
        this.name = checkedName(name);
        this.javaType = javaType;
        this.isRecord = ModelRecord.class.isAssignableFrom(javaType);
        this.documentation = documentation;
        this.defaults = new Object[fields.length];
        ImmutableList.Builder<Field> indexed = ImmutableList.builder();
        ImmutableList.Builder<Field> withReferences = ImmutableList.builder();
        Set<String> names = new HashSet<>();
        List<Field> ids = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i].at(i, name);
            checkArgument(names.add(field.name()), "expected one field %s in %s, got two", field, name);
            indexed.add(field);
            defaults[i] = field.arity().isList()
                    ? ImmutableList.of()
                    : field.defaultValue().orElse(null);
            if (field.kind() == Kind.ID) {
                ids.add(field);
            }
            if (refers(field.kind())) {
                withReferences.add(field);
            }
        }
        this.fields = indexed.build();
        boolean hasId = ids.size() == 1 && ids.get(0).arity() == Field.Arity.REQUIRED;
        checkArgument(hasId || !isRecord, "%s: expected one field for the id, which is required, got %s", name, ids);
        this.idField = isRecord ? ids.get(0) : null;
        this.referring = withReferences.build();
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
     * @param arity the number of its values
     * @param documentation its meaning, in one line without a full stop
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
     */
    protected static Field field(String name, Kind<?> kind, String documentation, String byDefault) {
        return new Field(-1, checkedName(name), kind, Field.Arity.REQUIRED, documentation, byDefault);
    }

    private static String checkedName(String name) {
        boolean isName = !name.isEmpty() && Ascii.isLowerCase(name.charAt(0));
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            isName = isName && (Ascii.isLowerCase(c) || Ascii.isUpperCase(c) || (c >= '0' && c <= '9'));
        }
        if (!isName) {
            throw new IllegalArgumentException("expected a name in lower camel case, got " + Quoted.of(name));
        }
        return name;
    }

    /**
     * Returns the value of a field: an {@link ImmutableList} for a list field, null for an absent optional value.
     *
     * @param field the index of the field
     */
    protected abstract @Nullable Object value(T record, int field);

    /**
     * Returns the value of a field, the list of a list field, or null if another field has no value.
     *
     * @throws ClassCastException if the record is not of this type
     * @throws IllegalArgumentException if the field belongs to another record type
     */
    @SuppressWarnings("unchecked") // the description casts the record
    public final @Nullable Object value(Described record, Field field) {
        return value((T) record, indexOf(field));
    }

    final int indexOf(Field field) {
        int index = field.index();
        checkArgument(index < fields.size() && fields.get(index) == field, "%s has no such field %s", this, field);
        return index;
    }

    final @Nullable Object[] valuesOf(T record) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(record, i);
        }
        return values;
    }

    /** Makes a record of the values of a draft. The record checks itself. */
    protected abstract T make(Draft<T> draft);

    /** Returns the name of the records' array in a document, or the name of an embedded record. */
    public final String name() {
        return name;
    }

    /** Returns the Java type of the records. */
    public final Class<T> javaType() {
        return javaType;
    }

    /** Returns whether the records have ids; records without ids are embedded in others. */
    public final boolean isRecord() {
        return isRecord;
    }

    /** Returns the description of the record type, in one line without a full stop. */
    public final String documentation() {
        return documentation;
    }

    /** Returns the fields, in the order in which they are written. */
    public final ImmutableList<Field> fields() {
        return fields;
    }

    /** Returns the field of a record's id; null for embedded records. */
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

    /** Checks the values of a record by this description and by the {@linkplain Described#check rules of its type}. */
    public final RecordCheck check(T record) {
        RecordCheck check = check(record.extensions(), valuesOf(record));
        record.check(check);
        return check;
    }

    /**
     * Checks the values of a Java record in its compact constructor, for generated code.
     *
     * @param values the values or lists of the fields in order, null if an optional one is absent
     * @throws NullPointerException if the value of another field is null; the message names the field
     */
    protected final RecordCheck check(Map<String, ExtensionValue> extensions, @Nullable Object... values) {
        return new RecordCheck(this, values, ImmutableMap.copyOf(extensions), true);
    }

    /**
     * Returns a short text for logs and messages: the simple name of the Java type, and in brackets the id and the
     * first other field. A record without an id is given with all of its fields. Long texts are cut.
     */
    public static String textOf(Described record) {
        Draft<?> values = Draft.of(record);
        RecordType<?> type = values.type();
        Stream<Field> said = type.fields.stream().filter(field -> field.kind() != Kind.ID);
        String text = (type.isRecord ? said.limit(1) : said)
                .flatMap(field -> values.values(field).stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String id = record instanceof ModelRecord withId ? withId.id() + (text.isEmpty() ? "" : ": ") : "";
        return type.javaType.getSimpleName() + "[" + id + Quoted.bare(text) + "]";
    }

    /** Returns the values of an embedded record as one text in full, or the text of any other value. */
    static String fullTextOf(Object value) {
        if (!(value instanceof Described record)) {
            return value.toString();
        }
        Draft<?> values = Draft.of(record);
        return values.type().fields().stream()
                .map(field -> values.values(field).stream()
                        .map(RecordType::fullTextOf)
                        .toList())
                .toList()
                .toString();
    }

    @Override
    public final String toString() {
        return name;
    }
}
