// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReadLimits.Limit;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made to break a reader: each is refused, as any other bad one is. */
class HostileInputTest {
    private static final DatasetReader READER = DatasetReader.standard();

    private static ValidationReport refused(InputStream document) {
        ValidationReport report = READER.validate(document, "hostile.json");
        assertThat(report.isValid()).isFalse();
        assertThat(report.violations()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        return report;
    }

    private static void assertBreaksOff(ValidationReport report, String rule, String value) {
        assertThat(Iterables.getLast(report.violations())).satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.value()).contains(value);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e99999999999", "1e-99999999999"})
    void refusesNumbersWithHugeExponentsWhereverTheyStand(String number) {
        Documents.assertRefused(
                Documents.with("'format': " + number).replace("\"format\": 1, ", ""),
                "2:11 /format [format] expected format 1, the only one that this version of the library reads, got "
                        + number);
        Documents.assertRefused(
                Documents.with("'sources': [{'id': 's', 'title': 'S', 'paragraphs': " + number + "}]"),
                "2:53 /sources/0/paragraphs (Source s) [value] expected a whole number from 1 to 2147483647, got "
                        + number);
        Documents.assertRefused(
                Documents.with("'metrics': [{'id': 'm', 'name': 'M', 'kind': 'level',\n"
                        + "'moreIsBetter': true, 'domain': {'atLeast': " + number + "}}]"),
                "3:45 /metrics/0/domain/atLeast (Metric m) [number] expected a number that is a 64-bit floating-point "
                        + "number, exactly or rounded to at most 18 digits, got " + number);
    }

    /** Each part is repeated a hundred million times. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'x-a':                  | [       | document nesting depth (101) exceeds the maximum allowed (100)
            'chips':                | [       | document nesting depth (101) exceeds the maximum allowed (100)
            'chips': [              | [       | document nesting depth (101) exceeds the maximum allowed (100)
            'unknown':              | [       | document nesting depth (101) exceeds the maximum allowed (100)
            'title':                | [       | document nesting depth (101) exceeds the maximum allowed (100)
            'format':               | [       | document nesting depth (101) exceeds the maximum allowed (100)
            ``                      | 'x-a':{ | document nesting depth (101) exceeds the maximum allowed (100)
            'x-a': '                | a       | exceeds the maximum allowed (1000000)
            'chips': [{'id': '      | a       | exceeds the maximum allowed (1000000)
            'chips': [{'x-a':{'b':' | a       | exceeds the maximum allowed (1000000)
            'x-                     | a       | exceeds the maximum allowed (1000000)
            'x-a':                  | 1       | exceeds the maximum allowed (1000000)
            'chips': [{'x-a':       | 1       | exceeds the maximum allowed (1000000)
            'format':               | 1       | exceeds the maximum allowed (1000000)
            """)
    void refusesWhatIsTooDeepOrTooLong(String begin, String part, String value) {
        assertBreaksOff(refused(Endless.repeated(begin, 100_000, part.repeat(1000), "")), "limit", value);
    }

    @Test
    void passesOverATextThatNoRecordCouldHold() {
        ValidationReport report = refused(Endless.repeated("'unknown': '", 100_000, "a".repeat(1000), "'}"));
        assertThat(report.violations()).extracting(Violation::rule).containsExactly("unknown-key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'x-a': {    | 'x-#': 1   | an object of more than 10000 keys
            'chips': [{ | 'x-#': 1   | an object of more than 10000 keys
            ``          | 'x-#': 1   | an object of more than 10000 keys
            'x-a': [    | ''         | more than 100000 values inside an extension key
            'x-a': [    | [{'': {}}] | more than 100000 values inside an extension key
            """)
    void refusesMillionsOfKeysAndValues(String begin, String part, String value) {
        assertBreaksOff(
                refused(Endless.document(begin, 8_000_000, i -> part.replace("#", "" + i), "")), "limit", value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'chips': [   | {'id': 'c#', 'name': 'C', 'generic': true} | more than 1000 records
            'x-a': [     | 1                                          | exceeds the maximum allowed (1000000)
            'x-a': [     | `                  1`                      | exceeds the maximum allowed (1000000)
            'unknown': [' | a                                         | exceeds the maximum allowed (1000000)
            """)
    void refusesAnEndlessStreamOfAnything(String begin, String part, String value) {
        DatasetReader little = READER.withLimits(ReadLimits.standard()
                .with(Limit.RECORDS, 1000)
                .with(Limit.DOCUMENT_LENGTH, 1_000_000)
                .with(Limit.VALUES, Integer.MAX_VALUE));
        InputStream endless = Endless.document(begin, Integer.MAX_VALUE, i -> part.replace("#", "" + i), "");
        assertBreaksOff(little.validate(endless, "endless"), "limit", value);
    }

    @Test
    void refusesBytesThatAreNotUtf8InTextsAndKeys() {
        String sequences = "C0AF C180 E080AF E09FBF EDA080 EDA0BDEDB880 FF 80 C3 E282 F09F98 F8888080"
                + " F5808080 F4908080 F0808080 F08FBFBF F7BFBFBF";
        for (String hex : sequences.split(" ")) {
            String bytes = new String(HexFormat.of().parseHex(hex), ISO_8859_1);
            for (String entry : new String[] {"'x-a': '" + bytes + "'", "'x-" + bytes + "': 1"}) {
                byte[] document = Documents.with(entry).getBytes(ISO_8859_1);
                assertBreaksOff(refused(new ByteArrayInputStream(document)), "well-formed", "");
            }
        }
    }

    @Test
    void refusesABytePutIntoAKeyThatWasThereBefore() {
        byte[] document = Documents.with("'chips': [{'generic': true}, {'generi\u00FFc': true}]")
                .getBytes(ISO_8859_1);
        assertBreaksOff(refused(new ByteArrayInputStream(document)), "well-formed", "NUL, or bytes that are not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud83d", "\\ude00\\ud83d", "\\u0000"})
    void refusesTextsThatAreNoText(String text) {
        Documents.assertRefused(
                Documents.chipmaker("'id': 'h', 'name': '" + text + "'"),
                "3:22 /chipmakers/0/name (Chipmaker h) [value] expected well-formed text without control characters, got \""
                        + text + "\"");
    }

    @Test
    void refusesADocumentOfNothingButOneKey() {
        assertThat(refused(Endless.document("", 100_000, i -> "'x-a': 1", "}")).count())
                .isEqualTo(99_999);
    }

    @Test
    void refusesMoreUnknownKeysThanADocumentMayHave() {
        ValidationReport report = refused(Endless.document("", 1_000_000, i -> "'y-" + i + "': 1", "}"));
        assertThat(report.violations()).hasSize(100);
        assertThat(report.count()).isEqualTo(10_000 - 4 + 1);
    }

    @Test
    void readsAndWritesTheDeepestValueThatALimitAllows() {
        int depth = 300;
        String deepest = Documents.with("'x-a': " + "[".repeat(depth - 1) + "]".repeat(depth - 1));
        DatasetReader deep = READER.withLimits(ReadLimits.standard().with(Limit.DEPTH, depth));
        Dataset data = deep.read(deepest, "deep.json");
        assertThat(deep.read(DatasetWriter.standard().write(data), "back.json")).isEqualTo(data);
    }
}
