// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.chipgap.model.Measurement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the subjects represented by a subject, with its measurements in a metric.
 *
 * @param subject the id
 * @param certain the counted measurements
 * @param possible the measurements that possibly count, depending on their dates
 */
record Holder(String subject, ImmutableList<Measurement> certain, ImmutableList<Measurement> possible) {
    /** The greatest number of possible measurements whose selections are few enough to go through. */
    private static final int MOST_POSSIBLE = 10;

    boolean isCertain() {
        return !certain.isEmpty();
    }

    /** Returns all measurements, in the order of their ids. */
    ImmutableList<Measurement> all() {
        return inOrder(Stream.concat(certain.stream(), possible.stream()));
    }

    private static ImmutableList<Measurement> inOrder(Stream<Measurement> measurements) {
        return measurements.sorted(Comparator.comparing(Measurement::id)).collect(ImmutableList.toImmutableList());
    }

    /** Returns this holder with each measurement replaced by another one. */
    Holder map(UnaryOperator<Measurement> other) {
        return new Holder(
                subject,
                certain.stream().map(other).collect(ImmutableList.toImmutableList()),
                possible.stream().map(other).collect(ImmutableList.toImmutableList()));
    }

    /** Returns this holder without measurements of periods certainly earlier than a certainly counted one. */
    Holder latest() {
        List<Measurement> still = possible.stream()
                .filter(one -> Days.latest(
                                Stream.concat(certain.stream(), Stream.of(one)).toList(), Days::periodOf)
                        .contains(one))
                .toList();
        List<Measurement> latest = Days.latest(certain, Days::periodOf);
        return new Holder(subject, ImmutableList.copyOf(latest), ImmutableList.copyOf(still));
    }

    /** Returns the certainly counted measurements, one holder for each period. */
    List<Holder> byPeriod() {
        Map<Optional<Days>, ImmutableList<Measurement>> periods = certain.stream()
                .collect(Collectors.groupingBy(
                        one -> Days.periodOf(one).map(Days::of), LinkedHashMap::new, ImmutableList.toImmutableList()));
        return periods.values().stream()
                .map(some -> new Holder(subject, some, ImmutableList.of()))
                .toList();
    }

    /** Returns whether {@link #selections} are few enough to go through. */
    boolean hasSelections() {
        return possible.size() <= MOST_POSSIBLE;
    }

    /**
     * Returns the lists of measurements that can count: the certain ones with each selection of the possible ones,
     * never an empty list.
     *
     * <p>The selections are in binary order, with the first possible measurement as the last digit. If there are too
     * many possible measurements, the result is each measurement by itself and all together.
     */
    List<List<Measurement>> selections() {
        if (!hasSelections()) {
            return Stream.concat(all().stream().<List<Measurement>>map(List::of), Stream.of(all()))
                    .toList();
        }
        return Sets.powerSet(ImmutableSet.copyOf(possible)).stream()
                .filter(chosen -> isCertain() || !chosen.isEmpty())
                .<List<Measurement>>map(chosen -> inOrder(Stream.concat(certain.stream(), chosen.stream())))
                .toList();
    }
}
