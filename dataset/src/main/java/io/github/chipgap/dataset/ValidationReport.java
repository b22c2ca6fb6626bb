// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.dataset.json.Layout;
import io.github.chipgap.dataset.json.Located;
import io.github.chipgap.dataset.json.Violations;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * The result of a validation: the violations in a document, and the warnings if there are no violations.
 *
 * @param document the name of the document
 * @param violations the violations in the order of the document, as many as the reader keeps
 * @param count the number of violations, including those beyond the limit
 * @param warnings the allowed but improbable values, in the order of the document; they have the rule {@code plausible}
 */
public record ValidationReport(
        String document, ImmutableList<Violation> violations, int count, ImmutableList<Violation> warnings)
        implements Serializable {
    static ValidationReport of(String document, Violations found, List<Located> warnings) {
        return new ValidationReport(
                document, located(document, found.inOrder()), found.count(), located(document, warnings));
    }

    private static ImmutableList<Violation> located(String document, List<Located> found) {
        ImmutableList.Builder<Violation> violations = ImmutableList.builder();
        for (Located each : found) {
            violations.add(new Violation(each.problem(), document, each.pointer(), each.line(), each.column()));
        }
        return violations.build();
    }

    /** Returns whether there are no violations. */
    public boolean isValid() {
        return count == 0;
    }

    /** Returns the report for people: a line per violation or warning, and one for violations beyond the limit. */
    @Override
    public String toString() {
        if (isValid()) {
            return document + " is valid"
                    + warnings.stream().map(warning -> "\nwarning: " + warning).collect(Collectors.joining());
        }
        String lines = violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
        int more = count - violations.size();
        return more == 0 ? lines : lines + "\n" + document + ": and " + more + " more";
    }

    /** Returns the report for programs, as JSON: the same members, a line per violation. */
    public String toJson() {
        return Layout.text(Layout.DOWN_TO_FIELDS, json -> {
            json.writeStartObject();
            json.writeStringProperty("document", document);
            json.writeNumberProperty("count", count);
            json.writeArrayPropertyStart("violations");
            violations.forEach(violation -> write(json, violation));
            json.writeEndArray();
            json.writeArrayPropertyStart("warnings");
            warnings.forEach(warning -> write(json, warning));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Violation violation) {
        json.writeStartObject();
        json.writeStringProperty("rule", violation.rule());
        json.writeStringProperty("pointer", violation.pointer());
        json.writeNumberProperty("line", violation.line());
        json.writeNumberProperty("column", violation.column());
        writeUnlessEmpty(json, "recordType", violation.recordType());
        writeUnlessEmpty(json, "recordId", violation.recordId());
        json.writeStringProperty("value", violation.value());
        json.writeStringProperty("expected", violation.expected());
        writeUnlessEmpty(json, "suggestion", violation.suggestion());
        json.writeEndObject();
    }

    private static void writeUnlessEmpty(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
