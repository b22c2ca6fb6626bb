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
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordType;
import java.util.Optional;

/** A firm that makes the machines of chip factories: a type of another project, described by hand. */
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
    static final RecordType<EquipmentMaker> TYPE = new Type();

    private static final class Type extends RecordType<EquipmentMaker> {
        Type() {
            super(
                    "equipmentMakers",
                    EquipmentMaker.class,
                    "a firm that makes the machines of chip factories",
                    field("id", Kind.ID, Arity.REQUIRED, "its id"),
                    field("name", Kind.TEXT, Arity.REQUIRED, "its name"),
                    field("jurisdiction", Kind.JURISDICTION, Arity.OPTIONAL, "where it is"),
                    field("marketShare", Kind.estimate(Interval.open(0, 1)), Arity.OPTIONAL, "its share of the market"),
                    field("customers", Kind.reference(Chipmaker.class), Arity.LIST, "who buys from it"),
                    field("citations", Kind.embedded(Citation.TYPE), Arity.LIST, "where the sources speak of it"));
        }

        @Override
        protected Object value(EquipmentMaker maker, int field) {
            return switch (field) {
                case 0 -> maker.id();
                case 1 -> maker.name();
                case 2 -> maker.jurisdiction().orElse(null);
                case 3 -> maker.marketShare().orElse(null);
                case 4 -> maker.customers();
                default -> maker.citations();
            };
        }

        @Override
        protected EquipmentMaker make(Draft<EquipmentMaker> draft) {
            EquipmentMaker maker = new EquipmentMaker(
                    draft.<String>required(0),
                    draft.<String>required(1),
                    ImmutableList.of(),
                    draft.<String>optional(2),
                    draft.<Estimate>optional(3),
                    draft.<String>list(4),
                    draft.<Citation>list(5),
                    draft.extensions());
            check(maker).orThrow();
            return maker;
        }
    }

    @Override
    public RecordType<EquipmentMaker> recordType() {
        return TYPE;
    }
}
