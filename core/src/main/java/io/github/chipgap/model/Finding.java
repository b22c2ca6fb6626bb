// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;

/** A statement of a source without a number. */
@ModelType("findings")
public interface Finding extends Claim {
    /** The description of this type. */
    RecordType<Finding> TYPE = FindingType.TYPE;

    /** Returns a new builder. */
    static FindingBuilder builder() {
        return new FindingBuilder();
    }

    /** The kind of finding. */
    FindingKind kind();

    /** The ids of the subjects of the finding, which may also be claims and events. */
    @NotEmpty
    @Reference(ModelRecord.class)
    @Override
    ImmutableList<String> about();

    @Override
    default void check(RecordCheck rules) {
        rules.requireOthers("about", "records other than the finding itself");
    }
}
