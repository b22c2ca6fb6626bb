// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types that a reader knows, as mappers of either version of Jackson read and write them. */
final class MappedValues {
    /** What violations call what a mapper reads. */
    private static final String DOCUMENT = "JSON";

    static final String ANOTHER_FORM = "the value is one of the type, but not of this class that implements it";
    static final String NO_JSON = "expected JSON, got an object of Java";

    private static final Kind<ExtensionValue> EXTENSION_VALUE =
            Kind.adapted(ExtensionValue.class, "any JSON", form -> form, value -> value);

    private final DatasetReader reader;
    private final ImmutableMap<Class<?>, Kind<?>> kinds;

    MappedValues(DatasetReader reader) {
        this.reader = reader;
        Map<Class<?>, Kind<?>> all = new LinkedHashMap<>();
        all.put(Estimate.class, Kind.NUMBER);
        all.put(Interval.class, Kind.INTERVAL);
        all.put(ExtensionValue.class, EXTENSION_VALUE);
        reader.types().values().forEach(type -> addRecord(type, all));
        this.kinds = ImmutableMap.copyOf(all);
    }

    private static <T> void addRecord(RecordType<T> type, Map<Class<?>, Kind<?>> all) {
        all.put(type.javaType(), Kind.embedded(type));
        for (Field field : type.fields()) {
            Kind<?> kind = field.kind();
            boolean isOurs = !kind.valueType().getName().startsWith("java.") && !(kind instanceof AdaptedKind);
            if (isOurs && all.putIfAbsent(kind.valueType(), kind) == null && kind instanceof EmbeddedKind<?> embedded) {
                addRecord(embedded.type(), all);
            }
        }
    }

    /** Whether a class is one of the types, or implements one. */
    boolean know(Class<?> type) {
        return type == Dataset.class || kindOf(type).isPresent();
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
     * Reads a value of a type that is known.
     *
     * @param pointer where in the mapper's input the value is, as a JSON Pointer
     * @throws InvalidDatasetException where it is none
     */
    Object read(Class<?> type, CopiedValue value, String pointer) {
        try {
            return type == Dataset.class
                    ? reader.read(value.text(), DOCUMENT)
                    : reader.readValue(value.text(), kindOf(type).orElseThrow(), DOCUMENT);
        } catch (InvalidDatasetException e) {
            throw value.inPlace(e, pointer);
        }
    }

    /** The steps from where a violation is up to the value that was read at a pointer, the lowest one first. */
    static List<String> pathUp(Violation violation, String pointer) {
        return Splitter.on('/')
                .splitToStream(violation.pointer().substring(pointer.length()))
                .skip(1)
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Lists::reverse));
    }

    /** Whether a step is the index of a list: no field's name begins with a digit. */
    static boolean isIndex(String step) {
        return !step.isEmpty()
                && step.length() < 10
                && CharMatcher.inRange('0', '9').matchesAllOf(step);
    }

    /** A value of a type that is known, as text. */
    String write(Object value) {
        JsonText json = new JsonText(0);
        if (value instanceof Dataset dataset) {
            DatasetWriter.standard().write(json, dataset);
        } else if (value instanceof ModelRecord record) {
            new RecordWriting(json).write(record);
        } else {
            new RecordWriting(json).writeValue(kindOf(value.getClass()).orElseThrow(), value);
        }
        return json.toString();
    }
}
