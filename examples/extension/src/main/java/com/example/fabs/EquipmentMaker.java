// SPDX-License-Identifier: Apache-2.0
package com.example.fabs;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.*;
import io.github.chipgap.record.*;
import java.util.Optional;

/** A firm that makes the machines of chip factories. */
@ModelType("equipmentMakers")
public interface EquipmentMaker extends Party {
    RecordType<EquipmentMaker> TYPE = EquipmentMakerType.TYPE;

    static EquipmentMakerBuilder builder() {
        return new EquipmentMakerBuilder();
    }

    /** The shortest wavelength with which its machines expose, in nanometres. */
    @Within(lower = 0, upper = 1000, open = true) Optional<Estimate> lithographyWavelength();

    /** The chipmakers among its customers. */
    @Reference(Chipmaker.class) ImmutableList<String> customers();
}
