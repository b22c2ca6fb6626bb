// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * What a reader found wrong with a document.
 *
 * @param document the document's name
 * @param violations what was found, in the order of the document, as far as the reader keeps it
 * @param count how many violations there are, those that are not kept included
 */
public record ValidationReport(String document, ImmutableList<Violation> violations, int count)
        implements Serializable {
    /** Whether nothing was found. */
    public boolean isValid() {
        return count == 0;
    }

    /** The report for people: a line per violation, and one for those that are not kept. */
    @Override
    public String toString() {
        if (isValid()) {
            return document + " is valid";
        }
        String lines = violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
        int more = count - violations.size();
        return more == 0 ? lines : lines + "\n" + document + ": and " + more + " more";
    }

    /** The report for programs, as JSON: the same members, a line per violation. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = DatasetWriter.JSON.createGenerator(Layout.context(), text)) {
            json.writeStartObject();
            json.writeStringProperty("document", document);
            json.writeName("count");
            json.writeNumber(count);
            json.writeName("violations");
            json.writeStartArray();
            violations.forEach(violation -> write(json, violation));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Violation violation) {
        json.writeStartObject();
        json.writeStringProperty("rule", violation.rule());
        json.writeStringProperty("pointer", violation.pointer());
        json.writeName("line");
        json.writeNumber(violation.line());
        json.writeName("column");
        json.writeNumber(violation.column());
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
