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
 * Machines received by a chipmaker.
 *
 * @param id the id, unique in the document
 * @param maker the maker of the machines
 * @param customer the chipmaker and customer
 * @param delivered the date of delivery
 * @param tools the number of machines
 * @param citations the sources of the delivery, with the cited places
 * @param extensions the extension keys
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
        return RecordType.textOf(this);
    }
}
