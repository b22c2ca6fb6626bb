// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {
    private static final int MOST_BYTES_OF_A_CHARACTER = 4;
    private static final byte UNTOUCHED = 0x55;

    /** What the stream gives to a reader that asks for so many bytes at once, in the middle of an array. */
    private static byte[] bytes(String text, int length, int offset) {
        Utf8Text in = new Utf8Text(text);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] array = new byte[offset + length + 3];
        Arrays.fill(array, UNTOUCHED);
        for (int count = in.read(array, offset, length); count >= 0; count = in.read(array, offset, length)) {
            assertThat(count).isBetween(1, length);
            all.write(array, offset, count);
            for (int i = 0; i < array.length; i++) {
                assertThat(i >= offset && i < offset + length || array[i] == UNTOUCHED)
                        .isTrue();
            }
        }
        assertThat(in.read(array, offset, length)).isEqualTo(-1);
        return all.toByteArray();
    }

    /** Texts of code points of any size, and halves of pairs. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> halves =
                Arbitraries.oneOf(Arbitraries.chars().range('\ud7fe', '\ue001'), Arbitraries.chars());
        return Arbitraries.oneOf(Values.anyText(), halves.map(String::valueOf))
                .list()
                .ofMaxSize(10)
                .map(list -> String.join("", list));
    }

    @Property(tries = 5000)
    void givesTheBytesThatTheJdkTurnsIntoTheText(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = MOST_BYTES_OF_A_CHARACTER, max = 20) int length,
            @ForAll @IntRange(max = 3) int offset) {
        byte[] bytes = bytes(text, length, offset);
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        int firstHalf = firstHalf(text);
        assertThat(result.isError()).isEqualTo(firstHalf < text.length());
        assertThat(out.flip().toString()).isEqualTo(text.substring(0, firstHalf));
        if (!result.isError()) {
            assertThat(bytes).isEqualTo(text.getBytes(UTF_8));
        }
    }

    /** Where there is a half of a pair without the other one; the length of the text where there is none. */
    private static int firstHalf(String text) {
        int at = 0;
        for (int c : text.codePoints().toArray()) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    @Test
    void givesEveryCharacterItsBytes() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String text = Character.toString(c);
                byte[] array = new byte[MOST_BYTES_OF_A_CHARACTER];
                int count = new Utf8Text(text).read(array, 0, array.length);
                if (!Arrays.equals(Arrays.copyOf(array, count), text.getBytes(UTF_8))) {
                    throw new AssertionError("U+" + Integer.toHexString(c));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "é\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void aReaderStopsAtHalfOfAPair(String text) {
        JsonCursor cursor = new JsonCursor(new Utf8Text('"' + text + '"'), ReadLimits.standard());
        cursor.peek();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(cursor::readText)
                .satisfies(e ->
                        assertThat(List.of(e.expected, e.value)).isEqualTo(List.of("text in UTF-8", "the byte 0xed")));
    }

    @Test
    void refusesToGiveOneByte() {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> new Utf8Text("a").read());
    }
}
