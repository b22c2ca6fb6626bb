// SPDX-License-Identifier: Apache-2.0
package com.example.fabs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;

/**
 * Machines that a chipmaker has received.
 *
 * @param id the id, unique in the document
 * @param maker the firm that made them
 * @param customer the chipmaker that received them
 * @param delivered when it received them
 * @param tools the number of machines
 * @param citations where the sources say it
 * @param extensions keys of others
 */
@ModelType("toolDeliveries")
public record ToolDelivery(
        String id,
        @Reference(EquipmentMaker.class) String maker,
        @Reference(Chipmaker.class) String customer,
        PartialDate delivered,
        int tools,
        @NotEmpty ImmutableList<Citation> citations,
        ImmutableMap<String, ExtensionValue> extensions)
        implements Cited {
    /** The description of this type. */
    public static final RecordType<ToolDelivery> TYPE = ToolDeliveryType.TYPE;

    /** Checks the description and a rule between two fields. */
    public ToolDelivery {
        ToolDeliveryType.check(id, maker, customer, delivered, tools, citations, extensions)
                .require(tools <= 10 || citations.size() > 1, "citations", "two sources for more than 10 machines")
                .orThrow();
    }

    @Override
    public RecordType<ToolDelivery> recordType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return TYPE.textOf(this);
    }
}
