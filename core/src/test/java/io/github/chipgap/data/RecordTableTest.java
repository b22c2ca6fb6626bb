// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.ModelDomain;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Samples;
import io.github.chipgap.record.ModelRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Records are found by their ids as a map finds them, however many there are and whatever the ids share. */
class RecordTableTest {
    /** Two beginnings of ids that have the same hash. */
    private static final String ONE = "an";

    private static final String OTHER = "c0";

    /** A table, and the map that it is held against. */
    private static final class Both {
        private final RecordTable table;
        private final Map<String, ModelRecord> map;

        Both(RecordTable table, Map<String, ModelRecord> map) {
            this.table = table;
            this.map = map;
        }

        Both() {
            this(new RecordTable(), new LinkedHashMap<>());
        }

        Both copy() {
            return new Both(new RecordTable(table), new LinkedHashMap<>(map));
        }

        /** Adds a record, whose id and another string of the same characters are the same. */
        void add(String id) {
            ModelRecord record = Samples.chipmaker().id(id).build();
            assertThat(table.add(new String(id), record, Chipmaker.TYPE)).isSameAs(map.putIfAbsent(id, record));
            assertThat(table.get(new String(id))).isSameAs(map.get(id));
        }

        void assertSame(List<String> others) {
            assertThat(table.size()).isEqualTo(map.size());
            assertThat(table.records().stream().map(ModelRecord::id).sorted().toList())
                    .isEqualTo(map.keySet().stream().sorted().toList());
            assertThat(table.hashOfIds())
                    .isEqualTo(map.keySet().stream().mapToInt(String::hashCode).sum());
            map.forEach((id, record) -> assertThat(table.get(id)).isSameAs(record));
            others.forEach(id -> assertThat(table.get(id)).isSameAs(map.get(id)));
            others.forEach(id -> assertThat(table.get(Party.class, id)).isSameAs(map.get(id)));
            others.forEach(id -> assertThat(table.get(Claim.class, id)).isNull());
            map.forEach(
                    (id, record) -> assertThat(table.get(Chipmaker.class, id)).isSameAs(record));
            map.forEach(
                    (id, record) -> assertThat(table.get(record.getClass(), id)).isSameAs(record));
            map.forEach((id, record) -> assertThat(table.get(AIFirm.class, id)).isNull());
        }
    }

    /** Ids, most of which share their hash with others, or with others but for their end. */
    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> sharing =
                Arbitraries.of(ONE, OTHER).list().ofMinSize(1).ofMaxSize(7).map(list -> String.join("", list));
        return Arbitraries.oneOf(
                sharing,
                sharing,
                sharing.flatMap(id -> Arbitraries.integers().between(0, 9).map(end -> id + end)),
                ModelDomain.ids());
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return Arbitraries.oneOf(
                ids().list().ofMaxSize(20), ids().list().ofMinSize(100).ofMaxSize(400));
    }

    @Property(tries = 500)
    void holdsWhatAMapHolds(@ForAll("lists") List<String> ids, @ForAll("lists") List<String> others) {
        Both both = new Both();
        ids.forEach(both::add);
        both.assertSame(others);
    }

    @Property(tries = 200)
    void aCopyGoesItsOwnWay(
            @ForAll("lists") List<String> ids,
            @ForAll("lists") List<String> further,
            @ForAll("lists") List<String> furtherOfCopy) {
        Both both = new Both();
        ids.forEach(both::add);
        Both copy = both.copy();
        further.forEach(both::add);
        furtherOfCopy.forEach(copy::add);
        both.assertSame(furtherOfCopy);
        copy.assertSame(further);
    }

    /** As many as no place of a table has others near it for, so that they go into the map beside it. */
    @Test
    void holdsAThousandIdsOfOneHash() {
        List<String> ids = idsOfOneHash(10);
        assertThat(ids).hasSize(1024).allSatisfy(id -> assertThat(id).hasSameHashCodeAs(ids.get(0)));
        Both both = new Both();
        ids.forEach(both::add);
        ids.forEach(both::add);
        both.assertSame(idsOfOneHash(11));
    }

    @Test
    void aCopyHasAMapBesideItOfItsOwn() {
        List<String> ids = idsOfOneHash(6);
        Both both = new Both();
        ids.subList(0, 40).forEach(both::add);
        Both copy = both.copy();
        ids.subList(35, 45).forEach(copy::add);
        ids.subList(38, 55).forEach(both::add);
        both.assertSame(ids);
        copy.assertSame(ids);
    }

    private static List<String> idsOfOneHash(int pairs) {
        List<String> ids = new ArrayList<>();
        for (int bits = 0; bits < 1 << pairs; bits++) {
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < pairs; i++) {
                id.append((bits >> i & 1) == 0 ? ONE : OTHER);
            }
            ids.add(id.toString());
        }
        return ids;
    }

    /** Growth comes between the additions, wherever it does, and loses none. */
    @Property(tries = 20)
    void holdsAllWhileItGrows(@ForAll @IntRange(min = 1, max = 50) int crowded) {
        Both both = new Both();
        List<String> sharing = idsOfOneHash(6).subList(0, crowded);
        sharing.forEach(both::add);
        for (int i = 0; i < 3000; i++) {
            both.add("r" + i);
            both.add("r" + i / 2);
            assertThat(both.table.size()).isEqualTo(both.map.size());
        }
        both.assertSame(List.of("r3000", "r", "", sharing.get(0) + "0"));
    }
}
