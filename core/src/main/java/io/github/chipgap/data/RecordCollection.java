// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.InvalidRecordException;
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

/** The records of a dataset in the making. */
final class RecordCollection {
    private final Map<String, ModelRecord> recordsById = new LinkedHashMap<>();
    /** The ids of the records of the dataset that this collection began with, unless another record came under them. */
    private final Set<String> inherited = new HashSet<>();

    private final Set<Conflict> conflicts = new LinkedHashSet<>();
    /** Records whose id another record had before. */
    private final List<ModelRecord> repeated = new ArrayList<>();

    private final Map<String, Draft<?>> withheld = new LinkedHashMap<>();

    RecordCollection() {}

    /** Creates a collection that begins with the records of a dataset, which stay if others come under their ids. */
    RecordCollection(ImmutableMap<String, ModelRecord> base, ImmutableList<Conflict> conflicts) {
        recordsById.putAll(base);
        inherited.addAll(base.keySet());
        this.conflicts.addAll(conflicts);
    }

    void add(ModelRecord record) {
        ModelRecord before = recordsById.putIfAbsent(record.id(), record);
        if (before == null) {
            return;
        }
        if (!inherited.remove(record.id())) {
            repeated.add(record);
        } else if (!before.equals(record)) {
            conflicts.add(new Conflict(record.id(), before, record));
        }
    }

    void add(Conflict conflict) {
        conflicts.add(conflict);
    }

    /** Takes an id as that of a record that exists and could not be made. */
    void withhold(String id, Draft<?> values) {
        withheld.putIfAbsent(id, values);
    }

    ImmutableList<Conflict> conflicts() {
        return ImmutableList.copyOf(conflicts);
    }

    /** Returns all records that were added, and after them those whose id another record has. */
    Iterable<ModelRecord> all() {
        return Iterables.concat(recordsById.values(), repeated);
    }

    private ImmutableMap<String, ModelRecord> sortedById() {
        String[] ids = recordsById.keySet().toArray(new String[0]);
        Arrays.sort(ids);
        ImmutableMap.Builder<String, ModelRecord> sorted = ImmutableMap.builderWithExpectedSize(ids.length);
        for (String id : ids) {
            sorted.put(id, get(id));
        }
        return sorted.buildOrThrow();
    }

    private ModelRecord get(String id) {
        return Objects.requireNonNull(recordsById.get(id));
    }

    /** Returns the rules between records that are broken, in the order of the ids. */
    ImmutableList<Problem> problems() {
        return problems(sortedById());
    }

    private ImmutableList<Problem> problems(ImmutableMap<String, ModelRecord> sorted) {
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
        problems.addAll(new IntegrityChecker(sorted, withheld).problems());
        return ImmutableList.copyOf(problems);
    }

    /**
     * Returns the records in the order of their ids.
     *
     * @throws InvalidRecordException if they break rules between them
     */
    ImmutableMap<String, ModelRecord> sortedOrThrow() {
        ImmutableMap<String, ModelRecord> sorted = sortedById();
        ImmutableList<Problem> problems = problems(sorted);
        if (!problems.isEmpty()) {
            throw new InvalidRecordException(problems);
        }
        return sorted;
    }
}
