// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.EmbeddedKind;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/** One of the ways to meet a rule: criteria that are met together. */
@Value.Immutable
@ModelType
public interface Alternative extends Extensible {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Alternative> TYPE = RecordType.of("alternative", Alternative.class)
            .documentedAs("one of the ways to meet a rule, by criteria that are met together")
            .nonEmptyList("allOf", Criterion.KIND, "the criteria")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Alternative> draft, Alternative alternative) {
                    draft.put("allOf", alternative.allOf()).putExtensions(alternative.extensions());
                }

                @Override
                public Alternative make(Draft<Alternative> draft) {
                    return ImmutableAlternative.builder()
                            .addAllAllOf(draft.list("allOf"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** What a field holds that is an alternative. */
    EmbeddedKind<Alternative> KIND = Kind.embedded(TYPE);

    /** The criteria, all of which must be met; never empty, and no two of one metric. */
    ImmutableList<Criterion> allOf();

    /** The record in a few words, as {@link RecordType#textOf} has it; what {@code toString} gives. */
    default String asText() {
        return TYPE.textOf(this);
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this)
                .require(
                        allOf().stream().map(Criterion::metric).distinct().count() == allOf().size(),
                        "allOf",
                        "criteria of different metrics")
                .orThrow();
    }
}
