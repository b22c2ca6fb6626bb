// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Collectors;

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
        JsonText json = new JsonText(JsonText.DOWN_TO_FIELDS);
        json.openObject();
        json.field("document", document);
        json.field("count", count);
        json.name("violations");
        json.openArray();
        violations.forEach(violation -> write(json, violation));
        json.closeArray();
        json.closeObject();
        json.end();
        return json.toString();
    }

    private static void write(JsonText json, Violation violation) {
        json.openObject();
        json.field("rule", violation.rule());
        json.field("pointer", violation.pointer());
        json.field("line", violation.line());
        json.field("column", violation.column());
        writeUnlessEmpty(json, "recordType", violation.recordType());
        writeUnlessEmpty(json, "recordId", violation.recordId());
        json.field("value", violation.value());
        json.field("expected", violation.expected());
        writeUnlessEmpty(json, "suggestion", violation.suggestion());
        json.closeObject();
    }

    private static void writeUnlessEmpty(JsonText json, String name, String value) {
        if (!value.isEmpty()) {
            json.field(name, value);
        }
    }
}
