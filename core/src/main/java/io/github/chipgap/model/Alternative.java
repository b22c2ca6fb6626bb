// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.ImmutableAlternative.Builder;
import org.immutables.value.Value;

/** One of the ways to meet a rule: criteria that are met together. */
@Value.Immutable
@ModelType
public interface Alternative extends Extensible {
    /** The description of this type. */
    RecordType<Alternative> TYPE = RecordType.of(
                    "alternative",
                    Alternative.class,
                    ImmutableAlternative::builder,
                    Builder::build,
                    Builder::extensions)
            .documentedAs("one of the ways to meet a rule, by criteria that are met together")
            .nonEmptyList("allOf", Criterion.KIND, Alternative::allOf, Builder::allOf, "the criteria")
            .build();

    /** What a field holds that is an alternative. */
    EmbeddedKind<Alternative> KIND = Kind.embedded(TYPE);

    /** The criteria, all of which must be met; never empty, and no two of one metric. */
    ImmutableList<Criterion> allOf();

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
