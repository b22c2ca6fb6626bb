// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.Period;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/** Functions of SQL for estimates. */
public final class EstimateFunctions {
    private EstimateFunctions() {}

    /**
     * Makes the functions available to SQL: {@code estimate(text)} is the struct of a text,
     * {@code estimate_text(struct)} the text of a struct, {@code divided(text, text)} the quotient of two texts, and
     * {@code days(period)} the first and the last day of a period. All of them return null for null.
     */
    public static void register(SparkSession spark) {
        spark.udf()
                .register(
                        "estimate",
                        (UDF1<String, org.apache.spark.sql.Row>)
                                text -> text == null ? null : EstimateStruct.of(Estimate.parse(text)),
                        EstimateStruct.TYPE);
        spark.udf()
                .register(
                        "estimate_text",
                        (UDF1<org.apache.spark.sql.Row, String>)
                                struct -> struct == null ? null : EstimateStruct.estimate(struct).toString(),
                        DataTypes.StringType);
        spark.udf()
                .register(
                        "divided",
                        (UDF2<String, String, String>) (dividend, divisor) -> dividend == null || divisor == null
                                ? null
                                : Estimate.parse(dividend)
                                        .dividedBy(Estimate.parse(divisor))
                                        .toString(),
                        DataTypes.StringType);
        spark.udf().register("days", (UDF1<String, String>) EstimateFunctions::days, DataTypes.StringType);
    }

    private static String days(String text) {
        if (text == null) {
            return null;
        }
        Period period = Period.parse(text);
        return period.isRelative() ? text : period.firstDay() + "/" + period.lastDay();
    }
}
