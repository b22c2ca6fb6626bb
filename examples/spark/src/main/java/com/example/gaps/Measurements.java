// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.split;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.MeasurementBuilder;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tables of measurements: {@code subject}, {@code metric}, {@code value}, {@code period}, {@code standing} and
 * {@code sources}, ids separated by semicolons.
 */
public final class Measurements {
    private static final StructType TEXTS = new StructType()
            .add("subject", DataTypes.StringType)
            .add("metric", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("standing", DataTypes.StringType)
            .add("sources", DataTypes.StringType);

    private Measurements() {}

    /** Returns the table in a Parquet folder or file, or in CSV with a header if the name ends in {@code .csv}. */
    public static org.apache.spark.sql.Dataset<Row> read(SparkSession spark, String path) {
        return path.endsWith(".csv")
                ? spark.read().schema(TEXTS).option("header", true).csv(path)
                : spark.read().parquet(path);
    }

    /**
     * Returns one row for the measurements of a subject in a metric and in the same days, targets apart: their hull,
     * and the sources of all of them. The value is a text or a struct, as in the table.
     */
    public static org.apache.spark.sql.Dataset<Row> reconciled(org.apache.spark.sql.Dataset<Row> measurements) {
        boolean isText = measurements.schema().apply("value").dataType().equals(DataTypes.StringType);
        Column value = col("value");
        return measurements
                .groupBy(
                        col("subject"),
                        col("metric"),
                        call_udf("days", col("period")).as("period"),
                        col("standing").equalTo(Standing.PROJECTED.name()).as("isTarget"))
                .agg(
                        (isText ? Hull.ofTexts(value) : Hull.ofStructs(value)).as("value"),
                        array_sort(array_distinct(split(array_join(collect_set(col("sources")), ";"), ";")))
                                .as("sources"));
    }

    /**
     * Returns a dataset in which the reconciled rows are the measurements.
     *
     * @param base the parties, chips, metrics and sources; its own measurements do not count
     */
    public static Dataset dataset(Dataset base, org.apache.spark.sql.Dataset<Row> reconciled) {
        DatasetBuilder data = Dataset.builder(base.id(), base.version(), base.title());
        base.records().stream().filter(record -> !(record instanceof Measurement)).forEach(data::add);
        List<Row> rows = reconciled
                .orderBy("subject", "metric", "period", "isTarget")
                .collectAsList();
        for (int i = 0; i < rows.size(); i++) {
            data.add(measurement(rows.get(i), i));
        }
        return data.build();
    }

    private static Measurement measurement(Row row, int number) {
        Object value = row.getAs("value");
        List<String> sources = row.getList(row.fieldIndex("sources"));
        List<Citation> citations = new ArrayList<>();
        sources.forEach(source -> citations.add(Citation.builder().source(source).build()));
        boolean isTarget = row.getAs("isTarget");
        String period = row.getAs("period");
        MeasurementBuilder measurement = Measurement.builder()
                .id(String.format(Locale.ROOT, "reconciled-%09d", number))
                .summary("The hull of the measurements in the table.")
                .subject(row.getAs("subject"))
                .metric(row.getAs("metric"))
                .value(value instanceof Row struct
                        ? EstimateStruct.estimate(struct)
                        : io.github.chipgap.estimate.Estimate.parse((String) value))
                .standing(isTarget ? Standing.PROJECTED : Standing.COMPUTED)
                .citations(citations);
        if (period != null) {
            measurement.period(Period.parse(period));
        }
        return measurement.build();
    }
}
