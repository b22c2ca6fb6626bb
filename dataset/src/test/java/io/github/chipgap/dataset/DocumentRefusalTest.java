// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[] | an array", "5 | 5", "null | null", "\"x\" | \"x\"", "true | true", "[{\"id\": 1}] | an array"
            })
    void refusesWhatIsNoObject(String document, String got) {
        Documents.assertRefused(document, "1:1 [type] expected a JSON object, got " + got);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 1:2 | `unexpected end-of-input: expected close marker for Object`",
                "{'id': 'd'} | 1:2 | `unexpected character (''' (code 39)): was expecting double-quote to start property name`",
                "{id: 1} | 1:2 | `unexpected character ('i' (code 105)): was expecting double-quote to start property name`",
                "{\"id\" | 1:6 /id | `unexpected end-of-input within/between Object entries`",
                "{\"id\"  , | 1:8 /id | `unexpected character (',' (code 44)): was expecting a colon to separate property name and value`",
                "{\"id\": | 1:7 /id | `unexpected end-of-input within/between Object entries`",
                "{\"id\": , | 1:8 /id | `unexpected character (',' (code 44)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`",
                "{\"id\": \"d | 1:10 /id | `unexpected end-of-input: was expecting closing quote for a string value`",
                "{\"id\": \"d\" | 1:11 /id | `unexpected end-of-input: expected close marker for Object`",
                "{\"id\": \"d\"] | 1:11 /id | `unexpected close marker ']': expected '}'`",
                "{\"id\": \"d\", | 1:12 /id | `unexpected end-of-input within/between Object entries`",
                "{\"id\": \"d\",} | 1:12 /id | `unexpected character ('}' (code 125)): was expecting double-quote to start property name`",
                "{\"id\": +1} | 1:9 /id | `unexpected character ('+' (code 43)) in numeric value: JSON spec does not allow numbers to have plus signs`",
                "{\"id\": .5} | 1:8 /id | `unexpected character ('.' (code 46)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`",
                "{\"id\": 5.} | 1:9 /id | `unexpected character ('}' (code 125)) in numeric value: Decimal point not followed by a digit`",
                "{\"id\": -} | 1:9 /id | `unexpected character ('}' (code 125)) in numeric value: expected digit (0-9) to follow minus sign, for valid numeric value`",
                "{\"id\": 5e} | 1:9 /id | `unexpected character ('}' (code 125)) in numeric value: Exponent indicator not followed by a digit`",
                "{\"id\": 5e+ | 1:11 /id | `unexpected end-of-inputexpected a digit for number exponent`",
                "{\"id\": NaN} | 1:11 /id | `non-standard token 'NaN'`",
                "{\"id\": tru} | 1:8 /id | `unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`",
                "{\"id\": fals | 1:8 /id | `unrecognized token 'fals': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`",
                "{\"id\": nil | 1:8 /id | `unrecognized token 'nil': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`",
                "{\"id\": \"a\\x\"} | 1:11 /id | `unrecognized character escape 'x' (code 120)`",
                "{\"id\": \"\\u12g4\"} | 1:13 /id | `unexpected character ('g' (code 103)): expected a hex-digit for character escape sequence`",
                "{\"id\": \"\\u12\"} | 1:13 /id | `unexpected character ('\"' (code 34)): expected a hex-digit for character escape sequence`",
                "{\"id\": \"é\t\"} | 1:10 /id | `illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash to be included in string value`",
                "{\"x-a\": [1 | 1:11 /x-a/0 | `unexpected end-of-input: expected close marker for Array`",
                "{\"x-a\": [1 2] | 1:12 /x-a/1 | `unexpected character ('2' (code 50)): was expecting comma to separate Array entries`",
                "{\"x-a\": [[{\"b\": | 1:16 /x-a/0/0/b | `unexpected end-of-input within/between Object entries`",
                "{\"sources\": [{\"id\": \"s\" | 1:24 /sources/0/id (Source s) | `unexpected end-of-input: expected close marker for Object`",
                "`// c\n{}` | 1:1 | `unexpected character ('/' (code 47)): maybe a (non-standard) comment?`",
                "\uFEFF{} | 1:1 | `a byte-order mark`",
                "`{\u0001}` | 1:2 | `illegal character ((CTRL-CHAR, code 1)): only regular white space (\\r, \\n, \\t) is allowed between tokens`",
                "{\u00A0} | 1:2 | `unexpected character (' ' (code 160)): was expecting double-quote to start property name`"
            })
    void saysWhereTheJsonIsBroken(String document, String where, String got) {
        Documents.assertRefused(document, where + " [well-formed] expected JSON in UTF-8, got " + got);
    }

    @Test
    void refusesNul() {
        Documents.assertRefused(
                "\0{}", "1:1 [well-formed] expected JSON in UTF-8, got NUL, or bytes that are not UTF-8, as in UTF-16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“T” | unexpected character ('“' (code 8220 / 0x201c))",
                "None | unrecognized token 'None'",
                "NaN | non-standard token 'NaN'",
                "1,5 | unexpected character ('5' (code 53))",
                "5 // half | unexpected character ('/' (code 47)): maybe a (non-standard) comment?"
            })
    void showsTheCharactersAndWordsThatPeopleWrite(String value, String got) {
        assertThat(DatasetReader.standard()
                        .validate(Documents.with("'x-a': " + value), "d")
                        .violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.value()).startsWith(got));
    }

    @Test
    void givesAViolationAsARecord() {
        InvalidDatasetException refusal = catchThrowableOfType(
                InvalidDatasetException.class,
                () -> Documents.read(
                        Documents.with("'chips': [{'id': 'c', 'name': 'C', 'generic': true,\n" + "'maker': 'm'}]")));
        assertThat(refusal.violations())
                .containsExactly(new Violation(
                        new Problem(
                                "reference", "Chip", "c", "maker", "\"m\"", "the id of a Chipmaker in the dataset", ""),
                        "doc.json",
                        "/chips/0/maker",
                        3,
                        10));
    }
}
