// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.CountKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Kind.FlagKind;
import io.github.chipgap.record.Kind.IntervalKind;
import io.github.chipgap.record.Kind.TextKind;
import org.jspecify.annotations.Nullable;

/** What a reading keeps at hand of a field, worked out once from its description. */
final class FieldPlan {
    /** What is to be done with a value. */
    enum Task {
        /** A text that is its own value and seldom comes twice. */
        PLAIN_TEXT,
        /** A text whose value may have come before. */
        TEXT,
        OWN_ID,
        REFERENCE,
        ESTIMATE,
        FLAG,
        COUNT,
        EMBEDDED,
        ADAPTED
    }

    final Field field;
    final Kind<?> kind;
    final Task task;
    final boolean isList;
    final boolean isRequired;
    /** The values that texts of this kind have lately stood for. */
    final Texts<Checked<?>> known;

    final @Nullable Class<?> target;
    final @Nullable TypePlan<?> embedded;

    FieldPlan(Field field, Texts<Checked<?>> known, @Nullable TypePlan<?> embedded) {
        this.field = field;
        this.kind = field.kind();
        this.task = task(field.kind());
        this.isList = field.arity().isList();
        this.isRequired = field.arity().isRequired();
        this.known = known;
        this.target = field.kind() instanceof TextKind<?> text ? text.target().orElse(null) : null;
        this.embedded = embedded;
    }

    private static Task task(Kind<?> kind) {
        if (kind instanceof TextKind<?> text) {
            return kind == Kind.TEXT || kind == Kind.URL || kind == Kind.SHA256
                    ? Task.PLAIN_TEXT
                    : kind == Kind.ID ? Task.OWN_ID : text.isReference() ? Task.REFERENCE : Task.TEXT;
        }
        if (kind instanceof EmbeddedKind<?>) {
            return Task.EMBEDDED;
        }
        if (kind instanceof EstimateKind || kind instanceof IntervalKind) {
            return Task.ESTIMATE;
        }
        return kind instanceof FlagKind ? Task.FLAG : kind instanceof CountKind ? Task.COUNT : Task.ADAPTED;
    }
}
