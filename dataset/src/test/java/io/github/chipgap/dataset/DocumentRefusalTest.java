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
        Documents.assertRefused("", "1:1: expected a JSON object, got an empty document");
        Documents.assertRefused("\n  ", "2:3: expected a JSON object, got an empty document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[] | an array", "5 | 5", "null | null", "\"x\" | \"x\"", "true | true", "[{\"id\": 1}] | an array"
            })
    void refusesWhatIsNoObject(String document, String got) {
        Documents.assertRefused(document, "1:1: expected a JSON object, got " + got);
    }

    @Test
    void demandsItsOwnKeys() {
        Documents.assertRefused(
                "\n {}",
                "2:2: expected the key id of the document, got no such key",
                "2:2: expected the key version of the document, got no such key",
                "2:2: expected the key title of the document, got no such key");
    }

    @Test
    void refusesItsOwnKeysWithOtherValues() {
        Documents.assertRefused(
                "{\"id\": \"My Data\", \"version\": 1.0,\n\"title\": [\"T\"]}",
                "1:8 /id: expected " + ID + ", got \"My Data\"",
                "1:30 /version: expected text that is not blank, got 1.0",
                "2:10 /title: expected text that is not blank, got an array");
        Documents.assertRefused(
                "{\"id\": null, \"version\": \"\\ud83d\",\n\"title\": {}}",
                "1:8 /id: expected " + ID + ", got null",
                "1:25 /version: expected text that is not blank, got \"\\ud83d\"",
                "2:10 /title: expected text that is not blank, got an object");
    }

    @Test
    void refusesAKeyTwice() {
        Documents.assertRefused(
                Documents.with("\"id\": \"e\", \"sources\": [], \"x-a\": 1, \"sources\": [{}], \"x-a\": 2"),
                "2:1 /id: expected each key once, got \"id\"",
                "2:37 /sources: expected each key once, got \"sources\"",
                "2:54 /x-a: expected each key once, got \"x-a\"");
    }

    @Test
    void refusesAnUnknownKeyAndSuggestsTheNearest() {
        String keys =
                "one of the keys id, version, title, sources, chipmakers, aiFirms, governments, cohorts, metrics, "
                        + "chips, investments, capabilityGaps, constraints, timelineEstimates, measurements, findings, events, "
                        + "or one that begins with x-";
        Documents.assertRefused(
                Documents.with("\"chipmaker\": [{}], \"y-note\": {\"a\": [1]}, \"AIFirms\": null, \"a/b~c\": 1"),
                "2:1 /chipmaker: expected " + keys + "; did you mean chipmakers?, got \"chipmaker\"",
                "2:20 /y-note: expected " + keys + ", got \"y-note\"",
                "2:42 /AIFirms: expected " + keys + "; did you mean aiFirms?, got \"AIFirms\"",
                "2:59 /a~1b~0c: expected " + keys + ", got \"a/b~c\"");
    }

    @Test
    void tellsEachViolationOnOneLine() {
        Documents.assertRefused(
                Documents.with("\"x-a\\nb\": {\"c\": 1, \"c\": 2}"),
                "2:20 /x-a\\u000ab/c: expected each key once, got \"c\"");
    }

    @Test
    void refusesRecordsThatAreNotInAnArray() {
        Documents.assertRefused(
                Documents.with("\"sources\": {\"id\": \"s\"}, \"chips\": null, \"metrics\": \"m\""),
                "2:12 /sources: expected an array of sources, got an object",
                "2:34 /chips: expected an array of chips, got null",
                "2:51 /metrics: expected an array of metrics, got \"m\"");
    }

    @Test
    void refusesAnythingBehindItsEnd() {
        Documents.assertRefused(
                Documents.with("\"x-a\": 1") + "\n{}",
                "3:1: expected nothing after the end of the document, got an object");
        Documents.assertRefused(
                Documents.with("\"x-a\": 1") + " 5", "2:11: expected nothing after the end of the document, got 5");
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
                "1:8 /id: expected " + ID + ", got 5",
                "1:23 /sources/0 (Source s): expected the key title, the title; where it has none, a description that "
                        + "says so, got no such key",
                "2:14 /title: expected well-formed JSON, got \"Unexpected character ('\"' (code 34)): was expecting comma "
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
                "4:3 /chipmakers/0/citations/0/places/1 (Chipmaker z): expected one of the paragraphs 1 to 3 of s, "
                        + "got \"paragraph 4\"",
                "5:3 /chipmakers/1/citations/0/source (Chipmaker a): expected the id of a Source in the dataset, "
                        + "perhaps s, got \"r\"",
                "7:3 /cohorts/0/members/1 (Cohort b): expected the id of a Party in the dataset, perhaps a, got \"y\"",
                "7:3 /cohorts/0/members/2 (Cohort b): expected the id of a Party in the dataset, which is a Source, "
                        + "got \"s\"",
                "8:3 /cohorts/1/id (Cohort z): expected an id of its own, not that of another Chipmaker, got \"z\"",
                "9:3 /cohorts/2/id (Cohort z): expected an id of its own, not that of another Chipmaker, got \"z\"");
    }

    @Test
    void keepsTheCauseAndTheViolations() {
        InvalidDatasetException refusal = catchThrowableOfType(
                InvalidDatasetException.class,
                () -> Documents.read(Documents.with(
                        "\"chips\": [{\"id\": \"c\", \"name\": \"C\", \"generic\": true,\n" + "\"maker\": \"m\"}]")));
        assertThat(refusal).hasCauseInstanceOf(InvalidRecordException.class);
        assertThat(refusal.violations())
                .containsExactly(new Violation(
                        "doc.json",
                        "/chips/0/maker",
                        2,
                        11,
                        "Chip c",
                        "\"m\"",
                        "the id of a Chipmaker in the dataset"));
    }
}
