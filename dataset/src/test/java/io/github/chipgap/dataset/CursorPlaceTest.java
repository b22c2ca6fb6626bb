// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import io.github.chipgap.dataset.JsonTokens.Outcome;
import java.util.HexFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a document breaks off is told in lines and characters, whatever is before it and however it comes. */
class CursorPlaceTest {
    /** Stands where a document breaks off, and is no part of it. */
    private static final String HERE = "¦";

    private static final int LONGEST_PIECE = 8;

    @Provide
    Arbitrary<String> documents() {
        return JsonTexts.documents().withoutEdgeCases();
    }

    private static void assertBreaksOff(byte[] before, byte[] behind) {
        byte[] document = Bytes.concat(before, behind);
        TextPlace expected = TextPlace.behind(new String(before, UTF_8));
        Outcome whole = JsonTokens.of(InPieces.cursor(document));
        assertThat(whole.isRefused()).as(new String(document, UTF_8)).isTrue();
        assertThat(whole.end())
                .as("%s: %s", new String(document, UTF_8), whole.refusal())
                .isEqualTo(expected);
        for (int length = 1; length <= LONGEST_PIECE; length++) {
            assertThat(JsonTokens.of(InPieces.cursor(document, length))).isEqualTo(whole);
        }
    }

    private static void assertBreaksOff(String marked) {
        int here = marked.indexOf(HERE);
        assertBreaksOff(
                marked.substring(0, here).getBytes(UTF_8),
                marked.substring(here + 1).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¦",
                " \n\t¦",
                "¦@",
                "¦\0",
                "[ ¦é]",
                "[\"é\" ¦\"é\"]",
                "[\"é\", ¦]",
                "[\"é\\\"中😀\",¦",
                "[\n\"é\",\r\n\"中\" ¦:",
                "[\"é\\u00e9\",\"😀\\n\"¦",
                "{¦1",
                "{\"é\" ¦1}",
                "{\"é\"¦",
                "{\"é\": ¦}",
                "{\"é\": \"😀\" ¦\"",
                "{\"é\": 1,\n ¦}",
                "[\"é\", -¦x]",
                "[\"é\", -¦",
                "[\"é\", 0¦1]",
                "[\"é\", 1.¦e5]",
                "[\"é\", 1e¦]",
                "[\"é\", 1e+¦",
                "[\"é\", tr¦e]",
                "[\"é\", nul¦",
                "[\"é\", fals¦é]",
                "[\"é\", true¦r]",
                "[\"é\", \"中¦\\q\"]",
                "[\"é\", \"中\\n¦\\u12\"]",
                "[\"é\", \"中\\n¦\\u12G4\"]",
                "[\"é\", \"中\\n¦\\u1é\"]",
                "[\"é\", \"中\\n¦\\é\"]",
                "[\"é\", \"中¦\n\"]",
                "{\"é\": 1, \"中\\\"¦\0\"}",
                "[\"é\", \"abc¦",
                "[\"é\"] ¦x",
                "\"é\"\n ¦\"é\""
            })
    void tellsTheCharacterWhereItIsNoJson(String marked) {
        assertBreaksOff(marked);
        assertBreaksOff(marked.replace("é", "plain").replace("中", "").replace("😀", "\\t"));
    }

    @Property(tries = 200)
    void tellsTheCharacterBehindAnything(@ForAll("documents") String document) {
        assertBreaksOff(("[" + document + ", ").getBytes(UTF_8), "@".getBytes(UTF_8));
        assertBreaksOff(("{\"é\":" + document + ", \"中").getBytes(UTF_8), "\\x\"".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "C3", "C328", "E28228", "EDA080", "F09F9828", "F4908080", "80", "BF", "FF"})
    void tellsTheFirstByteThatIsNotUtf8(String hex) {
        byte[] broken = Bytes.concat(HexFormat.of().parseHex(hex), "\"]".getBytes(UTF_8));
        assertBreaksOff("[\"é\", \"中\\n😀".getBytes(UTF_8), broken);
        assertBreaksOff("[\n\"é\", {\"中".getBytes(UTF_8), broken);
    }

    @Test
    void tellsTheEndOfATextThatDoesNotEnd() {
        assertBreaksOff("[\"é\", \"中\\n😀¦");
        assertBreaksOff("[\"é\", {\"中😀\\¦");
    }

    @Test
    void tellsAByteOrderMarkHoweverItComes() {
        assertBreaksOff("¦\uFEFF[]");
        assertThat(JsonTokens.of(InPieces.cursor("\uFEFF[]".getBytes(UTF_8))).refusal())
                .isEqualTo("well-formed, expected no byte order mark, got the byte 0xef");
    }

    @Property(tries = 200)
    void tellsTheCharacterBehindWhatItPassedOver(@ForAll("documents") String document) {
        String passedOver = "[" + document + ", \"a\nb中\", 1]";
        for (int length = 1; length <= LONGEST_PIECE; length++) {
            JsonCursor cursor = InPieces.cursor((passedOver + " ]").getBytes(UTF_8), length);
            cursor.peek();
            cursor.skip();
            assertThat(cursor.peek()).isEqualTo(']');
            assertThat(TextPlace.of(cursor.nextPlace())).isEqualTo(TextPlace.behind(passedOver + " "));
        }
    }
}
