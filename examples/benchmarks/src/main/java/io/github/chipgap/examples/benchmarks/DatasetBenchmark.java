// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.record.ModelRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Measures questions to a dataset of a hundred thousand records, compared to a map of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 800, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class DatasetBenchmark {
    /** The number of groups in the synthetic document, by default for a hundred thousand records. */
    @Param("2500")
    public int groups;

    /** The question. */
    @Param({MAP_LOOKUPS, "all ids in Dataset", MAP_OF_BOTH, "combinedWith", "rootCausesFor"})
    public String question = "";

    static final String MAP_LOOKUPS = "all ids in ImmutableMap";
    static final String MAP_OF_BOTH = "ImmutableMap of both";
    static final List<String> QUESTIONS =
            List.of(MAP_LOOKUPS, "all ids in Dataset", MAP_OF_BOTH, "combinedWith", "rootCausesFor");

    private Pass pass = results -> {};

    /** Creates the benchmark for JMH. */
    public DatasetBenchmark() {}

    /** Reads the records. */
    @Setup
    public void prepare() throws IOException {
        Dataset data = new ChipgapReading()
                .read(new ByteArrayInputStream(
                        SyntheticDocument.ofGroups(groups, 16).toBytes()));
        List<ModelRecord> records = data.records().asList();
        List<String> ids = new ArrayList<>(records.stream().map(ModelRecord::id).toList());
        Collections.shuffle(ids, new Random(1));
        ImmutableMap<String, ModelRecord> map = mapOf(records);
        DatasetBuilder some = Dataset.builder("some", "1", "Some of the same");
        List<ModelRecord> same = records.subList(0, records.size() / 2);
        DatasetBuilder halves = some.addAll(same);
        pass = switch (question) {
            case MAP_LOOKUPS -> results -> ids.forEach(id -> results.consume(map.get(id)));
            case "all ids in Dataset" -> results -> ids.forEach(id -> results.consume(data.get(ModelRecord.class, id)));
            case MAP_OF_BOTH ->
                results -> {
                    ImmutableMap.Builder<String, ModelRecord> both = ImmutableMap.builder();
                    records.forEach(record -> both.put(record.id(), record));
                    same.forEach(record -> both.put(record.id(), record));
                    results.consume(both.buildKeepingLast());
                };
            case "combinedWith" -> results -> results.consume(data.combinedWith(halves));
            case "rootCausesFor" -> {
                Bottlenecks bottlenecks = Bottlenecks.of(data);
                String party = SyntheticDocument.id("chipmakers", groups / 2);
                yield results -> results.consume(bottlenecks.rootCausesFor(party));
            }
            default -> throw new IllegalArgumentException(question);
        };
    }

    private static ImmutableMap<String, ModelRecord> mapOf(List<ModelRecord> records) {
        ImmutableMap.Builder<String, ModelRecord> map = ImmutableMap.builder();
        records.forEach(record -> map.put(record.id(), record));
        return map.buildOrThrow();
    }

    /** Asks the question. */
    @Benchmark
    public void run(Blackhole results) {
        pass.run(results);
    }
}
