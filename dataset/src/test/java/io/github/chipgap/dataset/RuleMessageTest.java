// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.json.Rules;
import io.github.chipgap.record.Problem;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The exact message of every rule that {@link Violation} lists. */
class RuleMessageTest {
    private static final String SOURCE = "'sources': [{'id': 's', 'title': 'S', 'paragraphs': 3}]";
    private static final String METRIC =
            "'metrics': [{'id': 'm', 'name': 'M', 'kind': 'level',\n'moreIsBetter': true, 'domain': %s}]";

    private enum Rule {
        TYPE("'chips': 5", "2:10 /chips [type] expected an array of chips, got 5"),
        UNKNOWN_KEY(
                SOURCE + ", 'chipmakers': [\n{'id': 'h', 'nme': 'H', 'name': 'H'}]",
                "3:13 /chipmakers/0/nme (Chipmaker h) [unknown-key] expected one of the keys id, name, aliases, "
                        + "jurisdiction, citations, or one that begins with x-, got \"nme\"; did you mean name?"),
        MISSING_KEY(
                "'chipmakers': [\n{'id': 'h'}]",
                "3:1 /chipmakers/0 (Chipmaker h) [missing-key] expected the key name, the usual English name, got no such "
                        + "key"),
        VALUE(
                "'chipmakers': [\n{'id': 'h', 'name': 'H', 'jurisdiction': 'ZZ'}]",
                "3:42 /chipmakers/0/jurisdiction (Chipmaker h) [value] expected an ISO 3166-1 alpha-2 code such as CN, "
                        + "got \"ZZ\""),
        TERM(
                METRIC.formatted("{}").replace("'level'", "'levle'"),
                "2:46 /metrics/0/kind (Metric m) [term] expected one of the words flow, stock, level, or one that the "
                        + "reader is given, got \"levle\"; did you mean level?"),
        ESTIMATE(
                METRIC.formatted("{'atLeast': 0, 'moreThan': 0}"),
                "3:48 /metrics/0/domain/moreThan (Metric m) [estimate] expected not both atLeast and moreThan, got "
                        + "\"moreThan\""),
        FORMAT(
                "'format': 2",
                "2:11 /format [format] expected format 1, the only one that this version of the library reads, got 2"),
        WELL_FORMED(
                "'x-a': 1,, ",
                "2:10 /x-a [well-formed] expected JSON in UTF-8, got unexpected character (',' (code 44)): was expecting "
                        + "double-quote to start property name"),
        LIMIT(
                "'x-a': 1" + "0".repeat(1000),
                "2:1010 /x-a [limit] expected a document within the limits of the reader, got number value length (1001) "
                        + "exceeds the maximum allowed (1000)"),
        REPEATED_KEY("'x-a': 1, 'x-a': 1", "2:11 /x-a [repeated-key] expected each key once, got \"x-a\""),
        REPEATED_VALUE(
                "'chipmakers': [\n{'id': 'h', 'name': 'H', 'aliases': ['a', 'a']}]",
                "3:43 /chipmakers/0/aliases/1 (Chipmaker h) [repeated-value] expected each value once, got \"a\""),
        NUMBER(
                METRIC.formatted("9007199254740993"),
                "3:33 /metrics/0/domain (Metric m) [number] expected a number that is a 64-bit floating-point number, "
                        + "exactly or rounded to at most 18 digits, got 9007199254740993"),
        BOUNDS(
                METRIC.formatted("{'atLeast': 2, 'atMost': 1}"),
                "3:33 /metrics/0/domain (Metric m) [bounds] expected bounds in order, and a best value between them, got "
                        + "{\"atLeast\": 2, \"atMost\": 1}"),
        RECORD(
                "'governments': [\n{'id': 'g', 'name': 'G'}]",
                "3:1 /governments/0/jurisdiction (Government g) [record] expected the jurisdiction that the government "
                        + "governs, got no value"),
        UNIQUE_ID(
                SOURCE + ", 'chipmakers': [\n{'name': 'S', 'id': 's'}]",
                "3:21 /chipmakers/0/id (Chipmaker s) [unique-id] expected an id of its own, not that of another Source, "
                        + "got \"s\""),
        REFERENCE(
                "'chipmakers': [{'id': 'huawei', 'name': 'H'}], 'chips': [\n"
                        + "{'id': 'c', 'name': 'C', 'generic': true, 'maker': 'huwaei'}]",
                "3:52 /chips/0/maker (Chip c) [reference] expected the id of a Chipmaker in the dataset, got \"huwaei\"; "
                        + "did you mean huawei?"),
        DOMAIN(
                SOURCE + ", 'chips': [{'id': 'c', 'name': 'C', 'generic': true}],\n"
                        + METRIC.formatted("{'atLeast': 0}")
                        + ", 'measurements': [\n{'id': 'x', 'summary': 'X', 'subject': 'c', 'metric': 'm', "
                        + "'value': -1, 'standing': 'reported', 'citations': [{'source': 's'}]}]",
                "5:69 /measurements/0/value (Measurement x) [domain] expected an estimate inside >= 0, the domain of m, got "
                        + "-1"),
        PLAUSIBLE(
                SOURCE + ", 'chips': [{'id': 'c', 'name': 'C'}],\n"
                        + METRIC.formatted("{'atLeast': 0}, 'unit': 'GB',\n'plausible': {'atLeast': 1, 'atMost': 2000}")
                        + ", 'measurements': [\n{'id': 'x', 'summary': 'X', 'subject': 'c', 'metric': 'm', "
                        + "'value': 80000, 'standing': 'reported', 'citations': [{'source': 's'}]}]",
                "6:69 /measurements/0/value (Measurement x) [plausible] expected an estimate inside 1..2000 GB, as is "
                        + "plausible for m, got 80000"),
        PLACE(
                SOURCE + ", 'chipmakers': [\n{'id': 'h', 'name': 'H', 'citations': [{'source': 's', "
                        + "'places': ['paragraph 4']}]}]",
                "3:67 /chipmakers/0/citations/0/places/0 (Chipmaker h) [place] expected one of the paragraphs 1 to 3 of s, "
                        + "got \"paragraph 4\""),
        CAUSE_CYCLE(
                SOURCE + ", 'aiFirms': [{'id': 'f', 'name': 'F'}], 'constraints': [\n" + constraint("a", "b") + ",\n"
                        + constraint("b", "a") + "]",
                "3:96 /constraints/0/causedBy (Constraint a) [cause-cycle] expected causes that do not lead back to the "
                        + "claim, got a <- b <- a");

