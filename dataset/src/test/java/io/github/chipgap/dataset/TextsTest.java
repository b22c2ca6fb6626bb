// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextsTest {
    /** A cursor that has just read a plain text. */
    private static JsonCursor behind(String text) {
        JsonCursor cursor = new JsonCursor(
                new ByteArrayInputStream(('"' + text + '"' + "behind").getBytes(US_ASCII)), ReadLimits.standard());
        cursor.peek();
        cursor.readHashedText();
        return cursor;
    }

    /** Texts of all lengths about those that are kept together, which differ in few places. */
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b')
                .ofMaxLength(3)
                .flatMap(end ->
                        Arbitraries.integers().between(0, Texts.LONGEST - 3).map(length -> "a".repeat(length) + end))
                .list()
                .ofMaxSize(200);
    }

    @Property
    void findsNothingButWhatWasPutForTheText(@ForAll("texts") List<String> texts) {
        Texts<String> table = new Texts<>(1 << 8);
        for (String text : texts) {
            JsonCursor cursor = behind(text);
            int before = table.find(cursor);
            if (before == Texts.NOWHERE) {
                assertThat(table.put(text, cursor)).isEqualTo(table.find(behind(text)));
            } else {
                assertThat(table.get(before)).isEqualTo(text);
            }
            assertThat(table.get(table.find(behind(text)))).isEqualTo(text);
        }
    }

    @Test
    void keepsTheLastTextOfAPlaceHoweverManyCame() {
        int most = 1 << 8;
        Texts<String> table = new Texts<>(most);
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 100 * most; i++) {
            String text = "report-" + i;
            places.add(table.put(text, behind(text)));
            assertThat(table.get(table.find(behind(text)))).isEqualTo(text);
        }
        assertThat(places).hasSize(most).allMatch(place -> place >= 0 && place < most);
    }

    @Test
    void keepsTextsUpToALength() {
        Texts<String> table = new Texts<>(1 << 5);
        String longest = "a".repeat(Texts.LONGEST);
        table.put(longest, behind(longest));
        assertThat(table.get(table.find(behind(longest)))).isEqualTo(longest);
        assertThat(table.find(behind(longest.substring(1) + "b"))).isEqualTo(Texts.NOWHERE);
        assertThat(table.find(behind(longest + "a"))).isEqualTo(Texts.NOWHERE);
        assertThat(table.put("", behind(longest + "a"))).isEqualTo(Texts.NOWHERE);
        assertThat(table.find(behind(longest + "a"))).isEqualTo(Texts.NOWHERE);
    }

    @Test
    void aTextThatIsReadInPiecesHasTheHashOfOneThatIsNot() {
        for (int length = 0; length < 40; length++) {
            String text = "paragraph ".repeat(4).substring(0, length);
            JsonCursor inPieces = InPieces.cursor(('"' + text + '"').getBytes(US_ASCII), 1);
            inPieces.peek();
            inPieces.readHashedText();
            assertThat(inPieces.textHash()).isEqualTo(behind(text).textHash());
        }
    }

    /** Whoever writes a document cannot make its texts share a hash by what they have in common. */
    @Test
    void textsOfFewBytesThatDifferHaveOtherHashes() {
        Set<Long> hashes = new HashSet<>();
        List<String> texts = new ArrayList<>();
        int count = 1 << 12;
        for (int bits = 0; bits < count; bits++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append((bits >> i & 1) == 0 ? "aaaaaaaa" : "aaaBaaaB");
            }
            texts.add(text.toString());
        }
        texts.forEach(text -> hashes.add(behind(text).textHash()));
        assertThat(hashes).hasSize(count);
    }
}
