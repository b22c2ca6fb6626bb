// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chipgap.record.InvalidRecordException;
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
                "1:25 /version [value] expected text that is not blank, got \"\\ud83d\"",
                "2:10 /title [type] expected text that is not blank, got an object",
                "2:24 /format [type] expected format 1, the only one that this version of the library reads, got an array");
    }

    @Test
    void refusesAKeyTwice() {
        Documents.assertRefused(
                Documents.with("\"id\": \"e\", \"sources\": [], \"x-a\": 1, \"sources\": [{}], \"x-a\": 2"),
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
                Documents.with("\"chipmaker\": [{}], \"y-note\": {\"a\": [1]}, \"AIFirms\": null, \"a/b~c\": 1"),
                "2:1 /chipmaker [unknown-key] expected " + keys + ", got \"chipmaker\"; did you mean chipmakers?",
                "2:20 /y-note [unknown-key] expected " + keys + ", got \"y-note\"",
                "2:42 /AIFirms [unknown-key] expected " + keys + ", got \"AIFirms\"; did you mean aiFirms?",
                "2:59 /a~1b~0c [unknown-key] expected " + keys + ", got \"a/b~c\"");
    }

    @Test
    void tellsEachViolationOnOneLine() {
        Documents.assertRefused(
                Documents.with("\"x-a\\nb\": {\"c\": 1, \"c\": 2}"),
                "2:20 /x-a\\u000ab/c [repeated-key] expected each key once, got \"c\"");
    }

    @Test
    void refusesRecordsThatAreNotInAnArray() {
        Documents.assertRefused(
                Documents.with("\"sources\": {\"id\": \"s\"}, \"chips\": null, \"metrics\": \"m\""),
                "2:12 /sources [type] expected an array of sources, got an object",
                "2:34 /chips [type] expected an array of chips, got null",
                "2:51 /metrics [type] expected an array of metrics, got \"m\"");
    }

    @Test
    void refusesAnythingBehindItsEnd() {
        Documents.assertRefused(
                Documents.with("\"x-a\": 1") + "\n{}",
                "3:1 [well-formed] expected nothing after the end of the document, got an object");
        Documents.assertRefused(
                Documents.with("\"x-a\": 1") + " 5",
                "2:11 [well-formed] expected nothing after the end of the document, got 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 1:2 | a key in double quotes | the end of the document",
                "{'id': 'd'} | 1:2 | a key in double quotes | \"'\"",
                "{id: 1} | 1:2 | a key in double quotes | \"i\"",
                "{\"id\" | 1:6 | a colon behind the key | the end of the document",
                "{\"id\"  , | 1:8 | a colon behind the key | \",\"",
                "{\"id\": | 1:7 /id | a value | the end of the document",
                "{\"id\": , | 1:8 /id | a value | \",\"",
                "{\"id\": \"d | 1:10 /id | a double quote that ends the text | the end of the document",
                "{\"id\": \"d\" | 1:11 /id | a comma or the end of the object | the end of the document",
                "{\"id\": \"d\"] | 1:11 /id | a comma or the end of the object | \"]\"",
                "{\"id\": \"d\", | 1:12 /id | a key in double quotes | the end of the document",
                "{\"id\": \"d\",} | 1:12 /id | a key in double quotes | \"}\"",
                "{\"id\": +1} | 1:8 /id | a value | \"+\"",
                "{\"id\": .5} | 1:8 /id | a value | \".\"",
                "{\"id\": 5.} | 1:10 /id | a digit | \"}\"",
                "{\"id\": -} | 1:9 /id | a digit | \"}\"",
                "{\"id\": 5e} | 1:10 /id | a digit | \"}\"",
                "{\"id\": 5e+ | 1:11 /id | a digit | the end of the document",
                "{\"id\": NaN} | 1:8 /id | a value | \"N\"",
                "{\"id\": tru} | 1:11 /id | the word true | \"}\"",
                "{\"id\": fals | 1:12 /id | the word false | the end of the document",
                "{\"id\": nil | 1:9 /id | the word null | \"i\"",
                "{\"id\": \"a\\x\"} | 1:10 /id | an escape such as \\n or \\u00e9 | \"\\x\"",
                "{\"id\": \"\\u12g4\"} | 1:9 /id | an escape such as \\n or \\u00e9 | \"\\u12g4\"",
                "{\"id\": \"\\u12\"} | 1:9 /id | an escape such as \\n or \\u00e9 | \"\\u12\"",
                "{\"id\": \"é\t\"} | 1:10 /id | no control character in a text | \"\\u0009\"",
                "{\"x-a\": [1 | 1:11 /x-a | a comma or the end of the array | the end of the document",
                "{\"x-a\": [1 2] | 1:12 /x-a | a comma or the end of the array | \"2\"",
                "{\"x-a\": [[{\"b\": | 1:16 /x-a/0/0/b | a value | the end of the document",
                "{\"sources\": [{\"id\": \"s\" | 1:24 /sources/0/id | a comma or the end of the object "
                        + "| the end of the document",
                "`// c\n{}` | 1:1 | a value | \"/\"",
                "\uFEFF{} | 1:1 | no byte order mark | the byte 0xef",
                "`{\u0001}` | 1:2 | white space or a token of JSON | \"\\u0001\"",
                "{\u00A0} | 1:2 | white space or a token of JSON | the byte 0xc2"
            })
    void saysWhereTheJsonIsBroken(String document, String where, String expected, String got) {
        Documents.assertRefused(document, where + " [well-formed] expected " + expected + ", got " + got);
    }

    @Test
    void saysWhatIsBrokenBehindWhatIsWrong() {
        Documents.assertRefused("\0{}", "1:1 [well-formed] expected white space or a token of JSON, got \"\\u0000\"");
        Documents.assertRefused(
                "{\"id\": 01}",
                "1:8 /id [type] expected " + ID + ", got 0",
                "1:9 /id [well-formed] expected a comma or the end of the object, got \"1\"");
        Documents.assertRefused(Documents.with("\"x-a\": 1") + "}", "2:10 [well-formed] expected a value, got \"}\"");
        Documents.assertRefused(Documents.with("\"x-a\": 1") + "\n#", "3:1 [well-formed] expected a value, got \"#\"");
    }

    @Test
    void tellsWhatWasWrongBeforeTheJsonBroke() {
        Documents.assertRefused(
                "{\"id\": 5, \"sources\": [{\"id\": \"s\"}],\n\"title\": \"T\" \"version\"}",
                "1:8 /id [type] expected " + ID + ", got 5",
                "1:23 /sources/0 (Source s) [missing-key] expected the key title, the title, or a description if it has none, "
                        + "got no such key",
                "2:14 /title [well-formed] expected a comma or the end of the object, got \"\"\"");
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
                "4:3 /chipmakers/0/citations/0/places/1 (Chipmaker z) [place] expected one of the paragraphs 1 to 3 of s, "
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
                () -> Documents.read(Documents.with(
                        "\"chips\": [{\"id\": \"c\", \"name\": \"C\", \"generic\": true,\n" + "\"maker\": \"m\"}]")));
        assertThat(refusal).hasNoCause();
        assertThat(refusal.violations())
                .containsExactly(new Violation(
                        new Problem(
                                "reference", "Chip", "c", "maker", "\"m\"", "the id of a Chipmaker in the dataset", ""),
                        "doc.json",
                        "/chips/0/maker",
                        3,
                        10));
    }

    @Test
    void keepsTheCauseOfRecordsThatDoNotFitTogether() {
        InvalidDatasetException refusal = catchThrowableOfType(
                InvalidDatasetException.class,
                () -> Documents.read(Documents.with(
                        "\"sources\": [{\"id\": \"s\", \"title\": \"S\", \"paragraphs\": 3}], \"chipmakers\": "
                                + "[{\"id\": \"h\", \"name\": \"H\", \"citations\": [{\"source\": \"s\", "
                                + "\"places\": [\"paragraph 4\"]}]}]")));
        assertThat(refusal).hasCauseInstanceOf(InvalidRecordException.class);
        assertThat(refusal.violations()).hasSize(1);
    }
}
