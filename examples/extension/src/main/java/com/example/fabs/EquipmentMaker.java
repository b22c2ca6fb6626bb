// SPDX-License-Identifier: Apache-2.0
package com.example.fabs;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.model.Party;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.Optional;
import org.immutables.value.Value;

/** A firm that makes the machines of chip factories. */
@Value.Immutable
@ModelType
public interface EquipmentMaker extends Party {
    /** Of the serialized form. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<EquipmentMaker> TYPE = RecordType.of("equipmentMakers", EquipmentMaker.class)
            .documentedAs("a firm that makes the machines of chip factories")
            .required("id", Kind.ID, "the party's id, unique in the document")
            .required("name", Kind.TEXT, "the usual English name")
            .list("aliases", Kind.TEXT, "other names that sources use")
            .optional("jurisdiction", Kind.JURISDICTION, "the jurisdiction that it belongs to")
            .optional(
                    "lithographyWavelength",
                    Kind.estimate(Interval.open(0, 1000)),
                    "the shortest wavelength that its machines expose with, in nanometres")
            .list("customers", Kind.reference(Chipmaker.class), "who buys from it")
            .list("citations", Citation.KIND, "where the sources speak of it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<EquipmentMaker> draft, EquipmentMaker maker) {
                    draft.put("id", maker.id())
                            .put("name", maker.name())
                            .put("aliases", maker.aliases())
                            .put("jurisdiction", maker.jurisdiction())
                            .put("lithographyWavelength", maker.lithographyWavelength())
                            .put("customers", maker.customers())
                            .put("citations", maker.citations())
                            .putExtensions(maker.extensions());
                }

                @Override
                public EquipmentMaker make(Draft<EquipmentMaker> draft) {
                    return EquipmentMaker.builder()
                            .id(draft.required("id"))
                            .name(draft.required("name"))
                            .aliases(draft.list("aliases"))
                            .jurisdiction(draft.optional("jurisdiction"))
                            .lithographyWavelength(draft.optional("lithographyWavelength"))
                            .customers(draft.list("customers"))
                            .citations(draft.list("citations"))
                            .extensions(draft.extensions())
                            .build();
                }
            });

    /** The shortest wavelength that its machines expose with, in nanometres. */
    Optional<Estimate> lithographyWavelength();

    /** The ids of the chipmakers that buy from it. */
    ImmutableList<String> customers();

    @Override
    default RecordType<EquipmentMaker> recordType() {
        return TYPE;
    }

    /** The record in a few words; what {@code toString} gives. */
    default String asText() {
        return TYPE.textOf(this);
    }

    /** Checks the rules of the type: those of its description, and one of its own. */
    @Value.Check
    default void check() {
        TYPE.check(this)
                .require(
                        lithographyWavelength().isEmpty() || !citations().isEmpty(),
                        "citations",
                        "a source for the wavelength")
                .orThrow();
    }
}
