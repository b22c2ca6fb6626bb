// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExtensionValueTest {
    @Test
    void numbersThatAreEqualAreEqualValues() {
        assertThat(amount("4.0")).isEqualTo(amount("4.00")).hasSameHashCodeAs(amount("4.00"));
        assertThat(amount("100")).isEqualTo(amount("1E+2"));
        assertThat(amount("0.000")).isEqualTo(amount("-0"));
        assertThat(amount("4")).isNotEqualTo(amount("4.0000000000000000000000000001"));
    }

    @Property(tries = 1000)
    void trailingZerosDoNotMatter(@ForAll BigDecimal number, @ForAll @IntRange(max = 20) int zeros) {
        assertThat(new ExtensionValue.Amount(number.setScale(number.scale() + zeros)))
                .isEqualTo(new ExtensionValue.Amount(number));
    }

    @Test
    void theOrderOfKeysDoesNotMatterAndThatOfItemsDoes() {
        ExtensionValue one = amount("1");
        ExtensionValue text = new ExtensionValue.Text("");
        assertThat(new ExtensionValue.Fields(ImmutableMap.of("a", one, "b", text)))
                .isEqualTo(new ExtensionValue.Fields(ImmutableMap.of("b", text, "a", one)))
                .hasSameHashCodeAs(new ExtensionValue.Fields(ImmutableMap.of("b", text, "a", one)))
                .isNotEqualTo(new ExtensionValue.Fields(ImmutableMap.of("a", text, "b", one)));
        assertThat(new ExtensionValue.Items(ImmutableList.of(one, text)))
                .isNotEqualTo(new ExtensionValue.Items(ImmutableList.of(text, one)));
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        assertThat(illegal(() -> new ExtensionValue.Text("a\uD83D")))
                .isEqualTo("expected well-formed Unicode text, got \"a\\ud83d\"");
        assertThat(illegal(() -> new ExtensionValue.Fields(ImmutableMap.of("\uDE00", new ExtensionValue.Nothing()))))
                .isEqualTo("expected well-formed Unicode text, got \"\\ude00\"");
    }

    private static ExtensionValue amount(String number) {
        return new ExtensionValue.Amount(new BigDecimal(number));
    }
}
