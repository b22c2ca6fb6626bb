// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON array with an object on each line. An absent number is left out. */
final class JsonFormat implements Format {
    @Override
    public void write(Appendable out, Dataset data, List<Answer> answers, boolean withSources) throws IOException {
        StringJoiner rows = new StringJoiner(",\n", "[", "]\n");
        for (Answer answer : answers) {
            for (Row row : answer.rows()) {
                StringWriter text = new StringWriter();
                try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
                    json.writeStartObject();
                    Cell.of(answer, row).forEach(cell -> cell.write(json));
                    json.writeEndObject();
                }
                rows.add(text.toString());
            }
        }
        out.append(rows.toString());
    }
}
