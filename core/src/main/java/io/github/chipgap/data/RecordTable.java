// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records by their ids: a hash table of arrays, whose entries take no objects of their own.
 *
 * <p>Ids, records and their types lie side by side in the order in which they came, as those that refer to each other mostly
 * came one soon after the other. Only the numbers of the records lie where hashes send them; the bits that a number leaves
 * free hold some of the hash, so that few ids are looked at that are not the one. Records themselves, which lie anywhere, are
 * not looked at.
 *
 * <p>Where many ids were made to share a hash, those that find no place near theirs go into a map, which orders such ids.
 */
final class RecordTable {
    private static final int LEAST_RECORDS = 32;
    private static final int FARTHEST = 32;
    /** What is kept of a record: three things. */
    private static final int WIDTH = 3;

    private static final int MULTIPLIER = 0x9E3779B9;

    /** Of each place the number of a record, from 1 on, in its lowest bits and bits of the hash of its id above; or 0. */
    private int[] places;
    /** How many bits the number of a place has; that of a record, of which there are half as many at most, has no more. */
    private int bits;
    /** Of each record, by its number less 1, the hash of its id. */
    private int[] hashes;
    /** Of each record, in the same order, the id, behind it the record, and behind that its type. */
    private Object[] entries;

    private int count;
    /** The numbers of the records that found no place, by their ids. */
    private Map<String, Integer> crowded;

    RecordTable() {
        places = new int[2 * LEAST_RECORDS];
        bits = Integer.numberOfTrailingZeros(places.length);
        hashes = new int[LEAST_RECORDS];
        entries = new Object[WIDTH * LEAST_RECORDS];
        crowded = Map.of();
    }

    /** A table of what is in another one. */
    RecordTable(RecordTable other) {
        places = other.places.clone();
        bits = other.bits;
        hashes = other.hashes.clone();
        entries = other.entries.clone();
        count = other.count;
        crowded = other.crowded.isEmpty() ? Map.of() : new HashMap<>(other.crowded);
    }

    int size() {
        return count;
    }

    /** The record of an id, if there is one. */
    @Nullable
    ModelRecord get(String id) {
        int number = number(hash(id), id);
        return number == 0 ? null : record(number);
    }

    /** The same of a Java type; null where it is of another one. */
    @SuppressWarnings("unchecked") // it is an instance, which is a slow question
    <T> @Nullable T get(Class<T> type, String id) {
        int number = number(hash(id), id);
        if (number == 0) {
            return null;
        }
        RecordType<?> itsType = (RecordType<?>) entries[WIDTH * number - 1];
        Object record = entries[WIDTH * number - 2];
        return type.isAssignableFrom(itsType.javaType()) || type.isInstance(record) ? (T) record : null;
    }

    /** The number of the record of an id; 0 where there is none. */
    private int number(int hash, String id) {
        int place = hash >>> -bits;
        for (int i = 0; i < FARTHEST; i++) {
            int found = places[place];
            if (found == 0) {
                return 0;
            }
            int number = found & (places.length - 1);
            if (found == (hash << bits | number) && id.equals(entries[WIDTH * number - WIDTH])) {
                return number;
            }
            place = next(place);
        }
        return crowded.getOrDefault(id, 0);
    }

    private String id(int number) {
        return (String) entries[WIDTH * number - WIDTH];
    }

    private ModelRecord record(int number) {
        return (ModelRecord) entries[WIDTH * number - 2];
    }

    /** Adds the record of an id unless the id has one, which it gives back. */
    @Nullable
    ModelRecord add(String id, ModelRecord record, RecordType<?> type) {
        int hash = hash(id);
        int before = number(hash, id);
        if (before > 0) {
            return record(before);
        }
        if (count == hashes.length) {
            grow();
        }
        hashes[count] = hash;
        entries[WIDTH * count] = id;
        entries[WIDTH * count + 1] = record;
        entries[WIDTH * count + 2] = type;
        give(++count);
        return null;
    }

    /** Gives a record its place. */
    private void give(int number) {
        int hash = hashes[number - 1];
        int place = hash >>> -bits;
        for (int i = 0; i < FARTHEST; i++) {
            if (places[place] == 0) {
                places[place] = hash << bits | number;
                return;
            }
            place = next(place);
        }
        if (crowded.isEmpty()) {
            crowded = new HashMap<>();
        }
        crowded.put(id(number), number);
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * count);
        entries = Arrays.copyOf(entries, 2 * entries.length);
        places = new int[2 * places.length];
        bits++;
        crowded = Map.of();
        for (int number = 1; number <= count; number++) {
            give(number);
        }
    }

    /** A hash of whose bits each of the id's has a part in the highest, which say where the id is looked for first. */
    private static int hash(String id) {
        return id.hashCode() * MULTIPLIER;
    }

    private int next(int place) {
        return (place + 1) & (places.length - 1);
    }

    /** All records, in the order in which they came. */
    List<ModelRecord> records() {
        List<ModelRecord> all = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            all.add(record(number));
        }
        return all;
    }

    /** The sum of the hashes of the ids, whatever their order. */
    int hashOfIds() {
        int sum = 0;
        for (int number = 1; number <= count; number++) {
            sum += id(number).hashCode();
        }
        return sum;
    }
}
