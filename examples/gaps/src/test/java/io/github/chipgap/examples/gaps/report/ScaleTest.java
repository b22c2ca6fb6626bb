// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.examples.gaps.report.Scale.Tick;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final double PIXELS = 300;

    @Property
    void labelsHaveRoomAndAreInside(
            @ForAll Scale scale,
            @ForAll @DoubleRange(min = -5, max = 2100) double from,
            @ForAll @DoubleRange(min = 0.01, max = 40) double length) {
        double to = from + length;
        List<Tick> ticks = scale == Scale.LOGARITHMIC && from > 250 ? List.of() : scale.ticks(from, to, PIXELS);
        for (int i = 0; i < ticks.size(); i++) {
            assertThat(ticks.get(i).position()).isBetween(from - 1e-9, to + 1e-9);
            if (i > 0) {
                double pixels = (ticks.get(i).position() - ticks.get(i - 1).position()) / length * PIXELS;
                assertThat(pixels).isGreaterThan(14);
                assertThat(ticks.get(i).label()).isNotEqualTo(ticks.get(i - 1).label());
            }
        }
    }

    @Test
    void writesRoundNumbers() {
        assertThat(Scale.LINEAR.ticks(-0.1, 1.1, PIXELS))
                .extracting(Tick::label)
                .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(Scale.YEARS.ticks(2015.7, 2027.2, 700))
                .extracting(Tick::label)
                .startsWith("2016", "2017");
        assertThat(Scale.YEARS.ticks(2015.7, 2027.2, PIXELS))
                .extracting(Tick::label)
                .startsWith("2016", "2018");
        assertThat(Scale.LOGARITHMIC.ticks(-1.5, 3.2, PIXELS))
                .extracting(Tick::label)
                .containsExactly("0.1", "1", "10", "100", "1,000");
        assertThat(Scale.LOGARITHMIC.ticks(0, 1, 200)).extracting(Tick::label).containsExactly("1", "2", "5", "10");
        assertThat(Scale.ROWS.ticks(-3, 1, PIXELS)).isEmpty();
    }

    @Test
    void nothingIsBelowALogarithmicScale() {
        assertThat(Scale.LOGARITHMIC.position(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Scale.LOGARITHMIC.position(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Scale.LOGARITHMIC.position(100)).isEqualTo(2);
    }
}
