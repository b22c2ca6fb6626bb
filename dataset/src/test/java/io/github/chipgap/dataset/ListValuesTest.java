// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values come back as a list holds them, each once; and nothing of the list before. */
class ListValuesTest {
    /** Lists one after the other, of few values and of many, some of which are equal and some of which share a hash. */
    @Provide
    Arbitrary<List<List<String>>> lists() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().withChars('a', 'b').ofMaxLength(3),
                Arbitraries.of("Aa", "BB").list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("", list)));
        return Arbitraries.oneOf(values.list().ofMaxSize(4), values.list().ofMaxSize(60))
                .list()
                .ofMaxSize(5);
    }

    @Property(tries = 2000)
    void areThoseOfAList(@ForAll("lists") List<List<String>> lists) {
        ListValues values = new ListValues();
        for (List<String> list : lists) {
            List<String> expected = new ArrayList<>();
            values.clear();
            for (String value : list) {
                boolean isNew = !expected.contains(value);
                if (isNew) {
                    expected.add(value);
                }
                assertThat(values.add(new String(value))).isEqualTo(isNew);
            }
            assertThat((Object) values.toList()).isEqualTo(expected);
        }
    }

    /** A list that was given away stays as it is. */
    @Property(tries = 200)
    void leaveTheListsThatTheyGaveAlone(@ForAll("lists") List<List<String>> lists) {
        ListValues values = new ListValues();
        List<List<Object>> given = new ArrayList<>();
        for (List<String> list : lists) {
            values.clear();
            list.forEach(values::add);
            given.add(values.toList());
        }
        for (int i = 0; i < lists.size(); i++) {
            assertThat((Object) given.get(i))
                    .isEqualTo(lists.get(i).stream().distinct().toList());
        }
    }
}
