// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordType;

/** A record type with one field, used to read a value outside a record. */
final class LoneValue extends RecordType<Extensible> {
    private LoneValue(Kind<?> kind) {
        super("value", Extensible.class, "a value", field("value", kind, Arity.REQUIRED, "a value"));
    }

    static RecordType<Extensible> type(Kind<?> kind) {
        return new LoneValue(kind);
    }

    @Override
    protected Object get(Extensible record, int field) {
        throw new UnsupportedOperationException("a value is no record");
    }

    @Override
    protected Extensible make(Draft<Extensible> draft) {
        throw new UnsupportedOperationException("a value makes no record");
    }
}
