// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records by their ids: a hash table of arrays, whose entries take no objects of their own.
 *
 * <p>Where many ids were made to share a hash, those that find no place near theirs go into a map, which orders such ids.
 */
final class RecordTable {
    private static final int LEAST_PLACES = 64;
    private static final int FARTHEST = 32;
    private static final int MULTIPLIER = 0x9E3779B9;

    /** Of each place the hash of an id, the id, and the record that has it; the latter two null where there is none. */
    private int[] hashes;

    private @Nullable String[] ids;
    private @Nullable ModelRecord[] records;
    private int count;
    private Map<String, ModelRecord> crowded;

    RecordTable() {
        hashes = new int[LEAST_PLACES];
        ids = new String[LEAST_PLACES];
        records = new ModelRecord[LEAST_PLACES];
        crowded = Map.of();
    }

    /** A table of what is in another one. */
    RecordTable(RecordTable other) {
        hashes = other.hashes.clone();
        ids = other.ids.clone();
        records = other.records.clone();
        count = other.count;
        crowded = other.crowded.isEmpty() ? Map.of() : new HashMap<>(other.crowded);
    }

    int size() {
        return count;
    }

    /** The record of an id, if there is one. */
    @Nullable
    ModelRecord get(String id) {
        int hash = hash(id);
        int place = first(hash);
        for (int i = 0; i < FARTHEST; i++) {
            String other = ids[place];
            if (other == null) {
                return null;
            }
            if (hashes[place] == hash && other.equals(id)) {
                return records[place];
            }
            place = next(place);
        }
        return crowded.get(id);
    }

    /** Adds the record of an id unless the id has one, which it gives back. */
    @Nullable
    ModelRecord add(String id, ModelRecord record) {
        ModelRecord before = put(hash(id), id, record);
        if (before == null && 2 * ++count > ids.length) {
            grow();
        }
        return before;
    }

    private @Nullable ModelRecord put(int hash, String id, ModelRecord record) {
        int place = first(hash);
        for (int i = 0; i < FARTHEST; i++) {
            String other = ids[place];
            if (other == null) {
                hashes[place] = hash;
                ids[place] = id;
                records[place] = record;
                return null;
            }
            if (hashes[place] == hash && other.equals(id)) {
                return records[place];
            }
            place = next(place);
        }
        if (crowded.isEmpty()) {
            crowded = new HashMap<>();
        }
        return crowded.putIfAbsent(id, record);
    }

    private void grow() {
        int[] oldHashes = hashes;
        @Nullable String[] oldIds = ids;
        @Nullable ModelRecord[] oldRecords = records;
        Map<String, ModelRecord> oldCrowded = crowded;
        hashes = new int[2 * oldHashes.length];
        ids = new String[hashes.length];
        records = new ModelRecord[hashes.length];
        crowded = Map.of();
        for (int i = 0; i < oldIds.length; i++) {
            String id = oldIds[i];
            ModelRecord record = oldRecords[i];
            if (id != null && record != null) {
                put(oldHashes[i], id, record);
            }
        }
        for (Map.Entry<String, ModelRecord> each : oldCrowded.entrySet()) {
            put(hash(each.getKey()), each.getKey(), each.getValue());
        }
    }

    private static int hash(String id) {
        return id.hashCode() * MULTIPLIER;
    }

    /** The place where an id of a hash is looked for first: the highest bits of a product, in which all have a part. */
    private int first(int hash) {
        return hash >>> (Integer.numberOfLeadingZeros(ids.length) + 1);
    }

    private int next(int place) {
        return (place + 1) & (ids.length - 1);
    }

    /** All records, in no order. */
    List<ModelRecord> records() {
        List<ModelRecord> all = new ArrayList<>(count);
        for (ModelRecord record : records) {
            if (record != null) {
                all.add(record);
            }
        }
        all.addAll(crowded.values());
        return all;
    }

    /** The sum of the hashes of the ids, whatever their order. */
    int hashOfIds() {
        int hash = 0;
        for (ModelRecord record : records()) {
            hash += record.id().hashCode();
        }
        return hash;
    }
}
