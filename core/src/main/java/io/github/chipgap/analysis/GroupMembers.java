// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Who of a group has a figure of their own, each counted once. */
final class GroupMembers {
    private final MeasurementIndex index;
    private final Metric metric;
    private final Period period;

    GroupMembers(MeasurementIndex index, Metric metric, Period period) {
        this.index = index;
        this.metric = metric;
        this.period = period;
    }

    /**
     * The subjects whose figures make up the group's: the group itself, but cohorts without a figure as their members.
     *
     * @throws IncomparableException where somebody is in it twice
     * @throws MissingDataException where a cohort has no figure and may have more members than it names
     */
    ImmutableSortedSet<String> expanded(Collection<String> ids) {
        Map<String, String> countedBy = new TreeMap<>();
        for (String id : ImmutableSortedSet.copyOf(ids)) {
            index.within(id).forEach(inside -> count(inside, id, countedBy));
        }
        ImmutableSortedSet.Builder<String> expanded = ImmutableSortedSet.naturalOrder();
        ids.forEach(id -> expand(id, expanded));
        return expanded.build();
    }

    private static void count(String inside, String by, Map<String, String> countedBy) {
        String before = countedBy.putIfAbsent(inside, by);
        if (before != null) {
            throw new IncomparableException(inside + " would be counted twice, in " + before + " and in " + by);
        }
    }

    private void expand(String id, ImmutableSortedSet.Builder<String> expanded) {
        Subject subject = index.data().get(Subject.class, id);
        boolean hasFigure = index.of(id, metric.id()).stream().anyMatch(one -> Flows.isWithin(one, period));
        if (hasFigure || !(subject instanceof Cohort cohort)) {
            expanded.add(id);
            return;
        }
        if (!cohort.membersExhaustive()) {
            throw new MissingDataException("no " + metric.id() + " for " + id + " in " + period
                    + "; it names " + (cohort.members().isEmpty() ? "no members" : String.join(", ", cohort.members()))
                    + ", and may have more members");
        }
        cohort.members().forEach(member -> expand(member, expanded));
    }
}
