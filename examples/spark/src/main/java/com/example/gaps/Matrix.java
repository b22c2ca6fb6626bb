// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.IncomparableException;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The gaps and lags of all pairs of subjects in each metric, and the shares of all subjects in each flow.
 *
 * <p>The dataset goes to each executor once, and each partition makes one {@link Gaps}, {@link Lags} or {@link Shares}
 * for all of its pairs. A result refused by the library is a row whose {@code reason} says why.
 */
public final class Matrix {
    private static final StructType PAIR = new StructType()
            .add("subject", DataTypes.StringType, false)
            .add("reference", DataTypes.StringType, false)
            .add("metric", DataTypes.StringType, false);

    private static final StructType GAP = PAIR.add("ratio", EstimateStruct.TYPE)
            .add("difference", EstimateStruct.TYPE)
            .add("position", DataTypes.StringType)
            .add("grade", DataTypes.StringType)
            .add("reason", DataTypes.StringType);

    private static final StructType LAG = PAIR.add("years", EstimateStruct.TYPE)
            .add("outcome", DataTypes.StringType)
            .add("grade", DataTypes.StringType)
            .add("reason", DataTypes.StringType);

    private static final StructType FIGURE = new StructType()
            .add("subject", DataTypes.StringType, false)
            .add("metric", DataTypes.StringType, false)
            .add("period", DataTypes.StringType, false);

    private static final StructType SHARE =
            FIGURE.add("share", EstimateStruct.TYPE).add("reason", DataTypes.StringType);

    private final SparkSession spark;
    private final Broadcast<Dataset> data;
    private final int partitions;

    /** Makes a matrix of a dataset, which is sent to the executors. */
    public Matrix(SparkSession spark, Dataset data) {
        this.spark = spark;
        this.data = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(data);
        this.partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    }

    /** Returns the gaps of all pairs. */
    public org.apache.spark.sql.Dataset<Row> gaps() {
        Broadcast<Dataset> shared = data;
        return each(pairs(), PAIR, GAP, () -> {
            Gaps gaps = Gaps.of(shared.value());
            return pair -> gap(gaps, pair);
        });
    }

    /** Returns the row of a pair. */
    static Row gap(Gaps gaps, Row pair) {
        try {
            Gap gap = gaps.between(pair.getString(0), pair.getString(1), pair.getString(2));
            return RowFactory.create(
                    gap.subject(),
                    gap.reference(),
                    gap.metric().id(),
                    EstimateStruct.ofNullable(gap.ratio()),
                    EstimateStruct.of(gap.difference()),
                    gap.verdict().answer().map(Gap.Position::toString).orElse(null),
                    gap.verdict().grade().toString(),
                    gap.noRatio().map(Enum::name).orElse(null));
        } catch (MissingDataException | IncomparableException e) {
            return RowFactory.create(
                    pair.getString(0), pair.getString(1), pair.getString(2), null, null, null, null, e.getMessage());
        }
    }

    /**
     * Returns the lags of all pairs: how much later the subject has its level than the reference first had it.
     *
     * @param tolerance the part by which the reference's level may fall short of the subject's; it does not apply to a
     *     metric with possibly negative values
     */
    public org.apache.spark.sql.Dataset<Row> lags(double tolerance) {
        Broadcast<Dataset> shared = data;
        return each(pairs(), PAIR, LAG, () -> {
            Lags lags = Lags.of(shared.value());
            return pair -> lag(lags, shared.value(), pair, tolerance);
        });
    }

    private static Row lag(Lags lags, Dataset data, Row pair, double tolerance) {
        Metric metric = data.get(Metric.class, pair.getString(2));
        boolean canBeNegative = metric.domain().lowest() < 0;
        try {
            Lag lag = lags.behind(
                    pair.getString(0), List.of(pair.getString(1)), metric.id(), canBeNegative ? 0 : tolerance);
            return RowFactory.create(
                    lag.subject(),
                    pair.getString(1),
                    metric.id(),
                    EstimateStruct.ofNullable(lag.years()),
                    lag.outcome().toString(),
                    lag.verdict().grade().toString(),
                    null);
        } catch (MissingDataException | IncomparableException e) {
            return RowFactory.create(
                    pair.getString(0), pair.getString(1), metric.id(), null, null, null, e.getMessage());
        }
    }

