// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.dataset.JsonTokens.Outcome;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where the cursor takes less than Jackson does, which reads what is no text in UTF-8 as some other text; and the one place
 * where it takes more.
 */
class StricterThanJacksonTest {
    private static boolean isTakenByJackson(byte[] document) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
            while (parser.nextToken() != null) {
                parser.getString();
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void assertStricter(byte[] document, String refusal) {
        assertThat(isTakenByJackson(document)).isTrue();
        Outcome ours = JsonTokens.of(InPieces.cursor(document));
        assertThat(ours.refusal()).isEqualTo("well-formed, expected " + refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "C180", "E080AF", "E09FBF", "F0808080", "F08FBFBF"})
    void refusesCharactersOfMoreBytesThanTheyTake(String hex) {
        assertStricter(
                inText(hex),
                "text in UTF-8, got the byte 0x" + hex.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F4908080", "F5808080", "F7BFBFBF"})
    void refusesCharactersBeyondTheLast(String hex) {
        assertStricter(
                inText(hex),
                "text in UTF-8, got the byte 0x" + hex.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    private static byte[] inText(String hex) {
        return ("[\"" + new String(HexFormat.of().parseHex(hex), ISO_8859_1) + "\"]").getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-32LE"})
    void refusesOtherEncodingsWhoseFirstByteIsThatOfAToken(String encoding) {
        assertStricter("[1]".getBytes(Charset.forName(encoding)), "white space or a token of JSON, got \"\\u0000\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-32", "UTF-32BE"})
    void refusesOtherEncodings(String encoding) {
        byte[] document = "[1]".getBytes(Charset.forName(encoding));
        assertThat(isTakenByJackson(document)).isTrue();
        assertThat(JsonTokens.of(InPieces.cursor(document)).isRefused()).isTrue();
    }

    /** Of characters Jackson looks at the lowest eight bits, which are those of a digit here. */
    @Test
    void refusesHexDigitsThatAreNone() {
        String document = "[\"\\u000\u0130\"]";
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            parser.nextToken();
            assertThat(parser.getString()).isEqualTo("\u0000");
        }
        Outcome ours = JsonTokens.of(InPieces.cursor(document.getBytes(UTF_8)));
        assertThat(ours.refusal())
                .isEqualTo("well-formed, expected an escape such as \\n or \\u00e9, got \"\\u000\u0130\"");
    }

    @Test
    void refusesAByteOrderMark() {
        assertStricter("\uFEFF[1]".getBytes(UTF_8), "no byte order mark, got the byte 0xef");
    }

    @Test
    void refusesASecondDocument() {
        byte[] document = "[1] [2]".getBytes(UTF_8);
        assertThat(isTakenByJackson(document)).isTrue();
        assertThat(JsonTokens.of(InPieces.cursor(document)).refusal()).isEqualTo("more behind the end");
    }

    @Test
    void refusesNothing() {
        assertStricter(new byte[0], "a value, got the end of the document");
        assertStricter(" \n".getBytes(UTF_8), "a value, got the end of the document");
    }

    @Test
    void refusesMoreObjectsAndArraysInsideEachOther() {
        byte[] document = ("[".repeat(101) + "]".repeat(101)).getBytes(UTF_8);
        assertThat(isTakenByJackson(document)).isTrue();
        assertThat(JsonTokens.of(InPieces.cursor(document)).refusal())
                .isEqualTo("limit, expected a document within the limits of the reader, "
                        + "got \"more than 100 objects and arrays inside each other\"");
    }

    /** Whoever asks for the key refuses it, as a violation among others; half a character in a text both read. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83da"})
    void readsAKeyWithHalfACharacter(String half) {
        byte[] document = ("{\"" + half + "\": 1}").getBytes(UTF_8);
        assertThat(isTakenByJackson(document)).isFalse();
        assertThat(JsonTokens.of(InPieces.cursor(document)).isRefused()).isFalse();
        assertThat(isTakenByJackson(("[\"" + half + "\"]").getBytes(UTF_8))).isTrue();
        Documents.assertRefused(
                Documents.with("\"x-" + half + "\": 1"),
                "2:1 /x-" + half + " [well-formed] expected a key of well-formed Unicode text, got \"x-" + half + "\"");
    }
}
