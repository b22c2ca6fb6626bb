// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of one line and of characters that are hard to see; most others are in {@code refusals.txt}. */
class DocumentRefusalTest {
    @Test
    void refusesAnEmptyDocument() {
        Documents.assertRefused("", "1:1 [type] expected a JSON object, got an empty document");
        Documents.assertRefused("\n  ", "2:3 [type] expected a JSON object, got an empty document");
    }

    @ParameterizedTest
    @CsvSource({"[], an array", "5, 5", "null, null", "\"x\", \"x\"", "true, true", "[{\"id\": 1}], an array"})
    void refusesWhatIsNoObject(String document, String got) {
        Documents.assertRefused(document, "1:1 [type] expected a JSON object, got " + got);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `\uFEFF{}` | 1:1 | `a byte-order mark`
            `{\u0001}` | 1:2 | `illegal character ((CTRL-CHAR, code 1)): only regular white space (\\r, \\n, \\t) \
            is allowed between tokens`
            `{\u00A0}` | 1:2 | `unexpected character ('\u00A0' (code 160)): was expecting double-quote to start \
            property name`
            """)
    void refusesCharactersThatNobodySees(String document, String where, String got) {
        Documents.assertRefused(document, where + " [well-formed] expected JSON in UTF-8, got " + got);
    }

    @Test
    void refusesNul() {
        Documents.assertRefused(
                "\0{}", "1:1 [well-formed] expected JSON in UTF-8, got NUL, or bytes that are not UTF-8, as in UTF-16");
    }

    @Test
    void givesAViolationAsARecord() {
        String document = Documents.with("'chips': [{'id': 'c', 'name': 'C', 'generic': true,\n'maker': 'm'}]");
        Problem problem =
                new Problem("reference", "Chip", "c", "maker", "\"m\"", "the id of a Chipmaker in the dataset", "");
        assertThat(DatasetReader.standard().validate(document, "doc.json").violations())
                .containsExactly(new Violation(problem, "doc.json", "/chips/0/maker", 3, 10));
    }
}
