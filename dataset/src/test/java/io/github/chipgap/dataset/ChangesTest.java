// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.data.DatasetChanges;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Investment;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChangesTest {
    /** Of two datasets of all types, whose records have the same ids, and a type that only one of the two may have. */
    private record Versions(Dataset older, Dataset newer) {}

    @Property(tries = 40)
    void leadFromTheOneToTheOther(@ForAll("versions") Versions versions) {
        DatasetChanges changes = versions.newer().changesSince(versions.older());
        Map<Object, Object> parts = parts(versions.older());
        changes.removed().forEach(record -> parts.remove(record.id()));
        changes.added().forEach(record -> parts.put(record.id(), record));
        changes.changed().forEach(change -> parts.replace(change.id(), change.before(), change.after()));
        changes.own().forEach(change -> parts.put("own " + change.field(), change.after()));
        parts.values().removeIf(List.of()::equals);
        assertThat(parts).isEqualTo(parts(versions.newer()));
        assertThat(changes.isEmpty()).isEqualTo(versions.older().equals(versions.newer()));
        assertThat(versions.newer().changesSince(versions.newer()).isEmpty()).isTrue();
    }

    /** The records of a dataset by their ids, and its own fields. */
    private static Map<Object, Object> parts(Dataset data) {
        Map<Object, Object> parts = new HashMap<>();
        data.records().forEach(record -> parts.put(record.id(), record));
        data.extensions().forEach((key, value) -> parts.put("own " + key, List.of(value)));
        parts.put("own id", List.of(data.id()));
        parts.put("own version", List.of(data.version()));
        parts.put("own title", List.of(data.title()));
        return parts;
    }

    /** Another way to the same answer: what the documents of the two have in them, as a parser reads them. */
    @Property(tries = 20)
    void sayWhatIsDifferentInTheDocuments(@ForAll("versions") Versions versions) {
        String text = ResultWriter.write(versions.newer().changesSince(versions.older()));
        JsonNode changes = ExactJson.MAPPER.readTree(text);
        JsonNode before = ExactJson.MAPPER.readTree(DatasetWriter.standard().write(versions.older()));
        JsonNode after = ExactJson.MAPPER.readTree(DatasetWriter.standard().write(versions.newer()));
        for (JsonNode change : changes.get("changed")) {
            JsonNode was = record(before, change);
            JsonNode is = record(after, change);
            List<String> different = new ArrayList<>();
            Stream.concat(was.propertyNames().stream(), is.propertyNames().stream())
                    .distinct()
                    .filter(key -> !was.path(key).equals(is.path(key)))
                    .forEach(different::add);
            List<String> told = new ArrayList<>();
            for (JsonNode field : change.get("fields")) {
                String name = field.get("field").stringValue();
                told.add(name);
                assertThat(field.path("before").isEmpty() ? Optional.empty() : Optional.of(field.get("before")))
                        .isEqualTo(Optional.ofNullable(was.get(name)).filter(value -> !value.isEmpty()));
            }
            assertThat(told).containsExactlyInAnyOrderElementsOf(different);
        }
    }

    private static JsonNode record(JsonNode document, JsonNode change) {
        for (JsonNode record : document.get(change.get("type").stringValue())) {
            if (record.get("id").equals(change.get("id"))) {
                return record;
            }
        }
        throw new AssertionError("no record " + change);
    }

    @Provide
    static Arbitrary<Versions> versions() {
        Arbitrary<Dataset> datasets = DatasetDomain.datasets();
        return Combinators.combine(
                        datasets,
                        datasets,
                        Arbitraries.of(true, false).list().ofSize(40),
                        Arbitraries.of("1", "2"),
                        Arbitraries.integers().between(0, 3))
                .as((older, other, choices, version, makers) -> {
                    DatasetBuilder newer =
                            Dataset.builder("generated", version, other.title()).extensions(other.extensions());
                    int i = 0;
                    for (ModelRecord record : older.records()) {
                        // A record of the same id: the same one or the other's. What an investment is part of could
                        // lead back, so all of those are of one side.
                        boolean same = choices.get(record instanceof Investment ? 0 : i++);
                        newer.add(same ? record : other.get(ModelRecord.class, record.id()));
                    }
                    DatasetBuilder old = Dataset.builder(older.id(), older.version(), older.title())
                            .extensions(older.extensions())
                            .addAll(older.records());
                    addMakers(old, makers & 1, "");
                    addMakers(newer, makers >> 1, "newer ");
                    return new Versions(old.build(), newer.build());
                });
    }

    private static void addMakers(DatasetBuilder dataset, int count, String prefix) {
        for (int i = 0; i < count; i++) {
            dataset.add(new EquipmentMaker(
                    "maker-" + i,
                    prefix + "maker",
                    ImmutableList.of(),
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableMap.of("x-a", new ExtensionValue.Text(prefix + "a"))));
        }
    }

    @Test
    void areWrittenAsJson() {
        Dataset golden = GoldenRecords.dataset();
        DatasetBuilder newer = Dataset.builder("golden", "2.0.0", golden.title())
                .add(Investment.builder()
                        .from(golden.get(Investment.class, "big-fund"))
                        .id("another-fund")
                        .build());
        for (ModelRecord record : golden.records()) {
            newer.add(
                    record.id().equals("state-investment")
                            ? Investment.builder()
                                    .from((Investment) record)
                                    .amount(Estimate.moreThan(160e9))
                                    .spanYears(Optional.empty())
                                    .purposes(List.of("self-sufficiency"))
                                    .putExtensions("x-a", new ExtensionValue.Nothing())
                                    .build()
                            : record);
        }
        DatasetChanges changes = newer.build().changesSince(golden);
        assertThat(ResultWriter.write(changes)).isEqualTo(Resources.text("golden/result-changes.json"));
    }
}
