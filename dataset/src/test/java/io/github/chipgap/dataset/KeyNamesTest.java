// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Names are found as a map finds them, wherever they stand and whichever was expected. */
class KeyNamesTest {
    private static final int BYTES_THAT_CAN_BE_LOOKED_AT = 2 * Long.BYTES;

    /** Names of all lengths about that of a word of eight bytes, many of which begin or end as others do. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> ends = Arbitraries.strings().withChars("aB9\u007f ").ofMaxLength(2);
        return Arbitraries.oneOf(
                ends,
                ends.flatMap(end -> Arbitraries.integers().between(0, 20).map(length -> "a".repeat(length) + end)),
                ends.flatMap(begin -> Arbitraries.integers().between(0, 20).map(length -> begin + "a".repeat(length))),
                Arbitraries.strings().ascii().ofMaxLength(20).map(text -> text.replaceAll("[\"\\\\\\x00-\\x1f]", "x")),
                Arbitraries.of("AaAa", "BBBB", "AaBB", "aaaaaaaAa", "aaaaaaaBB")); // the same hashes
    }

    /** Keys that may be none of the names. */
    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                names(), names().map(name -> name + "é"), Values.anyText(), Arbitraries.of("", "?", "é"));
    }

    @Provide
    Arbitrary<Set<String>> nameSets() {
        return names().set().ofMaxSize(12);
    }

    @Property(tries = 2000)
    void findsANameAsAMapDoes(
            @ForAll("nameSets") Set<String> set,
            @ForAll("keys") String other,
            @ForAll @IntRange(max = 20) int at,
            @ForAll @IntRange(max = 3) int behind) {
        List<String> list = List.copyOf(set);
        Map<String, Integer> map = new HashMap<>();
        list.forEach(name -> map.put(name, map.size()));
        KeyNames names = new KeyNames(list);
        for (int probable = 0; probable <= list.size(); probable++) {
            for (String key : list) {
                assertFound(names, probable, key, map.get(key), at, behind);
            }
            assertFound(names, probable, other, map.getOrDefault(other, -1), at, behind);
        }
    }

    private static void assertFound(KeyNames names, int probable, String key, int expected, int at, int behind) {
        byte[] spelt = ("x".repeat(at) + '"' + key + '"' + ":".repeat(behind)).getBytes(UTF_8);
        int end = spelt.length;
        ByteBuffer window =
                ByteBuffer.allocate(end + BYTES_THAT_CAN_BE_LOOKED_AT).order(ByteOrder.LITTLE_ENDIAN);
        window.put(spelt);
        assertThat(names.find(key)).isEqualTo(expected);
        if (key.indexOf('"') < 0) { // which a document spells otherwise
            assertThat(names.find(window.array(), window, at, end, probable)).isEqualTo(expected);
        }
        if (expected >= 0) {
            assertThat(names.get(expected)).isEqualTo(key);
            assertThat(names.length(expected)).isEqualTo(key.length() + 2);
            int lastQuote = end - behind - 1;
            assertThat(names.find(window.array(), window, at, lastQuote, probable))
                    .isEqualTo(-1);
        }
    }
}
