// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;

/** The description of a record that a value by itself would be the only field of; there are no such records. */
final class LoneValue implements RecordForm<Extensible> {
    private LoneValue() {}

    static RecordType<Extensible> type(Kind<?> kind) {
        return RecordType.of("value", Extensible.class)
                .required("value", kind, "a value")
                .build(new LoneValue());
    }

    @Override
    public void fill(Draft<Extensible> draft, Extensible record) {
        throw new UnsupportedOperationException("a value is no record");
    }

    @Override
    public Extensible make(Draft<Extensible> draft) {
        throw new UnsupportedOperationException("a value makes no record");
    }
}
