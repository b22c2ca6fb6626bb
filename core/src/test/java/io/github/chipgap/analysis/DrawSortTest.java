// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DrawSortTest {
    @Provide
    Arbitrary<double[]> draws() {
        return Arbitraries.doubles()
                .withStandardSpecialValues()
                .withSpecialValue(-0.0)
                .array(double[].class)
                .ofMaxSize(300);
    }

    @Property
    void sortsAsTheJdkDoes(@ForAll("draws") double[] draws) {
        double[] expected = draws.clone();
        Arrays.sort(expected);
        DrawSort.sort(draws);
        assertThat(draws).containsExactly(expected);
    }
}
