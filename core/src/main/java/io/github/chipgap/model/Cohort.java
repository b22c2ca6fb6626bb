// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Default;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;

/**
 * A named group of parties.
 *
 * <p>An example is the chipmakers of a country. A claim about a cohort is about the whole group, not about each member.
 */
@ModelType("cohorts")
public interface Cohort extends Party {
    /** The description of this type. */
    RecordType<Cohort> TYPE = CohortType.TYPE;

    /** Returns a new builder. */
    static CohortBuilder builder() {
        return new CohortBuilder();
    }

    /** The members known by name. */
    @Reference(Party.class)
    ImmutableList<String> members();

    /** Whether these are all the members; false if the source says "such as" or names none. */
    @Default("false")
    boolean membersExhaustive();

    @Override
    default void check(RecordCheck rules) {
        rules.requireOthers("members", "members other than the cohort itself");
    }
}
