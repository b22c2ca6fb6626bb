// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    /** In a locale in which the small letter of I has no dot. */
    @ParameterizedTest
    @CsvSource({
        "jurisdicton, jurisdiction, true",
        "Name, name, true",
        "alaises, aliases, true",
        "publisher, name, false",
        "ab, ax, true",
        "ab, xy, false",
        "abcdef, abcdxy, true",
        "abcde, abcxy, false",
        "ID, id, true",
        "CITATIONS, citations, true"
    })
    void allowsAShortWordOneEditAndALongerOneAThirdOfItsLength(String word, String candidate, boolean isNear) {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThat(NearestWord.to(word, List.of("zzzzzzzzz", candidate)))
                .isEqualTo(isNear ? Optional.of(candidate) : Optional.empty());
        assertThat(NearestWord.to(word, List.of())).isEmpty();
    }

    @Test
    void allowsFourEditsAtMost() {
        String id = "a-very-long-id-of-a-record-in-some-dataset";
        assertThat(NearestWord.to(id.replace("very", "vvvv") + "s", List.of(id)))
                .contains(id);
        assertThat(NearestWord.to(id.replace("very", "vvvv") + "es", List.of(id)))
                .isEmpty();
    }

    @Test
    void looksNoFurtherForAWordThatIsTooLong() {
        assertThat(NearestWord.to("a".repeat(120), List.of("a".repeat(119)))).contains("a".repeat(119));
        assertThat(NearestWord.to("a".repeat(121), List.of("a".repeat(121)))).isEmpty();
    }

    @Property(tries = 2000)
    void agreesWithTheDefinitionOfTheDistance(@ForAll("words") String word, @ForAll("candidates") List<String> from) {
        int limit = word.length() < 2 ? 0 : Math.max(1, word.length() / 3);
        Optional<String> expected = Optional.empty();
        for (String candidate : from) {
            int edits = editsByDefinition(lowerCase(word), lowerCase(candidate));
            boolean nearer =
                    expected.isEmpty() || edits < editsByDefinition(lowerCase(word), lowerCase(expected.get()));
            if (edits <= limit && nearer) {
                expected = Optional.of(candidate);
            }
        }
        assertThat(NearestWord.to(word, from)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abAB").ofMinLength(1).ofMaxLength(6);
    }

    @Provide
    Arbitrary<List<String>> candidates() {
        return words().list().ofMaxSize(5);
    }

    private static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static int editsByDefinition(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int replaced = editsByDefinition(a.substring(1), b.substring(1)) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        int removed = editsByDefinition(a.substring(1), b) + 1;
        int added = editsByDefinition(a, b.substring(1)) + 1;
        int fewest = Math.min(replaced, Math.min(removed, added));
        boolean swaps = a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return swaps ? Math.min(fewest, editsByDefinition(a.substring(2), b.substring(2)) + 1) : fewest;
    }
}
