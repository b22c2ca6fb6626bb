// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chipgap.dataset.ReadLimits.Limit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DOCUMENT_LENGTH | 63 | 'x-a': 1 | `` | document length (64) exceeds the maximum allowed (63)
            RECORDS | 2 | 'sources': [{'id': 's', 'title': 'S'}, {'id': 't', 'title': 'T'}],\
            'chipmakers': [{'id': 'h', 'name': 'H'}] | /chipmakers/0 | more than 2 records
            DEPTH | 3 | 'x-a': [[{}]] | /x-a/0/0 | document nesting depth (4) exceeds the maximum allowed (3)
            KEYS | 5 | 'x-a': {'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1, 'f': 1} | /x-a/f \
            | an object of more than 5 keys
            KEYS | 5 | 'chipmakers': [{'id': 'h', 'name': 'H', 'x-a': 1, 'x-b': 1, 'x-c': 1, 'x-d': 1}] \
            | /chipmakers/0/x-d | an object of more than 5 keys
            KEYS | 5 | 'x-a': 1, 'x-b': 1 | /x-b | an object of more than 5 keys
            TEXT_LENGTH | 8 | 'x-a': '123456789' | /x-a | string value length (9) exceeds the maximum allowed (8)
            TEXT_LENGTH | 8 | 'x-3456789': 1 | /title | name length (9) exceeds the maximum allowed (8)
            NUMBER_LENGTH | 5 | 'x-a': 123456 | /x-a | number value length (6) exceeds the maximum allowed (5)
            VALUES | 2 | 'chipmakers': [{'id': 'h', 'name': 'H', 'aliases': ['a', 'b', 'c']}] \
            | /chipmakers/0/aliases/2 | more than 2 values in a list
            VALUES | 3 | 'x-a': ['', {'b': []}] | /x-a/1/b | more than 3 values inside an extension key
            """)
    void whatIsOneBeyondALimitIsRefused(Limit limit, long most, String keys, String pointer, String value) {
        String document = Documents.with(keys.replace('\'', '"'));
        assertRead(STANDARD.with(limit, most + 1), document);
        assertRefused(STANDARD.with(limit, most), document, pointer, value);
    }

    @Test
    void lengthOfALongDocument() {
        String document = Documents.with("'x-a': '" + "a".repeat(20_000) + "'");
        int length = document.length();
        assertRead(STANDARD.with(Limit.DOCUMENT_LENGTH, length), document);
        assertRefused(
                STANDARD.with(Limit.DOCUMENT_LENGTH, length - 1),
                document,
                "",
                "document length (" + length + ") exceeds the maximum allowed (" + (length - 1) + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KEYS | 0 | expected a limit from 1 to 2147483647 of the keys, got 0
            RECORDS | 2147483648 | expected a limit from 1 to 2147483647 of the records, got 2147483648
            DOCUMENT_LENGTH | -1 | expected a limit from 1 to 9223372036854775807 of the document length, got -1
            DEPTH | 301 | expected a limit from 1 to 300 of the depth, got 301
            """)
    void refusesLimitsBelowOneAndADepthThatNoStackHolds(Limit limit, long other, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.with(limit, other))
                .withMessage(message);
    }

    @Test
    void aLimitSetBackIsTheStandardOne() {
        assertThat(STANDARD.with(Limit.KEYS, 1).with(Limit.KEYS, 10_000)).isEqualTo(STANDARD);
        assertThat(STANDARD.with(Limit.KEYS, 1).get(Limit.KEYS)).isEqualTo(1);
    }
}
