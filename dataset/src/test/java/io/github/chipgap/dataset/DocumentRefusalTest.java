// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chipgap.model.InvalidRecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

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
    @ValueSource(
            strings = {
                "{",
                "{\"id\"",
                "{\"id\":",
                "{\"id\": \"d",
                "{\"id\": \"d\"",
                "{\"id\": \"d\",",
                "{\"id\": \"d\",}",
                "{'id': 'd'}",
                "{id: 1}",
                "{\"id\": 01}",
                "{\"id\": +1}",
                "{\"id\": .5}",
                "{\"id\": 5.}",
                "{\"id\": NaN}",
                "{\"id\": \"\\x\"}",
                "{\"id\": \"\t\"}",
                "{\"id\": \"d\"} }",
                "{\"id\": \"d\"]",
                "// c\n{}",
                "{} #",
                "\uFEFF{}",
                "{\"id\": tru}",
                "{\"sources\": [{\"id\": \"s\"",
                "{\"x-a\": [[{\"b\": ",
                "\0"
            })
    void saysWhereTheJsonIsBroken(String document) {
        InvalidDatasetException refusal =
                catchThrowableOfType(InvalidDatasetException.class, () -> Documents.read(document));
        assertThat(refusal).hasCauseInstanceOf(JacksonException.class);
        Violation last = refusal.violations().get(refusal.violations().size() - 1);
        assertThat(last.expected()).isEqualTo("well-formed JSON");
        assertThat(last.line()).isBetween(1, 2);
        assertThat(last.column()).isBetween(1, document.length() + 1);
    }

    @Test
    void tellsWhatWasWrongBeforeTheJsonBroke() {
        Documents.assertRefused(
                "{\"id\": 5, \"sources\": [{\"id\": \"s\"}],\n\"title\": \"T\" \"version\"}",
                "1:8 /id [type] expected " + ID + ", got 5",
                "1:23 /sources/0 (Source s) [missing-key] expected the key title, the title; where it has none, a description that "
                        + "says so, got no such key",
                "2:14 /title [well-formed] expected well-formed JSON, got \"Unexpected character ('\"' (code 34)): was expecting comma "
                        + "to separate Object ent…\"");
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
                "5:53 /chipmakers/1/citations/0/source (Chipmaker a) [reference] expected the id of a Source in the document, "
                        + "got \"r\"",
                "7:45 /cohorts/0/members/1 (Cohort b) [reference] expected the id of a Party in the document, got \"y\"",
                "7:50 /cohorts/0/members/2 (Cohort b) [reference] expected the id of a Party in the document, which is a Source, "
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
                        "reference",
                        "doc.json",
                        "/chips/0/maker",
                        3,
                        10,
                        "Chip",
                        "c",
                        "\"m\"",
                        "the id of a Chipmaker in the document",
                        ""));
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
