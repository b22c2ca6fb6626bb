// SPDX-License-Identifier: Apache-2.0
package com.example.wafers

import io.github.chipgap.analysis.Gaps
import io.github.chipgap.dataset.DatasetReader
import io.github.chipgap.dataset.ReferenceData

private const val DOCUMENT = """
{"format": 1, "id": "wafers", "version": "1", "title": "Wafers",
 "sources": [{"id": "my-notes", "title": "Notes"}],
 "equipmentMakers": [{"id": "sample-litho", "name": "Sample Litho", "lithographyWavelength": {"atLeast": 193},
  "customers": ["smic"], "citations": [{"source": "my-notes"}]}],
 "wafers": [{"id": "large", "diameter": 300}]}"""

/** Reads both types on top of the bundled data; fails if a record or a message differs from what is expected. */
fun main() {
    val reader = DatasetReader.standard().with(EquipmentMakerType.TYPE).with(Wafer.TYPE)
        .extending(ReferenceData.all())
    val data = reader.read(DOCUMENT, "wafers.json")
    check(data.get(Wafer::class.java, "large") == Wafer("large", 300))
    check(data.get(EquipmentMaker::class.java, "sample-litho").customers() == listOf("smic"))

    val violations = reader.validate(DOCUMENT.replace("smic", "smik").replace("300", "0"), "wafers.json").violations()
    check(violations.map { it.pointer() } == listOf("/equipmentMakers/0/customers/0", "/wafers/0/diameter")) {
        violations.joinToString("\n")
    }
    println(Gaps.of(data).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense").verdict())
}
