// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.util.HashMap;
import java.util.Map;

/** Writes records as their types describe them. */
final class RecordWriting {
    private final JsonText json;
    private final Map<RecordType<?>, Plan<?>> plans = new HashMap<>();
    private final EncodedTexts texts = new EncodedTexts();

    RecordWriting(JsonText json) {
        this.json = json;
    }

    /** What is known of a type before the first record of it is written, and a draft for what each of them holds. */
    private static final class Plan<T> {
        private final RecordType<T> type;
        private Draft<T> draft;
        private final Field[] fields;
        private final JsonText.Name[] names;

        Plan(RecordType<T> type) {
            this.type = type;
            this.draft = type.newDraft();
            this.fields = type.fields().toArray(new Field[0]);
            this.names = new JsonText.Name[fields.length];
            for (int i = 0; i < names.length; i++) {
                names[i] = new JsonText.Name(fields[i].name());
            }
        }

        @SuppressWarnings("unchecked") // a record is of the type that it says, and an embedded one of that of its field
        void fillDraft(Object record) {
            draft = type.draftOf((T) record);
        }
    }

    private Plan<?> plan(RecordType<?> type) {
        Plan<?> plan = plans.get(type);
        if (plan == null) {
            plan = new Plan<>(type);
            plans.put(type, plan);
        }
        return plan;
    }

    void write(ModelRecord record) {
        write(record.recordType(), record);
    }

    /** Writes a record of a type. */
    void write(RecordType<?> type, Object record) {
        Plan<?> plan = plan(type);
        plan.fillDraft(record);
        json.openObject();
        for (int i = 0; i < plan.fields.length; i++) {
            Field field = plan.fields[i];
            Object value = plan.draft.value(field);
            if (value != null) {
                json.name(plan.names[i]);
                if (field.arity().isList()) {
                    writeValues(field.kind(), (ImmutableList<?>) value);
                } else {
                    writeValue(field.kind(), value);
                }
            }
        }
        ExtensionJson.writeAll(json, plan.draft.extensions());
        json.closeObject();
    }

    private void writeValues(Kind<?> kind, ImmutableList<?> values) {
        json.openArray();
        for (int i = 0; i < values.size(); i++) {
            writeValue(kind, values.get(i));
        }
        json.closeArray();
    }

    <V> void writeValue(Kind<V> kind, Object value) {
        if (kind == Kind.ID || kind == Kind.TEXT || kind == Kind.URL) {
            json.text(value.toString());
        } else if (kind instanceof TextKind<V>) {
            json.value(texts.of(value));
        } else if (kind instanceof EmbeddedKind<V> embedded) {
            write(embedded.type(), value);
        } else if (kind instanceof AdaptedKind<V> adapted) {
            ExtensionJson.write(json, adapted.write(kind.valueType().cast(value)));
        } else if (value instanceof Estimate estimate) {
            EstimateJson.write(json, estimate);
        } else if (value instanceof Interval interval) {
            EstimateJson.write(json, interval);
        } else if (value instanceof Boolean flag) {
            json.flag(flag);
        } else if (value instanceof Integer count) {
            json.number(count);
        } else {
            throw new AssertionError("a kind that this writer does not know: " + kind.name());
        }
    }
}
