// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuotedTest {
    private static final String FACE = "\uD83D\uDE00";

    @Test
    void quotesTextAndNothingElse() {
        assertThat(Quoted.of("USD")).isEqualTo("\"USD\"");
        assertThat(Quoted.of(new StringBuilder("USD"))).isEqualTo("\"USD\"");
        assertThat(Quoted.of(12)).isEqualTo("12");
        assertThat(Quoted.of(List.of())).isEqualTo("[]");
        assertThat(Quoted.bare("USD")).isEqualTo("USD");
    }

    @Test
    void escapesWhatDoesNotPrint() {
        assertThat(Quoted.of("a\nb\tc\0")).isEqualTo("\"a\\u000ab\\u0009c\\u0000\"");
        assertThat(Quoted.of("\u0085")).isEqualTo("\"\\u0085\"");
    }

    @Test
    void escapesHalfOfASurrogatePairAndKeepsAWholeOne() {
        assertThat(Quoted.of(FACE)).isEqualTo("\"" + FACE + "\"");
        assertThat(Quoted.of("\uD83D")).isEqualTo("\"\\ud83d\"");
        assertThat(Quoted.of("\uDE00x")).isEqualTo("\"\\ude00x\"");
        assertThat(Quoted.of("\uD83D" + FACE)).isEqualTo("\"\\ud83d" + FACE + "\"");
        assertThat(Quoted.of(FACE + "\uDE00")).isEqualTo("\"" + FACE + "\\ude00\"");
    }

    @Test
    void cutsWhatIsLongerThanEightyCharacters() {
        assertThat(Quoted.of("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
        assertThat(Quoted.of("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "…\"");
    }

    @Test
    void escapesWithoutCuttingWhereThatIsAskedFor() {
        assertThat(Quoted.escaped("\n" + "x".repeat(200))).isEqualTo("\\u000a" + "x".repeat(200));
    }

    @Test
    void doesNotCutASurrogatePairInTwo() {
        assertThat(Quoted.bare("x".repeat(79) + FACE + "y")).isEqualTo("x".repeat(79) + "…");
        assertThat(Quoted.bare("x".repeat(78) + FACE + "y")).isEqualTo("x".repeat(78) + FACE + "…");
    }

    @Property
    void isShortOneLineAndWellFormedWhateverTheText(@ForAll("anyText") String text) {
        String shown = Quoted.of(text);
        assertThat(shown).startsWith("\"").endsWith("\"").doesNotContain("\n", "\r");
        assertThat(shown.length()).isLessThanOrEqualTo(6 * 80 + 3);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(shown)).isTrue();
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Character> chars = Arbitraries.oneOf(
                Arbitraries.chars().all(),
                Arbitraries.chars().range('\uD800', '\uDFFF'),
                Arbitraries.chars().range('\0', ' '));
        return chars.list().ofMaxSize(100).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }
}
