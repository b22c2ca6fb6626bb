// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationReportTest {
    private static final String IMPROBABLE = Documents.with("""
            "sources": [{"id": "s", "title": "S", "paragraphs": 3}], "chips": [{"id": "c", "name": "C"}],
            "metrics": [{"id": "m", "name": "M", "kind": "level",
            "moreIsBetter": true, "domain": {"atLeast": 0}, "unit": "GB",
            "plausible": {"atLeast": 1, "atMost": 2000}}], "measurements": [
            {"id": "x", "summary": "X", "subject": "c", "metric": "m", "value": 80000, "standing": "reported",
            "citations": [{"source": "s"}]}]""");

    @Test
    void aReportIsTheSameAsJson() {
        ValidationReport report = DatasetReader.standard()
                .withLimits(ReadLimits.standard().with(ReadLimits.Limit.VIOLATIONS, 2))
                .validate(
                        Documents.with("'chips': 5, 'chipmakers': [\n{'id': 'h', 'nme': 'H\\n', 'name': 'H'}, 7]"),
                        "my \"data\".json");
        assertThat(report.toJson()).isEqualTo(Resources.text("golden/report.json"));
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

        DatasetReader reader = DatasetReader.standard().withListener(listener);
        ValidationReport report = reader.validate(IMPROBABLE, "d");

        assertThat(report.isValid()).isTrue();
        assertThat(report)
                .hasToString(
                        "d is valid\nwarning: d:6:69 /measurements/0/value (Measurement x) [plausible] expected an estimate"
                                + " inside 1..2000 GB, as is plausible for m, got 80000");
        assertThat(report.toJson()).contains("\"warnings\": [\n    {\n      \"rule\": \"plausible\",");
        Dataset dataset = reader.read(IMPROBABLE, "d");
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
        String document = IMPROBABLE.replace("80000", value);

        assertThat(DatasetReader.standard().validate(document, "d").warnings()).hasSize(isImprobable ? 1 : 0);
    }
}
