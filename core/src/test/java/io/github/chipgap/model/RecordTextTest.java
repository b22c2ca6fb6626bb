// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.record.Described;
import io.github.chipgap.record.RecordType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTextTest {
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(Samples.source().id("r").build(), "Source[r: An article]"),
                Arguments.of(Samples.chipmaker().id("r").build(), "Chipmaker[r: A chipmaker]"),
                Arguments.of(Samples.firm().id("r").build(), "AIFirm[r: A firm]"),
                Arguments.of(Samples.government().id("r").build(), "Government[r: A government]"),
                Arguments.of(Samples.cohort().id("r").build(), "Cohort[r: A cohort]"),
                Arguments.of(Samples.metric().id("r").build(), "Metric[r: A metric]"),
                Arguments.of(Samples.chip().id("r").build(), "Chip[r: A chip]"),
                Arguments.of(Samples.investment().id("r").build(), "Investment[r: Money went in.]"),
                Arguments.of(Samples.gap().id("r").build(), "CapabilityGap[r: It is behind.]"),
                Arguments.of(Samples.constraint().id("r").build(), "Constraint[r: It lacks something.]"),
                Arguments.of(Samples.control().id("r").build(), "TradeControl[r: Fast chips need a licence.]"),
                Arguments.of(Samples.timeline().id("r").build(), "TimelineEstimate[r: It takes a while.]"),
                Arguments.of(Samples.measurement().id("r").build(), "Measurement[r: It was measured.]"),
                Arguments.of(Samples.finding().id("r").build(), "Finding[r: Something is so.]"),
                Arguments.of(Samples.event().id("r").build(), "Event[r: An event]"),
                Arguments.of(Samples.paragraph(4), "Citation[article, paragraph 4]"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void isTheTypeTheIdAndWhatItSays(Object record, String text) {
        assertThat(record).hasToString(text);
    }

    @Test
    void thereIsOneOfEveryType() {
        assertThat(records().<RecordType<?>>map(record -> ((Described) record.get()[0]).recordType()))
                .containsAll(StandardTypes.all())
                .hasSize(StandardTypes.all().size() + 1);
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(Samples.finding().id("r").summary("a ".repeat(99) + "a").build())
                .hasToString("Finding[r: " + "a ".repeat(40) + "…]");
    }
}
