// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.chipgap.data.DatasetChanges.FieldChange;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the differences between two datasets for people to read. */
final class ChangesText {
    private final StringBuilder lines = new StringBuilder();

    private ChangesText() {}

    static String of(DatasetChanges changes) {
        ChangesText text = new ChangesText();
        text.line("", changes.toString());
        changes.own().forEach(change -> text.field("    " + change.field(), null, change));
        changes.added().forEach(record -> text.line("+ ", shown(record.recordType(), record)));
        changes.removed().forEach(record -> text.line("- ", shown(record.recordType(), record)));
        for (DatasetChanges.RecordChange change : changes.changed()) {
            RecordType<?> type = change.after().recordType();
            text.line("~ ", type.javaType().getSimpleName() + " " + change.id());
            text.record("    ", type, change.before(), change.after());
        }
        return text.lines.toString();
    }

    private void line(String prefix, String text) {
        lines.append(prefix).append(text).append('\n');
    }

    private static <T> String shown(RecordType<T> type, Object record) {
        return type.textOf(type.javaType().cast(record));
    }

    private void record(String prefix, RecordType<?> type, Object before, Object after) {
        FieldChange.between(type, before, after)
                .forEach(change -> field(
                        prefix + change.field(), type.findField(change.field()).orElse(null), change));
    }

    /** Writes a change of a field, or of an extension key if the field is null. */
    private void field(String place, @Nullable Field field, FieldChange change) {
        if (field != null && field.kind() instanceof EmbeddedKind<?> embedded) {
            embedded(place, embedded.type(), change.before(), change.after());
        } else if (field != null && field.arity().isList()) {
            change.removed().forEach(value -> line(place, ": - " + shown(value)));
            change.added().forEach(value -> line(place, ": + " + shown(value)));
            order(place, change.before(), change.after());
        } else {
            line(place, ": " + shown(change.before()) + " -> " + shown(change.after()));
        }
    }

    private static String shown(ImmutableList<?> values) {
        return values.isEmpty()
                ? "none"
                : values.stream().map(ChangesText::shown).collect(Collectors.joining(", "));
    }

    /** Returns the whole value, because a long text may differ at its end only. */
    private static String shown(Object value) {
        return value instanceof String text ? '"' + Quoted.escaped(text) + '"' : value.toString();
    }

    private void order(String place, List<?> before, List<?> after) {
        List<Object> stayed = new ArrayList<>(before);
        stayed.retainAll(after);
        List<Object> staying = new ArrayList<>(after);
        staying.retainAll(before);
        if (!stayed.equals(staying)) {
            line(
                    place,
                    ": order " + shown(ImmutableList.copyOf(stayed)) + " -> " + shown(ImmutableList.copyOf(staying)));
        }
    }

    /**
     * Pairs embedded records by their first fields, such as citations by their source. Records with the same first
     * field are paired in order.
     */
    private <V> void embedded(String place, RecordType<V> type, ImmutableList<?> before, ImmutableList<?> after) {
        Map<String, V> old = byFirstField(type, before);
        Map<String, V> now = byFirstField(type, after);
        old.forEach((key, value) -> {
            if (!now.containsKey(key)) {
                line(place, ": - " + type.textOf(value));
            }
        });
        now.forEach((key, value) -> {
            V was = old.get(key);
            if (was == null) {
                line(place, ": + " + type.textOf(value));
            } else if (!was.equals(value)) {
                record(place + " " + key + ", ", type, was, value);
            }
        });
        order(place, List.copyOf(old.keySet()), List.copyOf(now.keySet()));
    }

    private static <V> Map<String, V> byFirstField(RecordType<V> type, ImmutableList<?> values) {
        Map<String, V> byField = Maps.newLinkedHashMapWithExpectedSize(values.size());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object value : values) {
            V record = type.javaType().cast(value);
            Draft<V> draft = type.draftOf(record);
            String key = type.fields().stream()
                    .limit(1)
                    .flatMap(field -> draft.values(field).stream())
                    .map(Object::toString)
                    .collect(Collectors.joining());
            int count = counts.merge(key, 1, Integer::sum);
            byField.put(count == 1 ? key : key + " " + count, record);
        }
        return byField;
    }
}
