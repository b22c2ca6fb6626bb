// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records by their ids and by their types; safe for use by many threads once no more are added. */
final class RecordIndex {
    private final RecordTable byId;
    private final Map<RecordType<?>, Group> groups = new HashMap<>();
    /** What the groups hold, once no more are added. */
    private final Map<RecordType<?>, ImmutableList<ModelRecord>> byType = new HashMap<>();

    private Group groupBefore = new Group(null);
    // Made when it is first asked for, as few need it; made twice where two threads are first, which does no harm.
    private volatile @Nullable ImmutableList<ModelRecord> sorted;

    /** The records of a type. */
    private static final class Group {
        final @Nullable RecordType<?> type;
        private final List<ModelRecord> records = new ArrayList<>();
        private String lastId = "";
        private boolean isInOrder = true;

        Group(@Nullable RecordType<?> type) {
            this.type = type;
        }

        /** A group of records that are in order. */
        Group(RecordType<?> type, ImmutableList<ModelRecord> sorted) {
            this.type = type;
            this.records.addAll(sorted);
            this.lastId = sorted.get(sorted.size() - 1).id();
        }

        void add(String id, ModelRecord record) {
            isInOrder = isInOrder && lastId.compareTo(id) < 0;
            lastId = id;
            records.add(record);
        }

        ImmutableList<ModelRecord> sorted() {
            return isInOrder ? ImmutableList.copyOf(records) : inOrder(records);
        }
    }

    RecordIndex() {
        byId = new RecordTable();
    }

    /** An index of what is in another one that is finished. */
    RecordIndex(RecordIndex finished) {
        byId = new RecordTable(finished.byId);
        for (Map.Entry<RecordType<?>, ImmutableList<ModelRecord>> each : finished.byType.entrySet()) {
            groups.put(each.getKey(), new Group(each.getKey(), each.getValue()));
        }
    }

    /** Adds a record unless there is one of its id, which it gives back. */
    @Nullable
    ModelRecord add(String id, ModelRecord record, RecordType<?> type) {
        ModelRecord before = byId.add(id, record, type);
        if (before != null) {
            return before;
        }
        if (type != groupBefore.type) {
            groupBefore = group(type);
        }
        groupBefore.add(id, record);
        return null;
    }

    private Group group(RecordType<?> type) {
        Group known = groups.get(type);
        if (known != null) {
            return known;
        }
        Group made = new Group(type);
        groups.put(type, made);
        return made;
    }

    /** Puts the records of each type in order, when all are there. */
    RecordIndex finish() {
        for (Map.Entry<RecordType<?>, Group> each : groups.entrySet()) {
            byType.put(each.getKey(), each.getValue().sorted());
        }
        groups.clear();
        groupBefore = new Group(null);
        return this;
    }

    private static ImmutableList<ModelRecord> inOrder(Collection<ModelRecord> records) {
        return ImmutableList.sortedCopyOf(ById.ORDER, records);
    }

    @Nullable
    ModelRecord get(String id) {
        return byId.get(id);
    }

    /** The record of an id where it is of a Java type. */
    <T> @Nullable T get(Class<T> type, String id) {
        return byId.get(type, id);
    }

    /** All, in the order of their ids. */
    ImmutableList<ModelRecord> sorted() {
        ImmutableList<ModelRecord> all = sorted;
        if (all == null || all.size() != byId.size()) { // more may have come since, while a dataset is in the making
            all = inOrder(byId.records());
            sorted = all;
        }
        return all;
    }

    Set<RecordType<?>> types() {
        return byType.keySet();
    }

    /** Those of a Java type that is that of one record type, in the order of their ids. */
    Optional<ImmutableList<ModelRecord>> ofType(Class<?> javaType) {
        ImmutableList<ModelRecord> found = null;
        for (Map.Entry<RecordType<?>, ImmutableList<ModelRecord>> each : byType.entrySet()) {
            if (each.getKey().javaType() == javaType) {
                if (found != null) {
                    return Optional.empty();
                }
                found = each.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    int size() {
        return byId.size();
    }

    int hashOfIds() {
        return byId.hashOfIds();
    }

    /** The ids of the records that are of a type, in their order. */
    List<String> idsOf(Class<?> type) {
        return sorted().stream().filter(type::isInstance).map(ModelRecord::id).toList();
    }

    private static final class ById implements Comparator<ModelRecord> {
        static final ById ORDER = new ById();

        @Override
        public int compare(ModelRecord a, ModelRecord b) {
            return a.id().compareTo(b.id());
        }
    }
}
