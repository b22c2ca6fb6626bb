// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
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
    // A hash map that stays quick where ids were made to share a hash.
    private final Map<String, ModelRecord> byId = new HashMap<>();
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

        void add(ModelRecord record) {
            isInOrder = isInOrder && lastId.compareTo(record.id()) < 0;
            lastId = record.id();
            records.add(record);
        }

        ImmutableList<ModelRecord> sorted() {
            return isInOrder ? ImmutableList.copyOf(records) : inOrder(records);
        }
    }

    /** Adds a record; tells whether its id was free, as of several records of one id the first counts. */
    boolean add(ModelRecord record) {
        if (byId.putIfAbsent(record.id(), record) != null) {
            return false;
        }
        if (record.recordType() != groupBefore.type) {
            Group known = groups.get(record.recordType());
            groupBefore = known == null ? new Group(record.recordType()) : known;
            groups.put(record.recordType(), groupBefore);
        }
        groupBefore.add(record);
        return true;
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

    /** All, in the order of their ids. */
    ImmutableList<ModelRecord> sorted() {
        ImmutableList<ModelRecord> all = sorted;
        if (all == null || all.size() != byId.size()) { // more may have come since, while a dataset is in the making
            all = inOrder(byId.values());
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

    Set<String> ids() {
        return byId.keySet();
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
