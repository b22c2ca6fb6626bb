// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;

/** Machines that a chipmaker has received, a type of a project. */
record Delivery(String id, String receiver, int tools, ImmutableMap<String, ExtensionValue> extensions)
        implements ModelRecord {
    static final RecordType<Delivery> TYPE = new Type();

    private static final class Type extends RecordType<Delivery> {
        Type() {
            super(
                    "deliveries",
                    Delivery.class,
                    "machines that a chipmaker has received",
                    field("id", Kind.ID, Field.Arity.REQUIRED, "the id"),
                    field("receiver", Kind.reference(Chipmaker.class), Field.Arity.REQUIRED, "the chipmaker"),
                    field("tools", Kind.COUNT, Field.Arity.REQUIRED, "the number of machines"));
        }

        @Override
        protected Object value(Delivery delivery, int field) {
            return switch (field) {
                case 0 -> delivery.id();
                case 1 -> delivery.receiver();
                default -> delivery.tools();
            };
        }

        @Override
        protected Delivery make(Draft<Delivery> draft) {
            return new Delivery(
                    draft.<String>required(0),
                    draft.<String>required(1),
                    draft.<Integer>required(2),
                    draft.extensions());
        }
    }

    @Override
    public RecordType<Delivery> recordType() {
        return TYPE;
    }
}
