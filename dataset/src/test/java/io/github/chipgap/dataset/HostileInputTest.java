// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String NOT_UTF_8 = "NUL, or bytes that are not UTF-8";

    private static ValidationReport refused(InputStream document) {
        ValidationReport report = READER.validate(document, "hostile.json");
        assertThat(report.isValid()).isFalse();
        assertThat(report.violations()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        return report;
    }

    private static Violation lastOf(ValidationReport report) {
        return report.violations().get(report.violations().size() - 1);
    }

    private static void assertBreaksOff(InputStream document, String rule, String value) {
        assertThat(lastOf(refused(document))).satisfies(violation -> {
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

    @ParameterizedTest
    @ValueSource(strings = {"'x-a': ", "'chips': ", "'chips': [", "'unknown': ", "'title': ", "'format': "})
    void refusesAMillionNestedArrays(String begin) {
        assertBreaksOff(
                Endless.document(begin + "[".repeat(1_000_000), 1, i -> "]".repeat(1_000_000), "}"),
                "limit",
                "document nesting depth (101) exceeds the maximum allowed (100)");
    }

    @Test
    void refusesAMillionNestedObjects() {
        assertBreaksOff(
                new ByteArrayInputStream("{\"x-a\":".repeat(1_000_000).getBytes(UTF_8)),
                "limit",
                "document nesting depth (101) exceeds the maximum allowed (100)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "C180",
                "E080AF",
                "E09FBF",
                "EDA080",
                "EDA0BDEDB880",
                "FF",
                "80",
                "C3",
                "E282",
                "F09F98",
                "F8888080"
            })
    void refusesBytesThatAreNotUtf8InTextsAndKeys(String hex) {
        String bytes = new String(HexFormat.of().parseHex(hex), ISO_8859_1);
        byte[] inText = Documents.with("'x-a': '" + bytes + "'").getBytes(ISO_8859_1);
        assertBreaksOff(new ByteArrayInputStream(inText), "well-formed", NOT_UTF_8);
        byte[] inKey = Documents.with("'x-" + bytes + "': 1").getBytes(ISO_8859_1);
        assertBreaksOff(new ByteArrayInputStream(inKey), "well-formed", NOT_UTF_8);
    }

    @Test
    void refusesABytePutIntoAKeyThatWasThereBefore() {
        byte[] document = Documents.with("'chips': [{'generic': true}, {'generi\u00FFc': true}]")
                .getBytes(ISO_8859_1);
        assertBreaksOff(new ByteArrayInputStream(document), "well-formed", NOT_UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F5808080", "F4908080", "F0808080", "F08FBFBF", "F7BFBFBF"})
    void refusesFourBytesThatAreNoCharacter(String hex) {
        String bytes = new String(HexFormat.of().parseHex(hex), ISO_8859_1);
        byte[] document = Documents.with("'x-a': '" + bytes + "'").getBytes(ISO_8859_1);
        assertThat(lastOf(refused(new ByteArrayInputStream(document))).rule()).isEqualTo("well-formed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF{}", "\0", "{}\0", "{\"id\": \"a\0\"}", "{\0}", "", " ", "{", "{\"x-a\": [1, 2"})
    void refusesMarksNulsAndNothing(String document) {
        refused(new ByteArrayInputStream(document.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud83d", "\\ude00\\ud83d", "\\u0000"})
    void refusesTextsThatAreNoText(String text) {
        assertThat(refused(new ByteArrayInputStream(Documents.chipmaker("'id': 'h', 'name': '" + text + "'")
                                .getBytes(UTF_8)))
                        .violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo("value");
                    assertThat(violation.pointer()).isEqualTo("/chipmakers/0/name");
                });
    }

    @Test
    void refusesADocumentOfNothingButOneKey() {
        assertThat(refused(Endless.document("", 100_000, i -> "'x-a': 1", "}")).count())
                .isEqualTo(99_999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x-a': '", "'chips': [{'id': '", "'chips': [{'x-a': {'b': '", "'x-"})
    void refusesATextOfAHundredMillionCharacters(String begin) {
        assertBreaksOff(Endless.text(begin, 100_000, "'}"), "limit", "exceeds the maximum allowed (1000000)");
    }

    @Test
    void passesOverATextThatNoRecordCouldHold() {
        assertThat(refused(Endless.text("'unknown': '", 100_000, "'}")).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo("unknown-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x-a': ", "'chips': [{'x-a': ", "'format': "})
    void refusesANumberOfAMillionDigits(String begin) {
        assertBreaksOff(
                Endless.document(begin + "1".repeat(1_000_000), 0, i -> "", "}"),
                "limit",
                "exceeds the maximum allowed (1000)");
    }

    @Test
    void refusesAnEndlessStreamOfRecords() {
        DatasetReader few = READER.withLimits(ReadLimits.standard().with(Limit.RECORDS, 1000));
        ValidationReport report = few.validate(
                Endless.document(
                        "'chips': [", Integer.MAX_VALUE, i -> "{'id': 'c" + i + "', 'name': 'C', 'generic': true}", ""),
                "endless");
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("limit");
            assertThat(violation.value()).isEqualTo("more than 1000 records");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`'x-a': [` | `1`",
                "`'x-a': [` | `                  1`",
                "`'x-a': [` | `\n1`",
                "`'unknown': ['` | `a`"
            })
    void refusesAnEndlessStreamOfAnything(String begin, String part) {
        DatasetReader little = READER.withLimits(
                ReadLimits.standard().with(Limit.DOCUMENT_LENGTH, 1_000_000).with(Limit.VALUES, Integer.MAX_VALUE));
        assertThat(lastOf(little.validate(Endless.document(begin, Integer.MAX_VALUE, i -> part, ""), "endless"))
                        .value())
                .contains("exceeds the maximum allowed (1000000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x-a': {", "'chips': [{", ""})
    void refusesMoreKeysThanAnObjectMayHave(String begin) {
        assertBreaksOff(
                Endless.document(begin, 1_000_000, i -> "'x-" + i + "': 1", "}"),
                "limit",
                "an object of more than 10000 keys");
    }

    @Test
    void refusesMoreUnknownKeysThanADocumentMayHave() {
        ValidationReport report = refused(Endless.document("", 1_000_000, i -> "'y-" + i + "': 1", "}"));
        assertThat(report.violations()).hasSize(100);
        assertThat(report.count()).isEqualTo(10_000 - 4 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "[{'': {}}]"})
    void refusesMillionsOfValuesOfAnExtension(String value) {
        assertBreaksOff(
                Endless.document("'x-a': [", 8_000_000, i -> value, "]}"),
                "limit",
                "more than 100000 values inside an extension key");
    }

    @Test
    void readsAndWritesTheDeepestValueThatALimitAllows() {
        int depth = (int) Limit.DEPTH.highest();
        String deepest = Documents.with("'x-a': " + "[".repeat(depth - 1) + "]".repeat(depth - 1));
        DatasetReader deep = READER.withLimits(ReadLimits.standard().with(Limit.DEPTH, depth));
        Dataset data = deep.read(deepest, "deep.json");
        assertThat(deep.read(DatasetWriter.standard().write(data), "back.json")).isEqualTo(data);
    }
}
