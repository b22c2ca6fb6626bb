// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextsTest {
    /** Texts that come again, that differ in one place, and that differ in the highest bits of their characters only. */
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', '\u8061', '\u0061', '\uffff', '\u0000')
                .ofMaxLength(9)
                .list()
                .ofMaxSize(400);
    }

    @Property
    void findsWhatAMapFinds(@ForAll("texts") List<String> texts) {
        Texts<Texts.Entry> table = new Texts<>();
        Map<String, Texts.Entry> map = new HashMap<>();
        for (String text : texts) {
            char[] around = ("<" + text + ">").toCharArray();
            Texts.Entry found = table.find(around, 1, text.length());
            assertThat(found).isSameAs(map.get(text));
            if (found == null) {
                map.put(text, table.add(new Texts.Entry(text)));
            }
        }
        Set<Texts.Entry> visited = new HashSet<>();
        table.forEach(visited::add);
        assertThat(visited).containsExactlyInAnyOrderElementsOf(map.values());
    }

    /** Pairs of characters that a plain product of each four would not tell apart, in every combination. */
    @Test
    void textsMadeToShareAHashDoNot() {
        Texts<Texts.Entry> table = new Texts<>();
        Set<Integer> hashes = new HashSet<>();
        int count = 1 << 12;
        for (int bits = 0; bits < count; bits++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append((bits >> i & 1) == 0 ? "aaaaaaaa" : "aaa\u8061aaa\u8061");
            }
            assertThat(table.find(text.toString().toCharArray(), 0, text.length()))
                    .isNull();
            hashes.add(table.add(new Texts.Entry(text.toString())).hash);
        }
        assertThat(hashes).hasSizeGreaterThan(count - 20);
    }
}
