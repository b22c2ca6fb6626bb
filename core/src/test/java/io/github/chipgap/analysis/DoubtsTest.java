// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.Answers.best;
import static io.github.chipgap.analysis.Answers.ratio;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final Estimate UNITS = Estimate.parse("8..12 (best 10, 80%)");

    /** Six makers, each with 10 units at 80 percent. */
    private static Dataset six() {
        DatasetBuilder data = TestData.data("flow: units", "makers: " + String.join("; ", SIX));
        SIX.forEach(id -> data.add(measured("units-" + id, id, "units", UNITS, "2025")));
        return data.build();
    }

    private static final List<String> SIX = List.of("m1", "m2", "m3", "m4", "m5", "m6");

    @Test
    void sixFiguresAtEightyPercentLeaveAQuarterIfTheyAreIndependent() {
        Shares shares = Shares.of(six());

        Computed independent = shares.doubtedBy(Doubts.INDEPENDENT).of("m1", SIX, "units", Period.parse("2025"));

        // 0.8^6; the union bound leaves nothing
        assertThat(independent.estimate().confidence()).isEqualTo(0.262144);
        assertThat(independent.estimate().interval().isWithin(Interval.closed(0.11, 0.24)))
                .isTrue();
        assertThat(independent.explain().text())
                .contains(": 1 / (1 + the rest / the part); 6 doubts are independent, given by the caller\n")
                .contains(": sum; 5 doubts are independent, given by the caller\n");
        Computed union = shares.of("m1", SIX, "units", Period.parse("2025"));
        assertThat(union.estimate().interval()).isEqualTo(Interval.closed(0, 1));
        assertThat(union.estimate().confidence()).isEqualTo(1);
        assertThat(union.explain().text()).doesNotContain("independent");
    }

    @Property
    void theConfidenceIsTheExactProduct(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 100) Integer> all) {
        List<Estimate> inputs = new ArrayList<>();
        BigDecimal product = BigDecimal.ONE;
        for (int percent : all) {
            inputs.add(Estimate.exactly(1).withConfidence(percent / 100.0));
            product = product.multiply(BigDecimal.valueOf(percent, 2));
        }

        double confidence = Estimate.computed(inputs, Doubts.INDEPENDENT, allHold -> Estimate.exactly(3))
                .confidence();

        // the largest decimal that is not above the product
        BigDecimal shortest = new BigDecimal(Double.toString(confidence));
        assertThat(shortest).isLessThanOrEqualTo(product);
        assertThat(new BigDecimal(Double.toString(Math.nextUp(confidence)))).isGreaterThan(product);
    }

    @Test
    void everyAnalysisIsDoubtedBy() {
        Estimate most = Estimate.parse("8..12 (best 10, 90%)");
        Dataset data = TestData.data("level: speed", "maker m: a 2024", "maker n: b 2020", "speed: b = 80..120 (90%)")
                .add(measured("a-speed", "a", "speed", most))
                .build();
        Estimate growth = Estimate.parse("0.2..0.3 (90%)");

        assertThat(best(Leaders.of(data).doubtedBy(Doubts.INDEPENDENT), "m", "speed"))
                .isEqualTo(most);
        assertThat(ratio(Gaps.of(data), "a", "b", "speed").orElseThrow().confidence())
                .isEqualTo(0.8);
        assertThat(Stream.of(
                        ratio(Gaps.of(data).doubtedBy(Doubts.INDEPENDENT), "a", "b", "speed")
                                .orElseThrow(),
                        Lags.of(data)
                                .doubtedBy(Doubts.INDEPENDENT)
                                .behind("a", List.of("b"), "speed", 0)
                                .years()
                                .orElseThrow(),
                        CatchUp.after(Estimate.parse("1..2 (90%)"), growth)
                                .doubtedBy(Doubts.INDEPENDENT)
                                .ratioOnArrival(),
                        Projection.of(data, "m", "speed", LocalDate.of(2025, 1, 1), growth)
                                .doubtedBy(Doubts.INDEPENDENT)
                                .level(Period.parse("2026"))
                                .estimate()))
                .extracting(Estimate::confidence)
                .containsOnly(0.81);
    }
}
