// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateJsonTest {
    private static String at(String rule) {
        return "5:9 /measurements/0/value (Measurement m) [" + rule + "] expected ";
    }

    /** A document with this as the value of a measurement, which stands in line 5 from column 10 on. */
    private static String measured(String value) {
        return measuredIn("{}", value);
    }

    private static String measuredIn(String domain, String value) {
        return Documents.with("'sources': [{'id': 's', 'title': 'S'}], 'chips': "
                + "[{'id': 'c', 'name': 'C', 'generic': true}], 'metrics': [\n{'id': 'x', 'name': "
                + "'X', 'kind': 'level', 'moreIsBetter': true, 'domain': " + domain
                + "}], 'measurements': [\n{'id': 'm', 'summary': 'M', 'subject': 'c', 'metric': 'x',\n"
                + "'value':" + value
                + ",\n'standing': 'reported', 'citations': [{'source': 's'}]}]");
    }

    private static String writtenValue(String document) {
        String written = DatasetWriter.standard().write(Documents.read(document));
        return written.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("\"value\": "))
                .map(line -> line.substring("\"value\": ".length(), line.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5                                         | 5
            -0.25                                     | -0.25
            {'moreThan': 150e9}                       | > 150e9
            {'atLeast': 1e12}                         | >= 1e12
            {'moreThan': 0, 'lessThan': 1}            | >0..<1
            {'atLeast': 0, 'atMost': 1}               | 0..1
            {'atLeast': 0, 'lessThan': 1}             | 0..<1
            {'moreThan': 0, 'atMost': 1}              | >0..1
            {'atMost': 200000}                        | <= 200000
            {'lessThan': 2}                           | < 2
            {'almost': 2}                             | almost 2
            {'almost': 2, 'moreThan': 1}              | >1..<2 (best 2)
            {'about': 204.15e9}                       | ~204.15e9
            {'about': 5, 'confidence': 0.5}           | ~5 (50%)
            {'best': 600000, 'atLeast': 500000, 'atMost': 700000, 'confidence': 0.9} \
            | 500000..700000 (best 600000, 90%)
            {'best': 1, 'moreThan': 1}                | > 1 (best 1)
            {'best': 0, 'atMost': 1}                  | <= 1 (best 0)
            {'atLeast': 5, 'atMost': 5, 'confidence': 0.9} | 5 (90%)
            {'confidence': 0.9}                       | unbounded (90%)
            {}                                        | unbounded
            """)
    void readsAndWritesEveryForm(String json, String estimate) {
        Dataset data = Documents.read(measured(json));
        assertThat(data.get(Measurement.class, "m").value()).isEqualTo(Estimate.parse(estimate));
        assertThat(writtenValue(measured(json))).isEqualTo(Documents.json(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'lessThan': 1, 'moreThan': 0}            | {'moreThan': 0, 'lessThan': 1}
            {'best': 2, 'lessThan': 2}                | {'almost': 2}
            {'best': 2}                               | {'about': 2}
            {'atLeast': 5, 'atMost': 5}               | 5
            {'atLeast': 5, 'atMost': 5, 'best': 5}    | 5
            {'moreThan': 1, 'confidence': 1}          | {'moreThan': 1}
            {'moreThan': 150000000000}                | {'moreThan': 150e9}
            5.00                                      | 5
            -0                                        | 0
            1E+2                                      | 100
            """)
    void writesTheShortestOfFormsThatSayTheSame(String json, String written) {
        assertThat(writtenValue(measured(json))).isEqualTo(Documents.json(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'5'", "null", "true", "[]", "[{'moreThan': 1}]"})
    void refusesWhatIsNeitherANumberNorAnObject(String json) {
        String got = json.startsWith("[") ? "an array" : Documents.json(json);
        Documents.assertRefused(
                measured(json),
                at("type") + "an estimate: a number, or an object such as {\"moreThan\": 150e9}, got " + got);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moreThan atLeast",
                "lessThan atMost",
                "almost lessThan atMost best",
                "about best almost moreThan atLeast lessThan atMost"
            })
    void refusesTheFirstKeyBesideEachOther(String rivals) {
        List<String> keys = List.of(rivals.split(" "));
        for (String other : keys.subList(1, keys.size())) {
            assertNotBoth(keys.get(0), other);
            assertNotBoth(other, keys.get(0));
        }
    }

    private static void assertNotBoth(String first, String second) {
        int column = 10 + first.length() + 7;
        Documents.assertRefused(
                measured("{'" + first + "': 1, '" + second + "': 1}"),
                "5:" + column + " /measurements/0/value/" + second + " (Measurement m) [estimate] expected not both "
                        + first + " and " + second + ", got \"" + second + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'atLeast': 2, 'atMost': 1}",
                "{'moreThan': 1, 'lessThan': 1}",
                "{'moreThan': 1, 'atMost': 1}",
                "{'almost': 2, 'atLeast': 2}",
                "{'best': 3, 'atMost': 2}",
                "{'best': 1, 'atLeast': 2, 'confidence': 0.9}"
            })
    void refusesBoundsWithNothingBetweenThemAndABestValueOutside(String json) {
        Documents.assertRefused(
                measured(json),
                at("bounds") + "bounds in order, and a best value between them, got " + Documents.json(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.5", "90"})
    void refusesAConfidenceThatIsNone(String confidence) {
        Documents.assertRefused(
                measured("{'moreThan': 1, 'confidence': " + confidence + "}"),
                "5:39 /measurements/0/value/confidence (Measurement m) [value] expected a confidence above 0 and at most 1, got "
                        + confidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"5 | 5", "{'atLeast': 0} | >= 0", "{} | unbounded", "{'moreThan': 0, 'atMost': 1} | >0..1"})
    void readsAndWritesADomain(String json, String interval) {
        Dataset data = Documents.read(measuredIn(json, "{}"));
        assertThat(data.get(Metric.class, "x").domain()).isEqualTo(Interval.parse(interval));
        assertThat(DatasetWriter.standard().write(data)).contains("\"domain\": " + Documents.json(json) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'about': 5}", "{'almost': 5}", "{'atLeast': 0, 'confidence': 0.5}"})
    void refusesADomainWithABestValueOrAConfidence(String json) {
        Documents.assertRefused(
                measuredIn(json, "{}"),
                "3:75 /metrics/0/domain (Metric x) [value] expected bounds without a best value or a confidence, got "
                        + Documents.json(json));
    }
}
