// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Party;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.Optional;

/** A firm that makes the machines of chip factories: a type of a project that the library does not know. */
record EquipmentMaker(
        String id,
        String name,
        ImmutableList<String> aliases,
        Optional<String> jurisdiction,
        Optional<Estimate> marketShare,
        ImmutableList<String> customers,
        ImmutableList<Citation> citations,
        ImmutableMap<String, ExtensionValue> extensions)
        implements Party {
    static final RecordType<EquipmentMaker> TYPE = RecordType.of("equipmentMakers", EquipmentMaker.class)
            .documentedAs("a firm that makes the machines of chip factories")
            .required("id", Kind.ID, "its id")
            .required("name", Kind.TEXT, "its name")
            .optional("jurisdiction", Kind.JURISDICTION, "where it is")
            .optional("marketShare", Kind.estimate(Interval.open(0, 1)), "its share of the market")
            .list("customers", Kind.reference(Chipmaker.class), "who buys from it")
            .list("citations", Citation.KIND, "where the sources speak of it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<EquipmentMaker> draft, EquipmentMaker maker) {
                    draft.put("id", maker.id())
                            .put("name", maker.name())
                            .put("jurisdiction", maker.jurisdiction())
                            .put("marketShare", maker.marketShare())
                            .put("customers", maker.customers())
                            .put("citations", maker.citations())
                            .putExtensions(maker.extensions());
                }

                @Override
                public EquipmentMaker make(Draft<EquipmentMaker> draft) {
                    EquipmentMaker maker = new EquipmentMaker(
                            draft.required("id"),
                            draft.required("name"),
                            ImmutableList.of(),
                            draft.optional("jurisdiction"),
                            draft.optional("marketShare"),
                            draft.list("customers"),
                            draft.list("citations"),
                            draft.extensions());
                    TYPE.check(maker).orThrow();
                    return maker;
                }
            });

    @Override
    public RecordType<EquipmentMaker> recordType() {
        return TYPE;
    }
}
