// SPDX-License-Identifier: Apache-2.0
package com.example.wafers

import com.google.common.collect.ImmutableList
import io.github.chipgap.estimate.Estimate
import io.github.chipgap.model.Chipmaker
import io.github.chipgap.model.Party
import io.github.chipgap.record.ModelType
import io.github.chipgap.record.Reference
import io.github.chipgap.record.Within
import java.util.Optional

/** A firm that makes the machines of chip factories. */
@ModelType("equipmentMakers")
interface EquipmentMaker : Party {
    /** The shortest wavelength of its machines, in nanometres. */
    @Within(lower = 0.0, upper = 1000.0, open = true)
    fun lithographyWavelength(): Optional<Estimate>

    /** The chipmakers that buy from it. */
    @Reference(Chipmaker::class)
    fun customers(): ImmutableList<String>
}
