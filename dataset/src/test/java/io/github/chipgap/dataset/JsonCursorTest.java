// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the cursor finds in a document is what Jackson finds, in the same places; where one refuses it, so does the other. */
class JsonCursorTest {
    private static final KeyNames NAMES = new KeyNames(JsonTexts.NAMES);

    @Provide
    Arbitrary<String> documents() {
        return JsonTexts.documents().withoutEdgeCases();
    }

    private static boolean assertAsJackson(String document, int... lengths) {
        return JsonTokens.assertAsJackson(document.getBytes(UTF_8), NAMES, lengths);
    }

    @Property
    void findsTheTokensOfADocument(
            @ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 9) int length) {
        assertAsJackson(document, length);
        assertThat(JsonTokens.of(InPieces.cursor(document.getBytes(UTF_8), length))
                        .isRefused())
                .isFalse();
    }

    @Property
    void findsThemInPiecesOfAnyLengths(
            @ForAll("documents") String document,
            @ForAll @IntRange(max = 40) int one,
            @ForAll @IntRange(min = 1) int other) {
        assertAsJackson(document, one, other, 0);
    }

    @Property(tries = 200)
    void refusesTheMutantsThatJacksonRefuses(
            @ForAll("documents") String document,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 9) int length) {
        Mutants mutants = new Mutants(document.getBytes(UTF_8), random);
        for (int i = 0; i < 10; i++) {
            JsonTokens.assertAsJackson(mutants.ofBytes(), NAMES, length);
        }
    }

    @Property(tries = 50)
    void refusesEveryBeginningThatJacksonRefuses(@ForAll("documents") String document) {
        byte[] bytes = document.getBytes(UTF_8);
        for (int length = 0; length < Math.min(bytes.length, 100); length++) {
            JsonTokens.assertAsJackson(Arrays.copyOf(bytes, length), NAMES, 1);
        }
    }

    /** All texts of up to three of these characters, and of up to two behind each of these beginnings. */
    @Test
    void refusesWhatIsNoJsonHoweverShort() {
        String characters = "[]{},:\"\\ \n01-.eun\u0000";
        int accepted = acceptedBehind("", characters, 3);
        for (String begin : List.of(
                "[", "[1,", "{", "{\"\"", "{\"\":", "{\"\":0,", "[\"", "\"\\u00e", "-0.", "[1e", "tru", "nul")) {
            accepted += acceptedBehind(begin, characters, 2);
        }
        assertThat(accepted).isGreaterThan(100);
    }

    private static int acceptedBehind(String begin, String characters, int more) {
        int accepted = assertAsJackson(begin, 1) ? 1 : 0;
        if (!begin.matches("(?s).*[\\\\\n\u0000].*")) { // in texts that are passed over those are nobody's business
            byte[] bytes = begin.getBytes(UTF_8);
            assertThat(JsonTokens.ofPassingOver(InPieces.cursor(bytes, 1)).refusal())
                    .as(begin)
                    .isEqualTo(JsonTokens.of(InPieces.cursor(bytes)).refusal());
        }
        for (int i = 0; i < characters.length() && more > 0; i++) {
            accepted += acceptedBehind(begin + characters.charAt(i), characters, more - 1);
        }
        return accepted;
    }
}
