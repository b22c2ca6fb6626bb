// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;

/** One of the ways to meet a rule: a group of criteria, all of which must be met. */
@ModelType("alternative")
public interface Alternative extends Described {
    /** The description of this type. */
    RecordType<Alternative> TYPE = AlternativeType.TYPE;

    /** Returns a new builder. */
    static AlternativeBuilder builder() {
        return new AlternativeBuilder();
    }

    /** The criteria, all of which must be met, each for a different metric. */
    @NotEmpty
    ImmutableList<Criterion> allOf();

    @Override
    default void check(RecordCheck rules) {
        long metrics = allOf().stream().map(Criterion::metric).distinct().count();
        rules.require(metrics == allOf().size(), "allOf", "criteria of different metrics");
    }
}
