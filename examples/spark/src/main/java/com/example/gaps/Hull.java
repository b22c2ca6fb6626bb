// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import io.github.chipgap.estimate.Estimate;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.functions;

/**
 * The smallest estimate around all estimates of a group, as {@code Reconciliation.hull()} makes it. It has a best value
 * if all best values in the group agree, and the confidence left by their doubts. Null is ignored.
 *
 * @param <T> the form of the estimates: texts or structs
 */
public final class Hull<T> extends Aggregator<T, HullState, T> {
    private static final long serialVersionUID = 1;

    private final Reading<T> read;
    private final Writing<T> write;
    private final Encoder<T> encoder;

    private interface Reading<T> extends Function<T, Estimate>, Serializable {}

    private interface Writing<T> extends Function<Estimate, T>, Serializable {}

    private Hull(Reading<T> read, Writing<T> write, Encoder<T> encoder) {
        this.read = read;
        this.write = write;
        this.encoder = encoder;
    }

    /** Returns the hull of a column of texts, as a text. */
    public static Column ofTexts(Column texts) {
        Hull<String> hull = new Hull<>(Estimate::parse, Estimate::toString, Encoders.STRING());
        return functions.udaf(hull, hull.encoder).apply(texts);
    }

    /** Returns the hull of a column of structs, as a struct. */
    public static Column ofStructs(Column structs) {
        Hull<Row> hull =
                new Hull<>(EstimateStruct::estimate, EstimateStruct::of, Encoders.row(EstimateStruct.TYPE));
        Column[] parts = Arrays.stream(EstimateStruct.TYPE.fieldNames())
                .map(structs::getField)
                .toArray(Column[]::new);
        return functions.udaf(hull, hull.encoder).apply(parts);
    }

    @Override
    public HullState zero() {
        return HullState.EMPTY;
    }

    @Override
    public HullState reduce(HullState state, T value) {
        return value == null ? state : state.and(HullState.of(read.apply(value)));
    }

    @Override
    public HullState merge(HullState one, HullState other) {
        return one.and(other);
    }

    @Override
    public T finish(HullState state) {
        Estimate result = state.result();
        return result == null ? null : write.apply(result);
    }

    @Override
    public Encoder<HullState> bufferEncoder() {
        return Encoders.javaSerialization(HullState.class);
    }

    @Override
    public Encoder<T> outputEncoder() {
        return encoder;
    }
}