    /** Returns the share of each subject in each flow and period, of all subjects with a figure for it. */
    public org.apache.spark.sql.Dataset<Row> shares() {
        Broadcast<Dataset> shared = data;
        List<Row> figures = new ArrayList<>();
        Map<String, Set<String>> groups = groups(shared.value());
        groups.forEach((figure, subjects) -> {
            int space = figure.indexOf(' ');
            for (String subject : subjects) {
                figures.add(RowFactory.create(subject, figure.substring(0, space), figure.substring(space + 1)));
            }
        });
        return each(figures, FIGURE, SHARE, () -> {
            Shares shares = Shares.of(shared.value());
            Map<String, Set<String>> subjects = groups(shared.value());
            return figure -> share(shares, subjects.get(figure.getString(1) + " " + figure.getString(2)), figure);
        });
    }

    private static Row share(Shares shares, Set<String> group, Row figure) {
        Row share = null;
        String reason = null;
        try {
            share = EstimateStruct.of(shares.of(
                            figure.getString(0), group, figure.getString(1), Period.parse(figure.getString(2)))
                    .estimate());
        } catch (MissingDataException | IncomparableException e) {
            reason = e.getMessage();
        }
        return RowFactory.create(figure.getString(0), figure.getString(1), figure.getString(2), share, reason);
    }

    /** Returns the subjects with a figure, by the metric and the period of the figure. */
    static Map<String, Set<String>> groups(Dataset data) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (Measurement one : data.all(Measurement.class)) {
            Metric metric = data.get(Metric.class, one.metric());
            boolean isShared = metric.kind().equals(MetricKind.FLOW) && metric.domain().lowest() >= 0;
            one.period().filter(period -> isShared && !period.isRelative()).ifPresent(period -> groups.computeIfAbsent(
                            metric.id() + " " + period.firstDay() + "/" + period.lastDay(), key -> new TreeSet<>())
                    .add(one.subject()));
        }
        return groups;
    }

    private List<Row> pairs() {
        List<Row> pairs = new ArrayList<>();
        subjects(data.value()).forEach((metric, subjects) -> subjects.forEach(subject -> subjects.stream()
                .filter(reference -> !reference.equals(subject))
                .forEach(reference -> pairs.add(RowFactory.create(subject, reference, metric)))));
        return pairs;
    }

    /** Returns the subjects with measurements of their own, of their chips or of their members, by metric. */
    static Map<String, Set<String>> subjects(Dataset data) {
        Map<String, Set<String>> subjects = new TreeMap<>();
        for (Measurement one : data.all(Measurement.class)) {
            Set<String> measured = subjects.computeIfAbsent(one.metric(), metric -> new TreeSet<>());
            measured.add(one.subject());
            data.find(Chip.class, one.subject()).flatMap(Chip::maker).ifPresent(measured::add);
        }
        for (Cohort cohort : data.all(Cohort.class)) {
            for (Set<String> measured : subjects.values()) {
                if (cohort.members().stream().anyMatch(measured::contains)) {
                    measured.add(cohort.id());
                }
            }
        }
        return subjects;
    }

    private interface PerPartition extends java.io.Serializable {
        Function<Row, Row> make();
    }

    private org.apache.spark.sql.Dataset<Row> each(
            List<Row> inputs, StructType input, StructType output, PerPartition perPartition) {
        MapPartitionsFunction<Row, Row> results = rows -> {
            Function<Row, Row> result = perPartition.make();
            return stream(rows).map(result).iterator();
        };
        return spark.createDataFrame(inputs, input)
                .repartition(partitions)
                .mapPartitions(results, Encoders.row(output));
    }

    private static Stream<Row> stream(Iterator<Row> rows) {
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false);
    }
}
