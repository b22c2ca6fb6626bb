// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records by their ids: a hash table of arrays, whose entries take no objects of their own.
 *
 * <p>What is kept of the records lies in the order in which they came, as those that refer to each other mostly came one
 * soon after the other; only the numbers of the records lie where hashes send them.
 *
 * <p>Where many ids were made to share a hash, those that find no place near theirs go into a map, which orders such ids.
 */
final class RecordTable {
    private static final int LEAST_RECORDS = 32;
    private static final int PLACES_PER_RECORD = 2;
    private static final int FARTHEST = 32;
    private static final int MULTIPLIER = 0x9E3779B9;

    /** Of each place the number of a record, from 1 on, or 0. */
    private int[] places;
    /** Of each record, by its number less 1, the hash of its id, the id, and the record. */
    private int[] hashes;

    private String[] ids;
    private ModelRecord[] records;
    private int count;
    private Map<String, ModelRecord> crowded;

    RecordTable() {
        places = new int[PLACES_PER_RECORD * LEAST_RECORDS];
        hashes = new int[LEAST_RECORDS];
        ids = new String[LEAST_RECORDS];
        records = new ModelRecord[LEAST_RECORDS];
        crowded = Map.of();
    }

    /** A table of what is in another one. */
    RecordTable(RecordTable other) {
        places = other.places.clone();
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
        return get(id.hashCode(), id);
    }

    private @Nullable ModelRecord get(int hash, String id) {
        int place = first(hash);
        for (int i = 0; i < FARTHEST; i++) {
            int record = places[place] - 1;
            if (record < 0) {
                return null;
            }
            if (hashes[record] == hash && ids[record].equals(id)) {
                return records[record];
            }
            place = next(place);
        }
        return crowded.get(id);
    }

    /** Adds the record of an id unless the id has one, which it gives back. */
    @Nullable
    ModelRecord add(String id, ModelRecord record) {
        int hash = id.hashCode();
        ModelRecord before = get(hash, id);
        if (before != null) {
            return before;
        }
        if (count == records.length) {
            grow();
        }
        hashes[count] = hash;
        ids[count] = id;
        records[count] = record;
        give(count++);
        return null;
    }

    /** Gives a record its place. */
    private void give(int record) {
        int place = first(hashes[record]);
        for (int i = 0; i < FARTHEST; i++) {
            if (places[place] == 0) {
                places[place] = record + 1;
                return;
            }
            place = next(place);
        }
        if (crowded.isEmpty()) {
            crowded = new HashMap<>();
        }
        crowded.put(ids[record], records[record]);
    }

    private void grow() {
        int capacity = 2 * count;
        hashes = Arrays.copyOf(hashes, capacity);
        ids = Arrays.copyOf(ids, capacity);
        records = Arrays.copyOf(records, capacity);
        places = new int[PLACES_PER_RECORD * capacity];
        crowded = Map.of();
        for (int i = 0; i < count; i++) {
            give(i);
        }
    }

    /** The place where an id of a hash is looked for first: the highest bits of a product, in which all have a part. */
    private int first(int hash) {
        return (hash * MULTIPLIER) >>> (Integer.numberOfLeadingZeros(places.length) + 1);
    }

    private int next(int place) {
        return (place + 1) & (places.length - 1);
    }

    /** All records, in the order in which they came. */
    List<ModelRecord> records() {
        return Arrays.asList(records).subList(0, count);
    }

    /** The sum of the hashes of the ids, whatever their order. */
    int hashOfIds() {
        int hash = 0;
        for (int i = 0; i < count; i++) {
            hash += hashes[i];
        }
        return hash;
    }
}
