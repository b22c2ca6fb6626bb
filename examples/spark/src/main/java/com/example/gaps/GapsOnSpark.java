// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Reads measurements, reconciles them, and writes the gaps, lags and shares as Parquet. */
public final class GapsOnSpark {
    private static final double TOLERANCE = 0.02;

    private GapsOnSpark() {}

    /**
     * Runs the program.
     *
     * @param args the table of measurements; the folder of the results; and, if the subjects and metrics are not those
     *     of the bundled data, a document of them, which can refer to the bundled data
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 2 || args.length > 3) {
            System.err.println("Usage: GapsOnSpark MEASUREMENTS RESULTS [DOCUMENT]");
            System.exit(2);
        }
        Dataset bundled = ReferenceData.all();
        Dataset base = args.length == 2
                ? bundled
                : DatasetReader.standard().extending(bundled).read(Path.of(args[2]));
        try (SparkSession spark = session(SparkSession.builder().appName("chipgap")).getOrCreate()) {
            run(spark, base, args[0], args[1]);
        }
    }

    /** Returns the settings needed by chipgap under any serializer. */
    static SparkSession.Builder session(SparkSession.Builder builder) {
        return builder.config("spark.kryo.registrator", ChipgapRegistrator.class.getName())
                .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", 1 << 20);
    }

    /**
     * Computes everything and writes it into the folders {@code gaps}, {@code lags} and {@code shares} of the
     * results.
     */
    static void run(SparkSession spark, Dataset base, String measurements, String results) {
        EstimateFunctions.register(spark);
        org.apache.spark.sql.Dataset<Row> reconciled =
                Measurements.reconciled(Measurements.read(spark, measurements));
        Matrix matrix = new Matrix(spark, Measurements.dataset(base, reconciled));
        write(matrix.gaps(), results + "/gaps");
        write(matrix.lags(TOLERANCE), results + "/lags");
        write(matrix.shares(), results + "/shares");
    }

    private static void write(org.apache.spark.sql.Dataset<Row> rows, String folder) {
        rows.write().mode(SaveMode.Overwrite).parquet(folder);
    }
}
