// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordRefusalTest {
    private static final String H = "\"id\": \"h\", \"name\": \"H\"";

    @Test
    void refusesWhatIsNoObject() {
        Documents.assertRefused(
                Documents.with("'chips': [5, [1], null, 'c']"),
                "2:11 /chips/0 (Chip) [type] expected an object: a chip, or a class of chips, got 5",
                "2:14 /chips/1 (Chip) [type] expected an object: a chip, or a class of chips, got an array",
                "2:19 /chips/2 (Chip) [type] expected an object: a chip, or a class of chips, got null",
                "2:25 /chips/3 (Chip) [type] expected an object: a chip, or a class of chips, got \"c\"");
    }

    @Test
    void demandsTheRequiredKeys() {
        Documents.assertRefused(
                Documents.with("'events': [\n{}]"),
                "3:1 /events/0 (Event) [missing-key] expected the key id, the id, unique in the document, got no such key",
                "3:1 /events/0 (Event) [missing-key] expected the key name, the usual English name, or a description, "
                        + "got no such key",
                "3:1 /events/0 (Event) [missing-key] expected the key citations, the sources on the record, with the cited places, got no such key");
    }

    @Test
    void refusesAnUnknownKeyAndSuggestsTheNearest() {
        String keys = "one of the keys id, name, aliases, jurisdiction, citations, or one that begins with x-";
        Documents.assertRefused(
                Documents.chipmaker(H + ", 'nmae': [{}], 'X-a': 1, 'juristiction': 'CN'"),
                "3:27 /chipmakers/0/nmae (Chipmaker h) [unknown-key] expected " + keys
                        + ", got \"nmae\"; did you mean name?",
                "3:41 /chipmakers/0/X-a (Chipmaker h) [unknown-key] expected " + keys + ", got \"X-a\"",
                "3:51 /chipmakers/0/juristiction (Chipmaker h) [unknown-key] expected " + keys
                        + ", got \"juristiction\"; did you mean jurisdiction?");
    }

    @Test
    void refusesAKeyTwiceEvenWhereTheFirstWasWrong() {
        Documents.assertRefused(
                Documents.chipmaker("'id': 'h', 'name': 5, 'name': 'H'"),
                "3:22 /chipmakers/0/name (Chipmaker h) [type] expected text that is not blank, got 5",
                "3:25 /chipmakers/0/name (Chipmaker h) [repeated-key] expected each key once, got \"name\"");
    }

    @Test
    void namesTheRecordByItsIdWhereverThatStands() {
        Documents.assertRefused(
                Documents.chipmaker("'name': 5, 'id': 'h'"),
                "3:11 /chipmakers/0/name (Chipmaker h) [type] expected text that is not blank, got 5");
        Documents.assertRefused(
                Documents.chipmaker("'name': 'H', 'id': 'Ĥ'"),
                "3:22 /chipmakers/0/id (Chipmaker) [value] expected an id in lower-case letters, digits and single hyphens, "
                        + "such as huawei-ascend-910c, got \"Ĥ\"");
    }

    @Test
    void tellsWhatIsWrongDeepInsideARecord() {
        String place = "/tradeControls/0/anyOf/";
        Documents.assertRefused(
                Documents.with("'sources': [{'id': 's', 'title': 'S'}], 'tradeControls': [{'id': 'h', 'summary': 'H', "
                        + "'issuer': 'g', 'legalBasis': ['L'], 'inForceFrom': '2022', 'standing': 'reported', "
                        + "'citations': [{'source': 's'}],\n'effect': 'licence-require',\n"
                        + "'anyOf': [{'allOf': [{'metric': 'M', 'range': {'best': 1}, 'unit': 'W'}]},\n"
                        + "{'allOf': []}]}]"),
                "2:97 /tradeControls/0/issuer (TradeControl h) [reference] expected the id of a Government in the dataset, "
                        + "got \"g\"",
                "3:11 /tradeControls/0/effect (TradeControl h) [term] expected one of the words licence-required, "
                        + "licence-exception, case-by-case-review, tariff, or one that the reader is given, "
                        + "got \"licence-require\"; did you mean licence-required?",
                "4:33 " + place + "0/allOf/0/metric (TradeControl h) [value] expected the id of a Metric, got \"M\"",
                "4:47 " + place + "0/allOf/0/range (TradeControl h) [value] expected bounds without a best value or a "
                        + "confidence, got {\"best\": 1}",
                "4:60 " + place
                        + "0/allOf/0/unit (TradeControl h) [unknown-key] expected one of the keys metric, range, "
                        + "or one that begins with x-, got \"unit\"",
                "5:11 " + place + "1/allOf (TradeControl h) [value] expected at least one value, a criterion, "
                        + "got an empty array");
    }

    @Test
    void refusesAListThatIsNoArrayAndOneThatMustHoldSomething() {
        Documents.assertRefused(
                Documents.with("'events': [{" + H + ", 'topics': 'chips',\n'participants': {}, 'citations': []}]"),
                "2:47 /events/0/topics (Event h) [type] expected an array, each value text that is not blank, got \"chips\"",
                "3:17 /events/0/participants (Event h) [type] expected an array, each value the id of a Party, "
                        + "got an object",
                "3:34 /events/0/citations (Event h) [value] expected at least one value, a citation, got an empty array");
    }

    @Test
    void refusesEachWrongValueOfAList() {
        Documents.assertRefused(
                Documents.chipmaker(H + ", 'aliases': ['a', 5, ['b'], null, ' ', 'a', 'c\\nd']"),
                "3:44 /chipmakers/0/aliases/1 (Chipmaker h) [type] expected text that is not blank, got 5",
                "3:47 /chipmakers/0/aliases/2 (Chipmaker h) [type] expected text that is not blank, got an array",
                "3:54 /chipmakers/0/aliases/3 (Chipmaker h) [type] expected text that is not blank, got null",
                "3:60 /chipmakers/0/aliases/4 (Chipmaker h) [value] expected text that is not blank, got \" \"",
                "3:65 /chipmakers/0/aliases/5 (Chipmaker h) [repeated-value] expected each value once, got \"a\"",
                "3:70 /chipmakers/0/aliases/6 (Chipmaker h) [value] expected well-formed text without control characters, got \"c\\u000ad\"");
    }

    @Test
    void refusesWhatIsWrongInACitation() {
        Documents.assertRefused(
                Documents.chipmaker(H + ", 'citations': [\n{'source': 'S', 'places': ['paragraph']},\n"
                        + "{'source': 's'},\n{'source': 's'},\n{'page': 1},\n's']"),
                "4:12 /chipmakers/0/citations/0/source (Chipmaker h) [value] expected the id of a Source, got \"S\"",
                "4:28 /chipmakers/0/citations/0/places/0 (Chipmaker h) [value] expected a unit and its label, such as "
                        + "\"paragraph 4\", got \"paragraph\"",
                "5:12 /chipmakers/0/citations/1/source (Chipmaker h) [reference] expected the id of a Source in the dataset, "
                        + "got \"s\"",
                "6:1 /chipmakers/0/citations/2 (Chipmaker h) [repeated-value] expected each value once, got an object",
                "6:12 /chipmakers/0/citations/2/source (Chipmaker h) [reference] expected the id of a Source in the dataset, "
                        + "got \"s\"",
                "7:1 /chipmakers/0/citations/3 (Chipmaker h) [missing-key] expected the key source, the source, got no such key",
                "7:2 /chipmakers/0/citations/3/page (Chipmaker h) [unknown-key] expected one of the keys source, places, or one that "
                        + "begins with x-, got \"page\"",
                "8:1 /chipmakers/0/citations/4 (Chipmaker h) [type] expected an object: a source with the cited places in it, got \"s\"");
    }

    @Test
    void refusesScalarsOfAnotherKind() {
        Documents.assertRefused(
                Documents.with("""
                        "sources": [{"id": "s", "title": "S",
                        "published": 2025,
                        "accessed": "2025-02-30",
                        "url": "example.org",
                        "sha256": "abc",
                        "paragraphs": 0}, {"id": "t", "title": "T",
                        "paragraphs": 2147483648}, {"id": "u", "title": "U",
                        "paragraphs": 1.5}, {"id": "v", "title": "V",
                        "paragraphs": "1"}]"""),
                "3:14 /sources/0/published (Source s) [type] expected a year, month or day such as 2025, 2025-09 or 2025-09-18, "
                        + "got 2025",
                "4:13 /sources/0/accessed (Source s) [value] expected a year, month or day such as 2025, 2025-09 or 2025-09-18, "
                        + "got \"2025-02-30\"",
                "5:8 /sources/0/url (Source s) [value] expected an address such as https://example.org/page, "
                        + "got \"example.org\"",
                "6:11 /sources/0/sha256 (Source s) [value] expected a SHA-256 digest of 64 lower-case hexadecimal digits, "
                        + "got \"abc\"",
                "7:15 /sources/0/paragraphs (Source s) [value] expected a whole number from 1 to 2147483647, got 0",
                "8:15 /sources/1/paragraphs (Source t) [value] expected a whole number from 1 to 2147483647, got 2147483648",
                "9:15 /sources/2/paragraphs (Source u) [value] expected a whole number from 1 to 2147483647, got 1.5",
                "10:15 /sources/3/paragraphs (Source v) [type] expected a whole number from 1 to 2147483647, got \"1\"");
    }

    @Test
    void refusesFlagsTermsAndCodesOfAnotherForm() {
        Documents.assertRefused(
                Documents.with("'metrics': [{" + H + ",\n'kind': 'Flow',\n'moreIsBetter': 1,\n'domain': {}}],\n"
                        + "'governments': [{'id': 'g', 'name': 'G',\n'jurisdiction': 'China'}]"),
                "3:9 /metrics/0/kind (Metric h) [term] expected one of the words flow, stock, level, or one that the reader is "
                        + "given, got \"Flow\"; did you mean flow?",
                "4:17 /metrics/0/moreIsBetter (Metric h) [type] expected true or false, got 1",
                "7:17 /governments/0/jurisdiction (Government g) [value] expected an ISO 3166-1 alpha-2 code such as CN, "
                        + "got \"China\"");
    }

    @Test
    void placesABrokenRuleOfTheTypeAtItsField() {
        Documents.assertRefused(
                Documents.with(
                        "'governments': [\n{" + H
                                + "}],\n'cohorts': [{'id': 'c', 'name': 'C', 'membersExhaustive': true,\n'members': ['h', 'c']}]"),
                "3:1 /governments/0/jurisdiction (Government h) [record] expected the jurisdiction that the government governs, "
                        + "got no value",
                "5:1 /cohorts/0/members (Cohort c) [record] expected members other than the cohort itself, got [h, c]");
    }

    @Test
    void tellsTheViolationsOfEveryRecordAndDocumentAtOnce() {
        Documents.assertRefused(
                "{\"id\": \"d\", \"version\": \"1\",\n" + "\"chipmakers\": [{\"id\": \"a\"}, {" + H + "},\n"
                        + "{\"id\": \"b\", \"name\": {\"id\": [1, {\"name\": 2}]}}],\n"
                        + "\"sources\": [{\"id\": \"s\", \"title\": \"\"}],\n\"chip\": 5}",
                "1:1 [missing-key] expected the key format of the document, got no such key",
                "1:1 [missing-key] expected the key title of the document, got no such key",
                "2:16 /chipmakers/0 (Chipmaker a) [missing-key] expected the key name, the usual English name, got no such key",
                "3:21 /chipmakers/2/name (Chipmaker b) [type] expected text that is not blank, got an object",
                "4:34 /sources/0/title (Source s) [value] expected text that is not blank, got \"\"",
                "5:1 /chip [unknown-key] expected one of the keys format, id, version, title, sources, chipmakers, aiFirms, governments, "
                        + "cohorts, metrics, chips, investments, capabilityGaps, constraints, tradeControls, timelineEstimates, "
                        + "measurements, findings, events, or one that begins with x-, "
                        + "got \"chip\"; did you mean chips?");
    }

    @Test
    void tellsASpaceAroundAText() {
        Documents.assertRefused(
                Documents.chipmaker("'id': 'h', 'name': 'East Fab ', 'aliases': [' H']"),
                "3:22 /chipmakers/0/name (Chipmaker h) [value] expected text that does not begin or end with a space, "
                        + "got \"East Fab \"",
                "3:47 /chipmakers/0/aliases/0 (Chipmaker h) [value] expected text that does not begin or end with a space, "
                        + "got \" H\"");
    }

    @Test
    void tellsAMisspeltRequiredKeyOnce() {
        Documents.assertRefused(
                Documents.chipmaker("'id': 'h', 'nmae': 'H'"),
                "3:14 /chipmakers/0/nmae (Chipmaker h) [unknown-key] expected one of the keys id, name, aliases, "
                        + "jurisdiction, citations, or one that begins with x-, got \"nmae\"; did you mean name?");
    }

    @Test
    void tellsAMisspeltArrayOnceAndNotEachReferenceIntoIt() {
        assertThat(DatasetReader.standard().validate(Documents.with("""
                                        "chipMakers": [{"id": "h", "name": "H"}],
                                        "chips": [{"id": "a", "name": "A", "generic": true, "maker": "h"},
                                                  {"id": "b", "name": "B", "generic": true, "maker": "h"}]"""), "d").violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.pointer()).isEqualTo("/chipMakers");
                    assertThat(violation.suggestion()).isEqualTo("chipmakers");
                });
    }

    @Test
    void tellsWhoseRecordTheDocumentBreaksOffIn() {
        Documents.assertRefused(
                Documents.chipmaker("'id': 'c', 'jurisdiction': 5, }"),
                "3:30 /chipmakers/0/jurisdiction (Chipmaker c) [type] expected an ISO 3166-1 alpha-2 code such as CN, got 5",
                "3:33 /chipmakers/0/jurisdiction (Chipmaker c) [well-formed] expected JSON in UTF-8, got unexpected "
                        + "character ('}' (code 125)): was expecting double-quote to start property name");
    }
}
