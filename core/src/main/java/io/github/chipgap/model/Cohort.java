// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/**
 * A group of parties that sources speak of as one, such as a country's chipmakers.
 *
 * <p>A claim about a cohort is about the group as a whole; that it holds for each member is not said.
 */
@Value.Immutable
@ModelType
public interface Cohort extends Party {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Cohort> TYPE = RecordType.of("cohorts", Cohort.class)
            .documentedAs("a group of parties that sources speak of as one")
            .required("id", Kind.ID, "the party's id, unique in the document")
            .required("name", Kind.TEXT, "the usual English name")
            .list("aliases", Kind.TEXT, "other names that sources use")
            .optional(
                    "jurisdiction",
                    Kind.JURISDICTION,
                    "the jurisdiction that it belongs to; absent where no source says")
            .list("members", Kind.reference(Party.class), "the members that are known by name")
            .required("membersExhaustive", Kind.FLAG, "whether these are all the members")
            .list("citations", Citation.KIND, "where the sources speak of it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Cohort> draft, Cohort cohort) {
                    draft.put("id", cohort.id())
                            .put("name", cohort.name())
                            .put("aliases", cohort.aliases())
                            .put("jurisdiction", cohort.jurisdiction())
                            .put("members", cohort.members())
                            .put("membersExhaustive", cohort.membersExhaustive())
                            .put("citations", cohort.citations())
                            .putExtensions(cohort.extensions());
                }

                @Override
                public Cohort make(Draft<Cohort> draft) {
                    return ImmutableCohort.builder()
                            .id(draft.required("id"))
                            .name(draft.required("name"))
                            .addAllAliases(draft.list("aliases"))
                            .jurisdiction(draft.optional("jurisdiction"))
                            .addAllMembers(draft.list("members"))
                            .membersExhaustive(draft.required("membersExhaustive"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The ids of the members that are known by name. */
    ImmutableList<String> members();

    /** Whether {@link #members()} names all of them; false where the source says "such as" or names none. */
    boolean membersExhaustive();

    @Override
    default RecordType<Cohort> recordType() {
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
                .requireOthers("members", "members other than the cohort itself")
                .orThrow();
    }
}
