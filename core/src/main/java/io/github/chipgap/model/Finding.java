// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;

/** Something that a source says without giving a number for it. */
@ModelType("findings")
public interface Finding extends Claim {
    /** The description of this type. */
    RecordType<Finding> TYPE = FindingType.TYPE;

    /** Returns a new builder. */
    static FindingBuilder builder() {
        return new FindingBuilder();
    }

    /** What sort of finding it is. */
    FindingKind kind();

    /** The records that it is about, which may be claims and events too. */
    @NotEmpty
    @Reference(ModelRecord.class)
    @Override
    ImmutableList<String> about();

    @Override
    default void check(RecordCheck rules) {
        rules.requireOthers("about", "records other than the finding itself");
    }
}
