// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.messageOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.github.chipgap.Serialized;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.Period;
import io.github.chipgap.serial.SerializedRecord;
import java.io.InvalidObjectException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an engine would send from one machine to another. */
class ResultSerializationTest {
    private static final Dataset FACTS = ChipFacts.data();
    private static final Gap GAP =
            Gaps.of(FACTS).at(LocalDate.parse("2025-01-01")).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
    private static final Lag LAG = Lags.of(FACTS).behind("huawei-ascend-910c", List.of("nvidia-h100"), "fp16-dense", 0);
    private static final CatchUp CATCH_UP = CatchUp.after(Estimate.almost(2), Estimate.exactly(0.29));

    static Stream<Object> results() {
        Reading reading = Reading.literal().aboutWithin(1.25).almostFrom(0.75).moreThanUpTo(1.5);
        Simulation simulation = Simulation.withSeed(1)
                .draws(10)
                .dependence(Dependence.rankCorrelationWithinSources(0.5))
                .shape("years", Shape.UNIFORM)
                .reading("years", Estimate.parse("1.5..2"));
        return Stream.of(
                GAP,
                CATCH_UP,
                CATCH_UP.readBy(reading).doubtedBy(Doubts.INDEPENDENT),
                reading,
                simulation,
                simulation.of(CATCH_UP.explain()),
                Dependence.independent(),
                Lookup.of(FACTS).row(FACTS.get(Measurement.class, "910c-fp16-paper")),
                Leaders.of(FACTS).of("huawei-ascend-910c", "fp16-dense"),
                new Series.Point(Period.parse("2025-Q1"), GAP.subjectValue()),
                new TradeControls.Headroom("power", 700, GAP.subjectValue()),
                LAG,
                Lags.of(FACTS).behind("nvidia-b200", List.of("nvidia-h100"), "fp16-dense", 0),
                GAP.explain(),
                GAP.explainDifference(),
                GAP.subjectValue(),
                CATCH_UP.parity(Estimate.exactly(0.1)),
                CATCH_UP.parity(Estimate.exactly(0.5)),
                new Bottlenecks.Chain(GAP.inputs()),
                Reconciliation.hull().reconcile(FACTS, FACTS.all(Measurement.class)),
                new Disagreement(
                        FACTS.get(Measurement.class, "910c-fp16-paper"),
                        FACTS.get(Measurement.class, "910c-fp16-vendor"),
                        GAP.subjectValue(),
                        Optional.of(GAP.referenceValue())),
                FACTS);
    }

    @ParameterizedTest
    @MethodSource("results")
    void comesBackEqual(Object result) {
        assertThat(Serialized.back(result)).isEqualTo(result).isNotSameAs(result);

        Kryo kryo = new Kryo();
        kryo.addDefaultSerializer(ModelValue.class, JavaSerializer.class); // the one line that Kryo needs
        Output out = new Output(1024, -1);
        kryo.writeClassAndObject(out, result);

        assertThat(kryo.readClassAndObject(new Input(out.toBytes())))
                .isEqualTo(result)
                .isNotSameAs(result);
    }

    @ParameterizedTest
    @MethodSource("results")
    void aStreamCannotLackItsParts(Object result) {
        if (result.getClass().isRecord()) {
            assertThatThrownBy(() -> Serialized.read(Serialized.forged(result.getClass())))
                    .isInstanceOf(InvalidObjectException.class)
                    .hasRootCauseInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void aFormIsOfARecordWithItsParts() {
        Measurement one = FACTS.get(Measurement.class, "910c-fp16-paper");
        for (SerializedRecord forged : List.of(
                new SerializedRecord(Gap.class, List.of()),
                new SerializedRecord(Disagreement.class, List.of(one)),
                new SerializedRecord(Disagreement.class, Arrays.asList(one, null, GAP.subjectValue(), null)),
                new SerializedRecord(Disagreement.class, List.of(one, one, GAP.subjectValue(), one)),
                new SerializedRecord(Disagreement.class, Arrays.asList(one, one, GAP.subjectValue(), null, null)))) {
            assertThat(messageOf(InvalidObjectException.class, () -> Serialized.read(Serialized.bytes(forged))))
                    .isEqualTo("expected a record of " + forged.type());
        }
    }

    @Test
    void aStreamCannotHoldAGapItself() {
        for (Class<?> type : List.of(Gap.class, CatchUp.class, Dataset.class)) {
            assertThat(messageOf(InvalidObjectException.class, () -> Serialized.read(Serialized.forged(type))))
                    .startsWith("expected the parts of a ");
        }
    }
}
