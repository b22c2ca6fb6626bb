// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that lie across the end of the part of a document that is in memory are read as those inside it are. */
class WindowBoundaryTest {
    private static final KeyNames NAMES = new KeyNames(List.of("a", "citations", "citationsOfOthers"));

    /** How many bytes come before the document has to be asked for more. */
    private static int boundary() {
        int[] asked = {0};
        new JsonCursor(
                        new InputStream() {
                            @Override
                            public int read() {
                                return -1;
                            }

                            @Override
                            public int read(byte[] target, int offset, int length) {
                                asked[0] = length;
                                return -1;
                            }
                        },
                        ReadLimits.standard())
                .peek();
        return asked[0];
    }

    private static void assertReadAcross(String before, String filling, String token, String behind) {
        int boundary = boundary();
        int length = token.getBytes(UTF_8).length;
        for (int from = boundary - length - 2; from <= boundary + 2; from++) {
            int missing = from - (before.getBytes(UTF_8).length);
            String document = before + filling.repeat(missing) + token + behind;
            assertThat(JsonTokens.assertAsJackson(document.getBytes(UTF_8), NAMES, boundary / 2 + 1, 1))
                    .as("%s from %s on", token, from)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"abcdefghijklmnop\"",
                "\"é\"",
                "\"中\"",
                "\"😀\"",
                "\"\\n\\\"\\\\\"",
                "\"\\u00e9\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ud83d\"",
                "0",
                "-12.50e-07",
                "true",
                "false",
                "null",
                "[ ]",
                "{\"a\" : [],\n\"citations\": {}\n}",
                "{\"citationsOfOthers\": 1,\n  \"citations\": 2,\n \"a\":3}",
                "{\"é\\t\": 1,\n    \"citationsOfOther\": 2}"
            })
    void readsATokenAcrossIt(String token) {
        assertReadAcross("[\"é\",", " ", token, ", 1,\n \"é\", 2]");
        assertReadAcross("[\"é\",\n[],", "\n", token, "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdefghi", "é", "中", "😀", "\\n", "\\\\\\\"", "\\u00e9", "\\ud83d\\ude00"})
    void readsATextAcrossIt(String piece) {
        assertReadAcross("[\"", "a", piece, "z\",\n \"é\", 1]");
        assertReadAcross("[1, \"é\\n", "a", piece, "\", \"é\", 1]");
        assertReadAcross("{\"a", "a", piece, "\": \"é\", \"a\": 1}");
    }

    @Test
    void readsHalvesOfCharactersAcrossIt() {
        assertReadAcross("[\"é", "a", "\\ude00\\ud83d", "\", \"é\", 1]");
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "é, 2", "中, 3", "😀, 4", "\\n, 2", "\\ud83d\\ude00, 12"})
    void readsTextsLongerThanIt(String piece, int bytes) {
        for (int factor = 1; factor <= 2; factor++) {
            for (int more = -1; more <= 1; more++) {
                String text = piece.repeat(factor * boundary() / bytes + more);
                String document = "[\"é\", \"" + text + "\", \"中\", {\"" + text + "\": 1,\n\"a\": 2}, 3]";
                assertThat(JsonTokens.assertAsJackson(document.getBytes(UTF_8), NAMES, boundary() - 1, 3))
                        .isTrue();
            }
        }
    }

    @Test
    void refusesWhatEndsAtIt() {
        for (String token :
                List.of("\"é", "\"\\", "\"\\u00e", "\"\\ud83d", "-", "1.", "1e", "tru", "[", "{\"a\"", "{\"a\":")) {
            for (int more = -2; more <= 2; more++) {
                String document = " ".repeat(boundary() - token.getBytes(UTF_8).length + more) + token;
                assertThat(JsonTokens.assertAsJackson(document.getBytes(UTF_8), NAMES, 1000))
                        .isFalse();
            }
        }
    }
}
