// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.Serialized;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void isAUnitAndALabel() {
        assertThat(Place.paragraph(4)).isEqualTo(new Place("paragraph", "4")).hasToString("paragraph 4");
        assertThat(Place.parse("table-row TPU v5e, left")).isEqualTo(new Place("table-row", "TPU v5e, left"));
    }

    @Test
    void refusesWhatIsNotOne() {
        String texts =
                "|paragraph|paragraph  4|paragraph 4 | paragraph 4|Paragraph 4|table_row 4|row- 4|paragraph \u20034";
        assertThat(texts.split("\\|"))
                .hasSize(9)
                .allSatisfy(text -> assertThat(illegal(() -> Place.parse(text)))
                        .isEqualTo("expected a unit and its label, such as \"paragraph 4\", got \"%s\"", text));
    }

    @Test
    void refusesControlCharactersAndHalfOfASurrogatePair() {
        assertThat(illegal(() -> new Place("row", "a\nb")))
                .isEqualTo("expected a unit and its label, such as \"paragraph 4\", got \"row a\\u000ab\"");
        assertThat(illegal(() -> new Place("row", "\uD83D")))
                .isEqualTo("expected a unit and its label, such as \"paragraph 4\", got \"row \\ud83d\"");
    }

    @Property(tries = 1000)
    @Domain(TextValueDomain.class)
    void readsBackWhatItPrints(@ForAll Place place) {
        assertThat(Place.parse(place.toString())).isEqualTo(place);
        assertThat(Serialized.back(place)).isEqualTo(place).hasSameHashCodeAs(place);
    }
}
