// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.ExtensionValue;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.RecordType;
import java.util.Map;
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
    static final RecordType<EquipmentMaker> TYPE = RecordType.of(
                    "equipmentMakers", EquipmentMaker.class, Builder::new, Builder::build, Builder::extensions)
            .documentedAs("a firm that makes the machines of chip factories")
            .required("id", Kind.ID, EquipmentMaker::id, (builder, id) -> builder.id = id, "its id")
            .required("name", Kind.TEXT, EquipmentMaker::name, (builder, name) -> builder.name = name, "its name")
            .optional(
                    "jurisdiction",
                    Kind.JURISDICTION,
                    EquipmentMaker::jurisdiction,
                    (builder, code) -> builder.jurisdiction = Optional.of(code),
                    "where it is")
            .optional(
                    "marketShare",
                    Kind.estimate(Interval.open(0, 1)),
                    EquipmentMaker::marketShare,
                    (builder, share) -> builder.marketShare = Optional.of(share),
                    "its share of the market")
            .list(
                    "customers",
                    Kind.reference(Chipmaker.class),
                    EquipmentMaker::customers,
                    (builder, ids) -> builder.customers = ImmutableList.copyOf(ids),
                    "who buys from it")
            .list(
                    "citations",
                    Citation.KIND,
                    EquipmentMaker::citations,
                    (builder, citations) -> builder.citations = ImmutableList.copyOf(citations),
                    "where the sources speak of it")
            .build();

    @Override
    public RecordType<EquipmentMaker> recordType() {
        return TYPE;
    }

    static final class Builder {
        private String id = "";
        private String name = "";
        private Optional<String> jurisdiction = Optional.empty();
        private Optional<Estimate> marketShare = Optional.empty();
        private ImmutableList<String> customers = ImmutableList.of();
        private ImmutableList<Citation> citations = ImmutableList.of();
        private ImmutableMap<String, ExtensionValue> extensions = ImmutableMap.of();

        private void extensions(Map<String, ExtensionValue> values) {
            extensions = ImmutableMap.copyOf(values);
        }

        private EquipmentMaker build() {
            EquipmentMaker maker = new EquipmentMaker(
                    id, name, ImmutableList.of(), jurisdiction, marketShare, customers, citations, extensions);
            TYPE.check(maker).orThrow();
            return maker;
        }
    }
}
