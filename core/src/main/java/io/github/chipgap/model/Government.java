// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;

/** The government of a jurisdiction. Its {@link #jurisdiction()} is always present. */
@ModelType("governments")
public interface Government extends Party {
    /** The description of this type. */
    RecordType<Government> TYPE = GovernmentType.TYPE;

    /** Returns a new builder. */
    static GovernmentBuilder builder() {
        return new GovernmentBuilder();
    }

    @Override
    default void check(RecordCheck rules) {
        rules.require(jurisdiction().isPresent(), "jurisdiction", "the jurisdiction that the government governs");
    }
}
