// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.record.ExtensionValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionJsonTest {
    private static ExtensionValue read(String json) {
        ExtensionValue value =
                Documents.read(Documents.with("'x-a': " + json)).extensions().get("x-a");
        assertThat(value).isNotNull();
        return value;
    }

    private static String written(String json) {
        String text = DatasetWriter.standard().write(Documents.read(Documents.with("'x-a': " + json)));
        int start = text.indexOf("\"x-a\": ") + "\"x-a\": ".length();
        return text.substring(start, text.lastIndexOf("\n}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.50 | 1.5
            100 | 100
            2000.0 | 2000
            12345678901234567890 | 12345678901234567890
            1e40 | 1E+40
            -0.0 | 0
            1e999 | 1E+999
            1e-400 | 1E-400
            9007199254740993 | 9007199254740993
            0.1000000000000000055511151231257827 | 0.1000000000000000055511151231257827
            1e999999999 | 1E+999999999
            12.5e-1000000000 | 1.25E-999999999
            """)
    void keepsNumbersToTheirLastDigit(String json, String written) {
        assertThat(read(json)).isEqualTo(new ExtensionValue.Amount(new BigDecimal(json)));
        assertThat(written(json)).isEqualTo(written);
        assertThat(read(written)).isEqualTo(read(json));
    }

    @Test
    void refusesANumberWithAHugeExponent() {
        String numbers = "1e1000000000 1e-1000000000 10e999999999 0.1e-999999999 100e2147483647 1e99999999999"
                + " 1e-99999999999";
        for (String number : numbers.split(" ")) {
            Documents.assertRefused(
                    Documents.with("'x-a': [" + number + "]"),
                    "2:9 /x-a/0 [number] expected a number whose exponent has at most nine digits, got " + number);
        }
    }

    @Test
    void writesKeysInAlphabeticalOrderBehindTheFieldsOnOneLineEach() {
        String document =
                Documents.with("'x-b': 2, 'chipmakers': [{'x-z': {'b': [1, {}], 'a': []}, 'x-a': 1, 'name': 'H', "
                        + "'id': 'h'}], 'x-a': null");
        assertThat(DatasetWriter.standard().write(Documents.read(document))).isEqualTo("""
                        {
                          "format": 1,
                          "id": "d",
                          "version": "1",
                          "title": "T",
                          "x-a": null,
                          "x-b": 2,
                          "chipmakers": [
                            {
                              "id": "h",
                              "name": "H",
                              "x-a": 1,
                              "x-z": {"a": [], "b": [1, {}]}
                            }
                          ]
                        }
                        """);
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        Documents.assertRefused(
                Documents.with("'x-a': ['\\ud83d']"),
                "2:9 /x-a/0 [well-formed] expected well-formed Unicode text, got \"\\ud83d\"");
        Documents.assertRefused(
                Documents.with("'x-a': '\uD83D'"),
                "2:8 /x-a [well-formed] expected well-formed Unicode text, got \"\\ud83d\"");
        Documents.assertRefused(
                Documents.with("'x-\uD83D': 1"),
                "2:1 /x-\\ud83d [well-formed] expected a key of well-formed Unicode text, got \"x-\\ud83d\"");
        Documents.assertRefused(
                Documents.chipmaker("'id': 'h', 'name': 'H', 'x-\\ude00': 1"),
                "3:36 /chipmakers/0/name (Chipmaker h) [well-formed] expected JSON in UTF-8, got unexpected low surrogate in "
                        + "property name: 0xde00");
    }
}
