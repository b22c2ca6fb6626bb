// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chipgap.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRefusalTest {
    private static final String ID =
            "an id in lower-case letters, digits and single hyphens, such as huawei-ascend-910c";

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

    @Test
    void demandsItsOwnKeys() {
        Documents.assertRefused(
                "\n {}",
                "2:2 [missing-key] expected the key format of the document, got no such key",
                "2:2 [missing-key] expected the key id of the document, got no such key",
                "2:2 [missing-key] expected the key version of the document, got no such key",
                "2:2 [missing-key] expected the key title of the document, got no such key");
    }

    @Test
    void refusesItsOwnKeysWithOtherValues() {
        Documents.assertRefused(
                "{\"id\": \"My Data\", \"version\": 1.0,\n\"title\": [\"T\"], \"format\": \"1\"}",
                "1:8 /id [value] expected " + ID + ", got \"My Data\"",
                "1:30 /version [type] expected text that is not blank, got 1.0",
                "2:10 /title [type] expected text that is not blank, got an array",
                "2:27 /format [type] expected format 1, the only one that this version of the library reads, got \"1\"");
        Documents.assertRefused(
                "{\"id\": null, \"version\": \"\\ud83d\",\n\"title\": {}, \"format\": [1]}",
                "1:8 /id [type] expected " + ID + ", got null",
                "1:25 /version [value] expected well-formed text without control characters, got \"\\ud83d\"",
                "2:10 /title [type] expected text that is not blank, got an object",
                "2:24 /format [type] expected format 1, the only one that this version of the library reads, got an array");
    }

    @Test
    void refusesAKeyTwice() {
        Documents.assertRefused(
                Documents.with("'id': 'e', 'sources': [], 'x-a': 1, 'sources': [{}], 'x-a': 2"),
                "2:1 /id [repeated-key] expected each key once, got \"id\"",
                "2:37 /sources [repeated-key] expected each key once, got \"sources\"",
                "2:54 /x-a [repeated-key] expected each key once, got \"x-a\"");
    }

    @Test
    void refusesAnUnknownKeyAndSuggestsTheNearest() {
        String keys =
                "one of the keys format, id, version, title, sources, chipmakers, aiFirms, governments, cohorts, metrics, "
                        + "chips, investments, capabilityGaps, constraints, tradeControls, timelineEstimates, measurements, findings, events, "
                        + "or one that begins with x-";
        Documents.assertRefused(
                Documents.with("'chipmaker': [{}], 'y-note': {'a': [1]}, 'AIFirms': null, 'a/b~c': 1"),
                "2:1 /chipmaker [unknown-key] expected " + keys + ", got \"chipmaker\"; did you mean chipmakers?",
                "2:20 /y-note [unknown-key] expected " + keys + ", got \"y-note\"",
                "2:42 /AIFirms [unknown-key] expected " + keys + ", got \"AIFirms\"; did you mean aiFirms?",
                "2:59 /a~1b~0c [unknown-key] expected " + keys + ", got \"a/b~c\"");
    }

    @Test
    void tellsEachViolationOnOneLine() {
        Documents.assertRefused(
                Documents.with("'x-a\\nb': {'c': 1, 'c': 2}"),
                "2:20 /x-a\\u000ab/c [repeated-key] expected each key once, got \"c\"");
    }

    @Test
    void refusesRecordsThatAreNotInAnArray() {
        Documents.assertRefused(
                Documents.with("'sources': {'id': 's'}, 'chips': null, 'metrics': 'm'"),
                "2:12 /sources [type] expected an array of sources, got an object",
                "2:34 /chips [type] expected an array of chips, got null",
                "2:51 /metrics [type] expected an array of metrics, got \"m\"");
    }

    @Test
    void refusesAnythingBehindItsEnd() {
        Documents.assertRefused(
                Documents.with("'x-a': 1") + "\n{}",
                "3:1 [well-formed] expected nothing after the end of the document, got an object");
        Documents.assertRefused(
                Documents.with("'x-a': 1") + " 5",
                "2:11 [well-formed] expected nothing after the end of the document, got 5");
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
    void saysWhatIsBrokenBehindWhatIsWrong() {
        String expected = " [well-formed] expected JSON in UTF-8, got ";
        Documents.assertRefused("\0{}", "1:1" + expected + "NUL, or bytes that are not UTF-8, as in UTF-16");
        Documents.assertRefused(
                "{\"id\": 01}", "1:9 /id" + expected + "invalid numeric value: Leading zeroes not allowed");
        Documents.assertRefused(
                Documents.with("'x-a': 1") + "}",
                "2:10" + expected + "unexpected close marker '}': no open Object to close");
        Documents.assertRefused(
                Documents.with("'x-a': 1") + "\nfoo",
                "3:1" + expected
                        + "unrecognized token 'foo': was expecting (JSON String, Number, Array, Object or token "
                        + "'null', 'true' or 'false')");
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
    void placesABrokenTextAfterALineContinuation() {
        Documents.assertRefused(
                Documents.chipmaker("'id': 'h', 'name': 'Foo\\\nbar'"),
                "3:27 /chipmakers/0/name (Chipmaker h) [well-formed] expected JSON in UTF-8, got unrecognized character "
                        + "escape (CTRL-CHAR, code 10)");
    }

    @Test
    void tellsWhatWasWrongBeforeTheJsonBroke() {
        Documents.assertRefused(
                "{\"id\": 5, \"sources\": [{\"id\": \"s\"}],\n\"title\": \"T\" \"version\"}",
                "1:8 /id [type] expected " + ID + ", got 5",
                "1:23 /sources/0 (Source s) [missing-key] expected the key title, the title, or a description if it has none, "
                        + "got no such key",
                "2:14 /title [well-formed] expected JSON in UTF-8, got unexpected character ('\"' (code 34)): was expecting "
                        + "comma to separate Object entries");
    }

    @Test
    void tellsWhatDoesNotFitTogetherInTheOrderOfTheDocument() {
        Documents.assertRefused(
                Documents.with("""
                        "sources": [{"id": "s", "title": "S", "paragraphs": 3}],
                        "chipmakers": [
                          {"id": "z", "name": "Z", "citations": [{"source": "s", "places": ["paragraph 3", "paragraph 4"]}]},
                          {"id": "a", "name": "A", "citations": [{"source": "r"}]}],
                        "cohorts": [
                          {"id": "b", "name": "B", "members": ["a", "y", "s"], "membersExhaustive": true},
                          {"id": "z", "name": "Z", "membersExhaustive": true},
                          {"id": "z", "name": "Z", "membersExhaustive": true}]"""),
                "4:84 /chipmakers/0/citations/0/places/1 (Chipmaker z) [place] expected one of the paragraphs 1 to 3 of s, "
                        + "got \"paragraph 4\"",
                "5:53 /chipmakers/1/citations/0/source (Chipmaker a) [reference] expected the id of a Source in the dataset, "
                        + "got \"r\"",
                "7:45 /cohorts/0/members/1 (Cohort b) [reference] expected the id of a Party in the dataset, got \"y\"",
                "7:50 /cohorts/0/members/2 (Cohort b) [reference] expected the id of a Party in the dataset, not the id of a Source, "
                        + "got \"s\"",
                "8:10 /cohorts/1/id (Cohort z) [unique-id] expected an id of its own, not that of another Chipmaker, got \"z\"",
                "9:10 /cohorts/2/id (Cohort z) [unique-id] expected an id of its own, not that of another Chipmaker, got \"z\"");
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
