// SPDX-License-Identifier: Apache-2.0
package com.example.wafers

import com.google.common.collect.ImmutableMap
import io.github.chipgap.record.Draft
import io.github.chipgap.record.ExtensionValue
import io.github.chipgap.record.Field
import io.github.chipgap.record.Kind
import io.github.chipgap.record.ModelRecord
import io.github.chipgap.record.RecordType

/** A data class, described without a processor. */
data class Wafer(
    private val id: String, val diameter: Int,
    private val extensions: ImmutableMap<String, ExtensionValue> = ImmutableMap.of(),
) : ModelRecord {
    init { TYPE.check(this).orThrow() }
    override fun id() = id
    override fun extensions() = extensions
    override fun recordType() = TYPE

    object TYPE : RecordType<Wafer>(
        "wafers", Wafer::class.java, "a wafer",
        field("id", Kind.ID, Field.Arity.REQUIRED, "the id, unique in the document"),
        field("diameter", Kind.COUNT, Field.Arity.REQUIRED, "the diameter in millimetres"),
    ) {
        override fun value(record: Wafer, field: Int): Any? = if (field == 0) record.id else record.diameter
        override fun make(draft: Draft<Wafer>) = Wafer(draft.required(0), draft.required(1), draft.extensions())
    }
}
