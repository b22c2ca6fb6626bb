// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit: what reaches it is read, one more is refused, and a higher limit reads that too. */
class ReadLimitsTest {
    private static final ReadLimits STANDARD = ReadLimits.standard();

    private static void assertRead(ReadLimits limits, String document) {
        DatasetReader reader = DatasetReader.standard().withLimits(limits);
        assertThat(reader.read(document, "d").id()).isEqualTo("d");
        assertThat(reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "d")
                        .id())
                .isEqualTo("d");
    }

    private static void assertRefused(ReadLimits limits, String document, String pointer, String value) {
        DatasetReader reader = DatasetReader.standard().withLimits(limits);
        assertLimit(reader.validate(document, "d"), pointer, value);
        assertLimit(
                reader.validate(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "d"),
                pointer,
                value);
    }

    private static void assertLimit(ValidationReport report, String pointer, String value) {
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("limit");
            assertThat(violation.expected()).isEqualTo("a document within the limits of the reader");
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.value()).isEqualTo(value);
        });
    }

    @Test
    void lengthOfTheDocument() {
        String document = Documents.with("\"x-a\": \"" + "a".repeat(20_000) + "\"");
        assertRead(STANDARD.withMaxDocumentLength(document.length()), document);
        assertRefused(
                STANDARD.withMaxDocumentLength(document.length() - 1),
                document,
                "",
                "document length (" + document.length() + ") exceeds the maximum allowed (" + (document.length() - 1)
                        + ")");
    }

    @Test
    void lengthOfAShortDocument() {
        String document = Documents.with("\"x-a\": 1");
        assertRead(STANDARD.withMaxDocumentLength(64), document);
        assertRefused(
                STANDARD.withMaxDocumentLength(63),
                document,
                "",
                "document length (64) exceeds the maximum allowed (63)");
    }

    @Test
    void numberOfRecords() {
        String document =
                Documents.with("\"sources\": [{\"id\": \"s\", \"title\": \"S\"}, {\"id\": \"t\", \"title\": \"T\"}],"
                        + "\"chipmakers\": [{\"id\": \"h\", \"name\": \"H\"}]");
        assertRead(STANDARD.withMaxRecords(3), document);
        assertRefused(STANDARD.withMaxRecords(2), document, "/chipmakers/0", "more than 2 records");
    }

    @Test
    void depth() {
        String document = Documents.with("\"x-a\": [[{}]]");
        assertRead(STANDARD.withMaxDepth(4), document);
        assertRefused(
                STANDARD.withMaxDepth(3),
                document,
                "/x-a/0/0",
                "document nesting depth (4) exceeds the maximum allowed (3)");
    }

    @Test
    void keysOfAnExtension() {
        String document = Documents.with("\"x-a\": {\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1}");
        assertRead(STANDARD.withMaxKeys(6), document);
        assertRefused(STANDARD.withMaxKeys(5), document, "/x-a/f", "an object of more than 5 keys");
    }

    @Test
    void keysOfARecord() {
        String document =
                Documents.chipmaker("\"id\": \"h\", \"name\": \"H\", \"x-a\": 1, \"x-b\": 1, \"x-c\": 1, \"x-d\": 1");
        assertRead(STANDARD.withMaxKeys(6), document);
        assertRefused(STANDARD.withMaxKeys(5), document, "/chipmakers/0/x-d", "an object of more than 5 keys");
    }

    @Test
    void keysOfTheDocument() {
        String document = Documents.with("\"x-a\": 1, \"x-b\": 1");
        assertRead(STANDARD.withMaxKeys(6), document);
        assertRefused(STANDARD.withMaxKeys(5), document, "/x-b", "an object of more than 5 keys");
    }

    @Test
    void lengthOfATextAndAKey() {
        String text = Documents.with("\"x-a\": \"123456789\"");
        assertRead(STANDARD.withMaxTextLength(9), text);
        assertRefused(
                STANDARD.withMaxTextLength(8), text, "/x-a", "string value length (9) exceeds the maximum allowed (8)");
        String key = Documents.with("\"x-3456789\": 1");
        assertRead(STANDARD.withMaxTextLength(9), key);
        assertRefused(STANDARD.withMaxTextLength(8), key, "/title", "name length (9) exceeds the maximum allowed (8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "1.23456", "-123456", "123e456"})
    void digitsOfANumber(String number) {
        String document = Documents.with("\"x-a\": " + number);
        assertRead(STANDARD.withMaxNumberLength(6), document);
        assertRefused(
                STANDARD.withMaxNumberLength(5),
                document,
                "/x-a",
                "number value length (6) exceeds the maximum allowed (5)");
    }

    @Test
    void aLongNumberIsReadIfTheLimitIsRaised() {
        String document = Documents.with("\"metrics\": [{\"id\": \"m\", \"name\": \"M\", \"kind\": \"level\",\n"
                + "\"moreIsBetter\": true, \"domain\": 1." + "0".repeat(1100) + "}]");
        assertRead(STANDARD.withMaxNumberLength(10_000), document);
    }

    @Test
    void valuesOfAListAndOfAnExtension() {
        String list = Documents.chipmaker("\"id\": \"h\", \"name\": \"H\", \"aliases\": [\"a\", \"b\", \"c\"]");
        assertRead(STANDARD.withMaxValues(3), list);
        assertRefused(STANDARD.withMaxValues(2), list, "/chipmakers/0/aliases/2", "more than 2 values in a list");
        String extension = Documents.with("\"x-a\": [\"\", {\"b\": []}]");
        assertRead(STANDARD.withMaxValues(4), extension);
        assertRefused(STANDARD.withMaxValues(3), extension, "/x-a/1/b", "more than 3 values inside an extension key");
    }

    @Test
    void numberOfViolationsThatAreKept() {
        String document = Documents.with("\"chips\": [1, 2, 3]");
        DatasetReader all = DatasetReader.standard().withLimits(STANDARD.withMaxViolations(3));
        assertThat(all.validate(document, "d").violations()).hasSize(3);
        assertThat(all.validate(document, "d").toString()).hasLineCount(3);
        DatasetReader two = DatasetReader.standard().withLimits(STANDARD.withMaxViolations(2));
        assertThat(two.validate(document, "d").count()).isEqualTo(3);
        assertThat(two.validate(document, "d").toString()).hasLineCount(3).endsWith("\nd: and 1 more");
    }

    @Test
    void refusesLimitsBelowOneAndADepthThatNoStackHolds() {
        String expected = "expected limits of at least 1, and a depth of at most 300, got a least limit of ";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withMaxKeys(0))
                .withMessage(expected + "0 and a depth of 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withMaxDepth(301))
                .withMessage(expected + "100 and a depth of 301");
    }
}
