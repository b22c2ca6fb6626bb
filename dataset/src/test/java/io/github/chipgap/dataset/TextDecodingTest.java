// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import io.github.chipgap.dataset.JsonTokens.Outcome;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The bytes of texts and keys are what the decoder of the JDK says, or are refused where it stops. */
class TextDecodingTest {
    /** The bytes of UTF-8 in a text, and what they say: as far as they are UTF-8. */
    private static void assertDecoded(byte[] bytes, String before, String behind, int token, int length) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        byte[] document = Bytes.concat(before.getBytes(UTF_8), bytes, behind.getBytes(UTF_8));
        Outcome ours = JsonTokens.of(InPieces.cursor(document, length));
        if (result.isError()) {
            assertThat(ours.refusal())
                    .isEqualTo("well-formed, expected text in UTF-8, got the byte 0x%02x", bytes[in.position()]);
            assertThat(ours.end()).isEqualTo(TextPlace.behind(before + out.flip()));
        } else {
            assertThat(ours.refusal()).isEmpty();
            assertThat(ours.tokens().get(token).text()).isEqualTo(out.flip().toString());
        }
    }

    private static void assertDecoded(byte[] bytes, int length) {
        assertDecoded(bytes, "[\"é\",\n\"", "\", 1]", 2, length);
        assertDecoded(bytes, "{\"é\": 1,\n \"", "\": 2}", 3, length);
    }

    /** Bytes that a text may have without an escape, those that begin characters and go on with them most of all. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Integer> any = Arbitraries.integers().between(' ', 0xFF).filter(b -> b != '"' && b != '\\');
        Arbitrary<Integer> beginning = Arbitraries.of(0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5);
        Arbitrary<Integer> goingOn = Arbitraries.of(0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF);
        return Arbitraries.oneOf(any, beginning, goingOn, goingOn)
                .list()
                .ofMaxSize(6)
                .map(Bytes::toArray)
                .withoutEdgeCases();
    }

    @Property(tries = 5000)
    void ofAnyBytes(@ForAll("bytes") byte[] bytes, @ForAll @IntRange(min = 1, max = 5) int length) {
        assertDecoded(bytes, length);
    }

    @Provide
    Arbitrary<String> texts() {
        return Values.anyText().map(text -> "é" + text.replaceAll("[\\x00-\\x1f\"\\\\]", "z"));
    }

    @Property(tries = 1000)
    void ofATextWithOneBitFlipped(
            @ForAll("texts") String text, @ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int length) {
        byte[] bytes = text.getBytes(UTF_8);
        assertDecoded(bytes, length);
        int at = random.nextInt(bytes.length);
        byte flipped = (byte) (bytes[at] ^ 1 << random.nextInt(Byte.SIZE));
        if (flipped < 0 || (flipped >= ' ' && flipped != '"' && flipped != '\\')) {
            bytes[at] = flipped;
            assertDecoded(bytes, length);
        }
    }
}