        private final String entries;
        private final String message;

        Rule(String entries, String message) {
            this.entries = entries;
            this.message = message;
        }

        private String rule() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String document() {
            String document = Documents.with(entries);
            return this == FORMAT ? document.replace("\"format\": 1, ", "") : document;
        }
    }

    private static String constraint(String id, String cause) {
        return "{'id': '" + id
                + "', 'summary': 'S', 'kind': 'policy', 'limits': ['f'], 'rootCause': false, 'causedBy': ['" + cause
                + "'], 'standing': 'reported', 'citations': [{'source': 's'}]}";
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongAndWhere(Rule rule) {
        DatasetReader reader = DatasetReader.standard().rejectingWarnings();
        assertThatThrownBy(() -> reader.read(rule.document(), "d"))
                .isInstanceOf(InvalidDatasetException.class)
                .hasMessage("%s", "d:" + rule.message);
        assertThat(reader.validate(rule.document(), "d").violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule.rule()));
    }

    /** The schema's own refusals and the reader's, as {@link Violation} and {@code Problem} name them. */
    @Test
    void everyRuleOfTheLibraryIsAmongThem() throws IllegalAccessException {
        Set<String> rules = new TreeSet<>();
        for (Class<?> type : new Class<?>[] {Rules.class, Problem.class}) {
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    rules.add((String) field.get(null));
                }
            }
        }
        assertThat(Arrays.stream(Rule.values()).map(Rule::rule)).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void aReportIsTheSameAsJson() throws IOException {
        ValidationReport report = DatasetReader.standard()
                .withLimits(ReadLimits.standard().with(ReadLimits.Limit.VIOLATIONS, 2))
                .validate(
                        Documents.with("'chips': 5, 'chipmakers': [\n{'id': 'h', 'nme': 'H\\n', 'name': 'H'}, 7]"),
                        "my \"data\".json");
        try (var golden = RuleMessageTest.class.getResourceAsStream("golden/report.json")) {
            assertThat(report.toJson()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(ExactJson.MAPPER.readTree(report.toJson()).get("count").asInt())
                .isEqualTo(3);
    }

    @Test
    void aReportOfNothingSaysThatTheDocumentIsValid() {
        ValidationReport report = DatasetReader.standard().validate(Documents.with("'x-a': 1"), "d.json");
        assertThat(report).hasToString("d.json is valid");
        assertThat(report.toJson()).isEqualToIgnoringWhitespace("""
                {"document": "d.json", "count": 0, "violations": [], "warnings": []}
                """);
    }

    @Test
    void anImprobableValueIsAWarningUnlessTheReaderRejectsIt() {
        List<Violation> told = new ArrayList<>();
        ReadListener listener = new ReadListener() {
            @Override
            public boolean progressed(long length, long records) {
                return true;
            }

            @Override
            public void warned(Violation warning) {
                told.add(warning);
            }
        };
        String document = Rule.PLAUSIBLE.document();
        DatasetReader reader = DatasetReader.standard().withListener(listener);
        ValidationReport report = reader.validate(document, "d");

        assertThat(report.isValid()).isTrue();
        assertThat(report).hasToString("d is valid\nwarning: d:" + Rule.PLAUSIBLE.message);
        assertThat(report.toJson()).contains("\"warnings\": [\n    {\n      \"rule\": \"plausible\",");
        Dataset dataset = reader.read(document, "d");
        assertThat(told).isEqualTo(report.warnings()).hasSize(1);
        assertThat(dataset.warnings()).containsExactly(told.get(0).problem());
        // Records below the document have been read before.
        assertThat(reader.extending(dataset).validate(Documents.with(""), "e").warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80                              | false
            2000                            | false
            {"moreThan": 1500}              | false
            {"about": 80}                   | false
            {"atLeast": 0.5, "atMost": 1}   | false
            {"moreThan": 2000}              | true
            {"lessThan": 1}                 | true
            {"about": 80e3}                 | true
            {"best": 0.08, "atLeast": 0.05} | true
            """)
    void aValueIsImprobableIfItCannotBePlausibleOrItsBestValueIsNot(String value, boolean isImprobable) {
        String document = Rule.PLAUSIBLE.document().replace("80000", value);

        assertThat(DatasetReader.standard().validate(document, "d").warnings()).hasSize(isImprobable ? 1 : 0);
    }

    @Test
    void plausibleValuesAreInTheDomain() {
        Documents.assertRefused(
                Documents.with(METRIC.formatted("{'atLeast': 0}, 'plausible': {'atLeast': -1}")),
                "3:49 /metrics/0/plausible (Metric m) [record] expected plausible values inside the domain >= 0, got >= -1");
    }
}
