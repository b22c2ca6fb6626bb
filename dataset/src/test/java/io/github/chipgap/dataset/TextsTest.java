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
    private static final class Known extends Texts.Entry {
        private final String text;

        Known(JsonCursor cursor) {
            super(cursor);
            this.text = cursor.text();
        }
    }

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
                .flatMap(end -> Arbitraries.integers().between(0, 40).map(length -> "a".repeat(length) + end))
                .list()
                .ofMaxSize(200);
    }

    @Property
    void findsNoEntryButThatOfTheText(@ForAll("texts") List<String> texts) {
        Texts<Known> table = new Texts<>(1 << 4);
        for (String text : texts) {
            JsonCursor cursor = behind(text);
            Known before = table.find(cursor);
            if (before == null) {
                table.put(new Known(cursor), cursor);
            } else {
                assertThat(before.text).isEqualTo(text);
            }
            assertThat(table.find(behind(text)))
                    .isNotNull()
                    .satisfies(found -> assertThat(found.text).isEqualTo(text));
        }
    }

    @Test
    void findsATextThatWasReadInPiecesByEachOfItsBytes() {
        Texts<Known> table = new Texts<>(1 << 4);
        String text = "a".repeat(100_000); // longer than the window
        JsonCursor cursor = behind(text);
        table.put(new Known(cursor), cursor);
        assertThat(table.find(behind(text))).isNotNull();
        assertThat(table.find(behind(text.substring(1) + "b"))).isNull();
        assertThat(table.find(behind(text + "a"))).isNull();
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
