// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.mapper;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReadLimits;
import io.github.chipgap.dataset.ReadLimits.Limit;
import io.github.chipgap.dataset.ValidationReport;
import io.github.chipgap.dataset.Violation;
import io.github.chipgap.dataset.json.DocumentReader;
import io.github.chipgap.dataset.json.JsonSource;
import io.github.chipgap.dataset.json.Limits;
import io.github.chipgap.dataset.json.RecordReader;
import io.github.chipgap.dataset.json.RecordWriter;
import io.github.chipgap.dataset.json.ResultJson;
import io.github.chipgap.dataset.json.Settings;
import io.github.chipgap.dataset.json.Violations;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;

/** The types accepted by a reader, as mappers read and write them. */
public final class MappedTypes {
    /** The name of the document in violations. */
    private static final String DOCUMENT = "JSON";

    private static final Kind<ExtensionValue> EXTENSION_VALUE =
            Kind.adapted(ExtensionValue.class, "any JSON", form -> form, value -> value);

    private final Settings settings;
    private final ImmutableMap<Class<?>, Kind<?>> kinds;

    /** Creates the types of a reader. */
    public MappedTypes(DatasetReader reader) {
        ReadLimits all = reader.limits();
        Limits limits = new Limits(
                all.get(Limit.RECORDS), all.get(Limit.KEYS), all.get(Limit.VALUES), all.get(Limit.VIOLATIONS));
        Dataset base = reader.base().orElse(null);
        this.settings = new Settings(reader.types(), reader.terms(), limits, base, reader.rejectsWarnings());
        Map<Class<?>, Kind<?>> found = new LinkedHashMap<>();
        found.put(Estimate.class, Kind.NUMBER);
        found.put(Interval.class, Kind.INTERVAL);
        found.put(ExtensionValue.class, EXTENSION_VALUE);
        reader.types().values().forEach(type -> addRecord(type, found));
        this.kinds = ImmutableMap.copyOf(found);
    }

    private static <T extends Described> void addRecord(RecordType<T> type, Map<Class<?>, Kind<?>> all) {
        all.put(type.javaType(), Kind.embedded(type));
        for (Field field : type.fields()) {
            Kind<?> kind = field.kind();
            boolean isOurs = !kind.valueType().getName().startsWith("java.") && !(kind instanceof AdaptedKind);
            if (isOurs && all.putIfAbsent(kind.valueType(), kind) == null && kind instanceof EmbeddedKind<?> embedded) {
                addRecord(embedded.type(), all);
            }
        }
    }

    /** Returns whether mappers write values of a class: of one of the types, or any other of the library. */
    public boolean areWritten(Class<?> type) {
        return ModelValue.class.isAssignableFrom(type) || kindOf(type).isPresent();
    }

    private Optional<Kind<?>> kindOf(Class<?> type) {
        Kind<?> exact = kinds.get(type);
        return exact != null
                ? Optional.of(exact)
                : kinds.values().stream()
                        .filter(kind -> kind.valueType().isAssignableFrom(type))
                        .findFirst();
    }

    /**
     * Reads the current value of a parser as one of the types.
     *
     * @throws InvalidDatasetException if it breaks a rule
     * @throws IllegalArgumentException if documents have no values of the type, or the value is of another class
     */
    public Object read(Class<?> type, JsonParser parser) {
        JsonSource source = new JsonSource(parser);
        Violations violations = new Violations(source, settings.limits().maxViolations());
        Object value = type == Dataset.class
                ? new DocumentReader(source, violations, settings, null).readValue()
                : new RecordReader(source, violations, settings)
                        .readAlone(kindOf(type)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "expected a type that documents contain; a value of this class, such as a"
                                                + " result of an analysis, is written only")));
        if (value == null || violations.count() > 0) {
            ImmutableList<Violation> found = violations.inOrder().stream()
                    .map(each -> new Violation(each.problem(), DOCUMENT, each.pointer(), each.line(), each.column()))
                    .collect(ImmutableList.toImmutableList());
            throw new InvalidDatasetException(
                    new ValidationReport(DOCUMENT, found, violations.count(), ImmutableList.of()));
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "the value is one of the type, but not of this class that implements it");
        }
        return value;
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it is a setting of an analysis, which has no form in JSON
     */
    public void write(Object value, JsonGenerator json) {
        RecordWriter writer = new RecordWriter(json);
        Optional<Kind<?>> kind = kindOf(value.getClass());
        if (value instanceof Dataset dataset) {
            writer.write(dataset, null);
        } else if (value instanceof ModelRecord record) {
            writer.write(record);
        } else if (kind.isPresent()) {
            writer.writeValue(kind.get(), value);
        } else if (value instanceof Term term) {
            json.writeString(term.name());
        } else {
            new ResultJson(json).write((ModelValue) value);
        }
    }

    /**
     * Returns the path from a value down to the first violation in it, innermost step first. A step is the name of a
     * field as a {@code String} or the index in a list as an {@code Integer}.
     *
     * @param pointer the JSON Pointer of the value
     */
    public static List<Object> pathToFirst(InvalidDatasetException refusal, String pointer) {
        String inside = refusal.violations().get(0).pointer();
        List<Object> path = new ArrayList<>();
        if (inside.startsWith(pointer + "/")) {
            JsonPointer step = JsonPointer.compile(inside.substring(pointer.length()));
            for (; !step.matches(); step = step.tail()) { // no name of a field begins with a digit
                path.add(0, step.mayMatchElement() ? step.getMatchingIndex() : step.getMatchingProperty());
            }
        }
        return path;
    }
}
