// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records by their ids and by their types; safe for use by many threads. */
final class RecordIndex {
    // A hash map that stays quick where ids were made to share a hash.
    private final Map<String, ModelRecord> byId;
    private final Map<RecordType<?>, ImmutableList<ModelRecord>> byType = new HashMap<>();
    // Made when it is first asked for, as few need it; made twice where two threads are first, which does no harm.
    private volatile @Nullable ImmutableList<ModelRecord> sorted;

    /**
     * Of several records of one id the first counts.
     *
     * @param others is given the others
     */
    RecordIndex(List<ModelRecord> records, List<ModelRecord> others) {
        byId = new HashMap<>(2 * records.size());
        Map<RecordType<?>, List<ModelRecord>> grouped = new LinkedHashMap<>();
        RecordType<?> type = null;
        List<ModelRecord> group = List.of();
        for (int i = 0; i < records.size(); i++) {
            ModelRecord record = records.get(i);
            if (byId.putIfAbsent(record.id(), record) != null) {
                others.add(record);
                continue;
            }
            if (record.recordType() != type) {
                type = record.recordType();
                group = grouped.get(type);
                if (group == null) {
                    group = new ArrayList<>();
                    grouped.put(type, group);
                }
            }
            group.add(record);
        }
        for (Map.Entry<RecordType<?>, List<ModelRecord>> each : grouped.entrySet()) {
            byType.put(each.getKey(), inOrder(each.getValue()));
        }
    }

    private static ImmutableList<ModelRecord> inOrder(Collection<ModelRecord> records) {
        return ImmutableList.sortedCopyOf(ById.ORDER, records);
    }

    @Nullable
    ModelRecord get(String id) {
        return byId.get(id);
    }

    /** All, type by type, each in the order of its ids. */
    Collection<ImmutableList<ModelRecord>> groups() {
        return byType.values();
    }

    /** All, in the order of their ids. */
    ImmutableList<ModelRecord> sorted() {
        ImmutableList<ModelRecord> all = sorted;
        if (all == null) {
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
