// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The records of a dataset in the making: those of the dataset at its beginning, and those added to them. */
final class RecordCollection {
    private final ImmutableMap<String, ModelRecord> base;
    private final Map<String, ModelRecord> added = new LinkedHashMap<>();
    /** The ids of the base under which another record was added. */
    private final Set<String> dropped = new HashSet<>();

    private final Set<Conflict> conflicts = new LinkedHashSet<>();
    /** Added records with the id of another one before them. */
    private final List<ModelRecord> repeated = new ArrayList<>();

    private final Map<String, Draft<?>> withheld = new LinkedHashMap<>();

    /** Creates a collection with the records of a dataset, which stay if others are added under their ids. */
    RecordCollection(ImmutableMap<String, ModelRecord> base, ImmutableList<Conflict> conflicts) {
        this.base = base;
        this.conflicts.addAll(conflicts);
    }

    void add(ModelRecord record) {
        ModelRecord kept = base.get(record.id());
        boolean isFirst = kept == null ? added.putIfAbsent(record.id(), record) == null : dropped.add(record.id());
        if (!isFirst) {
            repeated.add(record);
        } else if (kept != null && !kept.equals(record)) {
            conflicts.add(new Conflict(record.id(), kept, record));
        }
    }

    void add(Conflict conflict) {
        conflicts.add(conflict);
    }

    /** Declares a record which exists but could not be made. */
    void withhold(String id, Draft<?> values) {
        withheld.putIfAbsent(id, values);
    }

    ImmutableList<Conflict> conflicts() {
        return ImmutableList.copyOf(conflicts);
    }

    /** Returns the records of the base and the added ones, then the records with an id of another record. */
    Iterable<ModelRecord> all() {
        return Iterables.concat(base.values(), added.values(), repeated);
    }

    /** Returns the records in the order of their ids. */
    ImmutableMap<String, ModelRecord> sortedById() {
        String[] ids = Iterables.toArray(Iterables.concat(base.keySet(), added.keySet()), String.class);
        Arrays.sort(ids);
        ImmutableMap.Builder<String, ModelRecord> sorted = ImmutableMap.builderWithExpectedSize(ids.length);
        for (String id : ids) {
            sorted.put(id, get(id));
        }
        return sorted.buildOrThrow();
    }

    private ModelRecord get(String id) {
        ModelRecord kept = base.get(id);
        return kept == null ? Objects.requireNonNull(added.get(id)) : kept;
    }

    /** Returns the rules between records broken in the dataset of this collection, in the order of the ids. */
    ImmutableList<Problem> problems(Dataset data) {
        List<Problem> problems = new ArrayList<>();
        for (ModelRecord record : repeated) {
            String other = get(record.id()).recordType().javaType().getSimpleName();
            problems.add(new Problem(
                    Problem.UNIQUE_ID,
                    record.recordType(),
                    record.id(),
                    "id",
                    record.id(),
                    "an id of its own, not that of another " + other));
        }
        problems.addAll(new IntegrityChecker(data, base, withheld).problems());
        return ImmutableList.copyOf(problems);
    }
}
