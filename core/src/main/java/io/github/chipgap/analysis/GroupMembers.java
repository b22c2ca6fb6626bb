// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The members of a group with a figure of their own, each counted once.
 *
 * @param flows the figures
 * @param index the members of cohorts
 */
record GroupMembers(Flows flows, MeasurementIndex index) {
    /**
     * Returns the subjects whose figures make up the group's: the group itself, but the members of a cohort without a
     * figure.
     *
     * @throws IncomparableException if a subject is in it twice
     * @throws MissingDataException if a cohort has no figure and may have more members than it names
     */
    ImmutableSortedSet<String> expanded(Collection<String> ids) {
        checkEachOnce(ids);
        ImmutableSortedSet.Builder<String> expanded = ImmutableSortedSet.naturalOrder();
        ids.forEach(id -> expand(id, expanded));
        ImmutableSortedSet<String> counted = expanded.build();
        checkEachOnce(counted);
        return counted;
    }

    private void checkEachOnce(Collection<String> ids) {
        Map<String, String> countedBy = new TreeMap<>();
        for (String id : ImmutableSortedSet.copyOf(ids)) {
            for (String inside : index.within(id)) {
                String before = countedBy.putIfAbsent(inside, id);
                if (before != null) {
                    throw new IncomparableException(inside + " would be counted twice, in " + before + " and in " + id);
                }
            }
        }
    }

    private void expand(String id, ImmutableSortedSet.Builder<String> expanded) {
        Subject subject = index.data().get(Subject.class, id);
        if (!(subject instanceof Cohort cohort) || !flows.parts(id).isEmpty()) {
            expanded.add(id);
            return;
        }
        if (!cohort.membersExhaustive()) {
            throw new MissingDataException("no " + flows.metric().id() + " for " + id + " in " + flows.period()
                    + (cohort.members().isEmpty()
                            ? "; it names no members"
                            : "; it names " + String.join(", ", cohort.members()) + ", and may have more members"));
        }
        cohort.members().forEach(member -> expand(member, expanded));
    }
}
