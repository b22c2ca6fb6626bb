// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/** Something that a source says without giving a number for it. */
@Value.Immutable
@ModelType
public interface Finding extends Claim {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Finding> TYPE = RecordType.of("findings", Finding.class)
            .documentedAs("something that a source says without giving a number for it")
            .required("id", Kind.ID, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, "the claim in a sentence of our own")
            .required("kind", FindingKind.KIND, "what sort of finding it is")
            .nonEmptyList("about", Kind.reference(ModelRecord.class), "the records that it is about")
            .required("standing", Standing.KIND, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Finding> draft, Finding finding) {
                    draft.put("id", finding.id())
                            .put("summary", finding.summary())
                            .put("kind", finding.kind())
                            .put("about", finding.about())
                            .put("standing", finding.standing())
                            .put("statedBy", finding.statedBy())
                            .put("citations", finding.citations())
                            .putExtensions(finding.extensions());
                }

                @Override
                public Finding make(Draft<Finding> draft) {
                    return ImmutableFinding.builder()
                            .id(draft.required("id"))
                            .summary(draft.required("summary"))
                            .kind(draft.required("kind"))
                            .addAllAbout(draft.list("about"))
                            .standing(draft.required("standing"))
                            .addAllStatedBy(draft.list("statedBy"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** What sort of finding it is. */
    FindingKind kind();

    /** The ids of the records that it is about, claims and events among them; never empty. */
    @Override
    ImmutableList<String> about();

    @Override
    default RecordType<Finding> recordType() {
        return TYPE;
    }

    /** The record in a few words, as {@link RecordType#textOf} has it; what {@code toString} gives. */
    default String asText() {
        return TYPE.textOf(this);
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this)
                .requireOthers("about", "records other than the finding itself")
                .orThrow();
    }
}
