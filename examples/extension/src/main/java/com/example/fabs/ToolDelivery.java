// SPDX-License-Identifier: Apache-2.0
package com.example.fabs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;

/**
 * Machines that a chipmaker has received: a record of Java, which needs no annotation processor.
 *
 * @param id the id
 * @param maker the id of the {@link EquipmentMaker}
 * @param customer the id of the {@link Chipmaker}
 * @param delivered when
 * @param tools how many machines
 * @param citations where the sources say it
 * @param extensions keys of others
 */
public record ToolDelivery(
        String id,
        String maker,
        String customer,
        PartialDate delivered,
        int tools,
        ImmutableList<Citation> citations,
        ImmutableMap<String, ExtensionValue> extensions)
        implements Cited {
    /** The description of this type. */
    public static final RecordType<ToolDelivery> TYPE = RecordType.of("toolDeliveries", ToolDelivery.class)
            .documentedAs("machines that a chipmaker has received")
            .required("id", Kind.ID, "the delivery's id, unique in the document")
            .required("maker", Kind.reference(EquipmentMaker.class), "who made them")
            .required("customer", Kind.reference(Chipmaker.class), "who received them")
            .required("delivered", Kind.DATE, "when")
            .required("tools", Kind.COUNT, "how many")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new Form());

    /** Checks the rules of the type, whoever makes the record. */
    @SuppressWarnings("RedundantExplicitCanonicalConstructor")
    public ToolDelivery(
            String id,
            String maker,
            String customer,
            PartialDate delivered,
            int tools,
            ImmutableList<Citation> citations,
            ImmutableMap<String, ExtensionValue> extensions) {
        this.id = id;
        this.maker = maker;
        this.customer = customer;
        this.delivered = delivered;
        this.tools = tools;
        this.citations = citations;
        this.extensions = extensions;
        TYPE.check(this).orThrow();
    }

    @Override
    public RecordType<ToolDelivery> recordType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return TYPE.textOf(this);
    }

    private static final class Form implements RecordForm<ToolDelivery> {
        @Override
        public void fill(Draft<ToolDelivery> draft, ToolDelivery delivery) {
            draft.put("id", delivery.id())
                    .put("maker", delivery.maker())
                    .put("customer", delivery.customer())
                    .put("delivered", delivery.delivered())
                    .put("tools", delivery.tools())
                    .put("citations", delivery.citations())
                    .putExtensions(delivery.extensions());
        }

        @Override
        public ToolDelivery make(Draft<ToolDelivery> draft) {
            return new ToolDelivery(
                    draft.required("id"),
                    draft.required("maker"),
                    draft.required("customer"),
                    draft.required("delivered"),
                    draft.required("tools"),
                    draft.list("citations"),
                    draft.extensions());
        }
    }
}
