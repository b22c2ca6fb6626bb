// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.chipgap.data.DatasetChanges.FieldChange;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Described;
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
        changes.added().forEach(record -> text.line("+ ", RecordType.textOf(record)));
        changes.removed().forEach(record -> text.line("- ", RecordType.textOf(record)));
        for (DatasetChanges.RecordChange change : changes.changed()) {
            text.line("~ ", change.after().recordType().javaType().getSimpleName() + " " + change.id());
            text.record("    ", change.before(), change.after());
        }
        return text.lines.toString();
    }

    private void line(String prefix, String text) {
        lines.append(prefix).append(text).append('\n');
    }

    private void record(String prefix, Described before, Described after) {
        FieldChange.between(before, after)
                .forEach(change -> field(
                        prefix + change.field(),
                        after.recordType().findField(change.field()).orElse(null),
                        change));
    }

    /** Writes a change of a field, or of an extension key if the field is null. */
    private void field(String place, @Nullable Field field, FieldChange change) {
        if (field != null && field.kind() instanceof EmbeddedKind<?>) {
            embedded(place, change.before(), change.after());
        } else if (field != null && field.arity().isList()) {
            change.removed().forEach(value -> line(place, ": - " + shown(value)));
            change.added().forEach(value -> line(place, ": + " + shown(value)));
            order(place, change.before(), change.after());
        } else {
            line(place, ": " + shown(change.before()) + " -> " + shown(change.after()));
        }
    }

    private static String shown(List<?> values) {
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
            line(place, ": order " + shown(stayed) + " -> " + shown(staying));
        }
    }

    /**
     * Pairs embedded records by their first fields, such as citations by their source. Records with the same first
     * field are paired in order.
     */
    private void embedded(String place, ImmutableList<?> before, ImmutableList<?> after) {
        Map<String, Described> old = byFirstField(before);
        Map<String, Described> now = byFirstField(after);
        old.forEach((key, value) -> {
            if (!now.containsKey(key)) {
                line(place, ": - " + RecordType.textOf(value));
            }
        });
        now.forEach((key, value) -> {
            Described was = old.get(key);
            if (was == null) {
                line(place, ": + " + RecordType.textOf(value));
            } else if (!was.equals(value)) {
                record(place + " " + key + ", ", was, value);
            }
        });
        order(place, List.copyOf(old.keySet()), List.copyOf(now.keySet()));
    }

    private static Map<String, Described> byFirstField(ImmutableList<?> values) {
        Map<String, Described> byField = Maps.newLinkedHashMapWithExpectedSize(values.size());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object value : values) {
            Described record = (Described) value;
            Draft<?> draft = Draft.of(record);
            String key = draft.values(draft.type().fields().get(0)).stream()
                    .map(Object::toString)
                    .collect(Collectors.joining());
            int count = counts.merge(key, 1, Integer::sum);
            byField.put(count == 1 ? key : key + " " + count, record);
        }
        return byField;
    }
}
