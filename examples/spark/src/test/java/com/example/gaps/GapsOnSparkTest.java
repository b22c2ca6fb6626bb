// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.IncomparableException;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

/** What Spark computes is what the library computes by itself, for all of the bundled data. */
class GapsOnSparkTest {
    private static final Dataset ALL = ReferenceData.all();
    private static final String JAVA = "org.apache.spark.serializer.JavaSerializer";
    private static final String KRYO = "org.apache.spark.serializer.KryoSerializer";

    /** The results of the library for each pair and figure, as texts. */
    private static final Map<String, String> GAPS = gaps();

    private static final Map<String, String> LAGS = lags();
    private static final Map<String, String> SHARES = shares();

    @TempDir
    java.nio.file.Path folder;

    private SparkSession spark;

    private SparkSession start(String serializer) {
        spark = GapsOnSpark.session(SparkSession.builder().master("local[2]").appName("test"))
                .config("spark.serializer", serializer)
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
        EstimateFunctions.register(spark);
        return spark;
    }

    @AfterEach
    void stop() {
        spark.stop();
    }

    /** The measurements of the bundled data as a table, in an order of no meaning. */
    private org.apache.spark.sql.Dataset<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (Measurement one : ALL.all(Measurement.class)) {
            rows.add(RowFactory.create(
                    one.subject(),
                    one.metric(),
                    one.value().toString(),
                    one.period().map(Period::toString).orElse(null),
                    one.standing().toString(),
                    one.citations().stream().map(citation -> citation.source()).collect(Collectors.joining(";"))));
        }
        Collections.shuffle(rows, new java.util.Random(1));
        StructType type = new StructType();
        for (String name : List.of("subject", "metric", "value", "period", "standing", "sources")) {
            type = type.add(name, DataTypes.StringType);
        }
        return spark.createDataFrame(rows, type);
    }

    @ParameterizedTest
    @ValueSource(strings = {JAVA, KRYO})
    void theMatrixOfTheBundledDataIsThatOfTheLibrary(String serializer) {
        start(serializer);
        String csv = folder.resolve("measurements.csv").toString();
        table().write().option("header", true).csv(csv);
        GapsOnSpark.run(spark, ALL, csv, folder.toString());

        assertThat(read("gaps")).isEqualTo(GAPS).hasSizeGreaterThan(10_000);
        assertThat(read("lags")).isEqualTo(LAGS);
        assertThat(read("shares")).isEqualTo(SHARES);
    }

    @Test
    void thereIsSomethingToCompare() {
        start(JAVA);
        assertThat(GAPS.values()).filteredOn(gap -> gap.endsWith(" null")).hasSizeGreaterThan(10_000);
        assertThat(LAGS.values()).filteredOn(lag -> lag.contains("BEHIND")).hasSizeGreaterThan(1000);
        assertThat(SHARES.values()).filteredOn(share -> share.endsWith(" null")).hasSizeGreaterThan(100);
    }

    private static Map<String, String> gaps() {
        Gaps gaps = Gaps.of(ALL);
        return pairs(
                (subject, reference, metric) -> {
                    Gap gap = gaps.between(subject, reference, metric);
                    return text(gap.ratio()) + " " + gap.difference() + " "
                            + gap.verdict().answer().map(Gap.Position::toString).orElse(null) + " "
                            + gap.verdict().grade() + " "
                            + gap.noRatio().map(Enum::name).orElse(null);
                },
                "null null null null ");
    }

    private static Map<String, String> lags() {
        Lags lags = Lags.of(ALL);
        return pairs(
                (subject, reference, metric) -> {
                    boolean canBeNegative = ALL.get(Metric.class, metric).domain().lowest() < 0;
                    Lag lag = lags.behind(subject, List.of(reference), metric, canBeNegative ? 0 : 0.02);
                    return text(lag.years()) + " " + lag.outcome() + " " + lag.verdict().grade() + " null";
                },
                "null null null ");
    }

    private static Map<String, String> shares() {
        Shares of = Shares.of(ALL);
        Map<String, String> shares = new TreeMap<>();
        Matrix.groups(ALL).forEach((figure, group) -> {
            String metric = figure.substring(0, figure.indexOf(' '));
            Period period = Period.parse(figure.substring(figure.indexOf(' ') + 1));
            for (String subject : group) {
                shares.put(
                        subject + " " + figure,
                        orReason(
                                () -> of.of(subject, group, metric, period).estimate() + " null",
                                "null "));
            }
        });
        return shares;
    }

    private interface OfPair {
        String text(String subject, String reference, String metric);
    }

    private static Map<String, String> pairs(OfPair result, String nothing) {
        Map<String, String> expected = new TreeMap<>();
        Matrix.subjects(ALL).forEach((metric, subjects) -> {
            for (String subject : subjects) {
                for (String reference : subjects) {
                    if (!subject.equals(reference)) {
                        expected.put(
                                subject + " " + reference + " " + metric,
                                orReason(() -> result.text(subject, reference, metric), nothing));
                    }
                }
            }
        });
        return expected;
    }

    /** Returns a result, or that there is none and a reason, whose text names other records than the library's own. */
    private static String orReason(Supplier<String> result, String nothing) {
        try {
            return result.get();
        } catch (MissingDataException | IncomparableException e) {
            return nothing + "reason";
        }
    }

    private static String text(Optional<Estimate> estimate) {
        return estimate.map(Estimate::toString).orElse(null);
    }

    /** Returns the rows of a folder: the first three columns, and the others as texts. */
    private Map<String, String> read(String name) {
        Map<String, String> rows = new TreeMap<>();
        for (Row row : spark.read().parquet(folder.resolve(name).toString()).collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 3; i < row.size(); i++) {
                Object value = row.get(i);
                boolean isReason =
                        row.schema().fieldNames()[i].equals("reason") && row.isNullAt(3) && row.isNullAt(i - 1);
                cells.add(value instanceof Row struct
                        ? EstimateStruct.estimate(struct).toString()
                        : isReason && value != null ? "reason" : String.valueOf(value));
            }
            rows.put(row.getString(0) + " " + row.getString(1) + " " + row.getString(2), String.join(" ", cells));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {JAVA, KRYO})
    void textsAndStructsAreReconciledAlike(String serializer) {
        start(serializer);
        org.apache.spark.sql.Dataset<Row> texts = table();
        org.apache.spark.sql.Dataset<Row> structs =
                texts.withColumn("value", functions.call_udf("estimate", functions.col("value")));
        structs.write().parquet(folder.resolve("structs").toString());
        List<Row> ofTexts = rows(Measurements.reconciled(texts));
        List<Row> ofStructs = rows(Measurements.reconciled(
                        Measurements.read(spark, folder.resolve("structs").toString()))
                .withColumn("value", functions.call_udf("estimate_text", functions.col("value"))));
        assertThat(ofStructs).isEqualTo(ofTexts);
        assertThat(ofTexts).hasSizeLessThan(ALL.all(Measurement.class).size()).hasSizeGreaterThan(500);
    }

    private static List<Row> rows(org.apache.spark.sql.Dataset<Row> reconciled) {
        return reconciled
                .select("subject", "metric", "period", "isTarget", "value", "sources")
                .orderBy("subject", "metric", "period", "isTarget")
                .collectAsList();
    }

    @ParameterizedTest
    @ValueSource(strings = {JAVA, KRYO})
    void valuesOfTheLibraryTravel(String serializer) {
        start(serializer);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Measurement> measurements = ALL.all(Measurement.class);
        List<Measurement> travelled = new ArrayList<>(context.parallelize(measurements, 4)
                .mapToPair(one -> new Tuple2<>(one.metric(), one))
                .groupByKey(3)
                .flatMap(group -> group._2().iterator())
                .collect());
        travelled.sort(java.util.Comparator.comparing(Measurement::id));
        assertThat(travelled).isEqualTo(measurements);

        assertThat(context.parallelize(List.of(1, 2), 2).map(number -> ALL).collect()).containsExactly(ALL, ALL);

        Gap gap = Gaps.of(ALL).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
        Gap arrived = context.parallelize(List.of(gap)).repartition(2).collect().get(0);
        assertThat(arrived.explain().text()).isEqualTo(gap.explain().text());
        assertThat(arrived.ratio()).isEqualTo(gap.ratio());

        Lag lag = Lags.of(ALL).behind("huawei-ascend-910c", List.of("nvidia"), "fp16-dense", 0.02);
        assertThat(context.parallelize(List.of(lag)).repartition(2).collect()).containsExactly(lag);
    }

    @ParameterizedTest
    @ValueSource(strings = {JAVA, KRYO})
    void aHullHasTheBestValueOnWhichAllAgree(String serializer) {
        start(serializer);
        assertThat(hull("5", "6")).isEqualTo("5..6");
        assertThat(hull("~5", "> 3", null)).isEqualTo("~5");
        assertThat(hull("almost 2", "1..2 (best 2)")).isEqualTo("<= 2 (best 2)");
        assertThat(hull("1..3 (best 2, 90%)", "2..4 (80%)")).isEqualTo("1..4 (best 2, 70%)");
        assertThat(hull("1..3 (50%)", "2..4 (50%)")).isEqualTo("unbounded");
        assertThat(hull((String) null)).isNull();
    }

    private String hull(String... values) {
        StructType type = new StructType().add("value", DataTypes.StringType);
        List<Row> rows = new ArrayList<>();
        for (String value : values) {
            rows.add(RowFactory.create(value));
        }
        return spark.createDataFrame(rows, type)
                .repartition(2)
                .agg(Hull.ofTexts(functions.col("value")))
                .first()
                .getString(0);
    }

    @Test
    void functionsOfSql() {
        start(KRYO);
        Row row = spark.sql("select divided('752..800', '2250') as ratio, estimate('> 5 (90%)').low as low,"
                        + " estimate_text(estimate('0..<1 (best 0.5)')) as text, days('2024-02') as days, "
                                + "divided(null, '1') as nothing")
                .first();
        assertThat(row.getString(0)).isEqualTo(Estimate.between(752, 800).dividedBy(2250).toString());
        assertThat(row.getDouble(1)).isEqualTo(5);
        assertThat(row.getString(2)).isEqualTo("0..<1 (best 0.5)");
        assertThat(row.getString(3)).isEqualTo("2024-02-01/2024-02-29");
        assertThat(row.isNullAt(4)).isTrue();
    }
}
