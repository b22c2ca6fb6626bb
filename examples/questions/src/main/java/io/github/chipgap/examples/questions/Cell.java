// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/**
 * A cell of a row in a table.
 *
 * @param name the name of the column
 * @param text the text; empty if there is no value
 * @param isNumber whether the text is a decimal number
 */
record Cell(String name, String text, boolean isNumber) {
    static final ImmutableList<String> NAMES = ImmutableList.of(
            "question",
            "topic",
            "subject",
            "answer",
            "low",
            "high",
            "best",
            "confidence",
            "unit",
            "as_of",
            "standing",
            "sources");

    static ImmutableList<Cell> of(Answer answer, Row row) {
        Optional<Estimate> value = row.value();
        return ImmutableList.of(
                text(0, answer.question()),
                text(1, row.topic()),
                text(2, row.what()),
                text(3, row.words()),
                number(4, value.map(one -> one.interval().lower())),
                number(5, value.map(one -> one.interval().upper())),
                number(6, value.map(Estimate::best)),
                number(7, value.map(one -> OptionalDouble.of(one.confidence()))),
                text(8, row.unit()),
                text(9, row.asOf()),
                text(10, String.join(" ", row.standings())),
                text(11, String.join(" ", row.sources())));
    }

    private static Cell text(int column, String text) {
        return new Cell(NAMES.get(column), text, false);
    }

    private static Cell number(int column, Optional<OptionalDouble> number) {
        OptionalDouble value = number.orElse(OptionalDouble.empty());
        String text = value.isPresent()
                ? BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
        return new Cell(NAMES.get(column), text, true);
    }

    /** Writes the cell as a member of a JSON object, unless it is an absent number. */
    void write(JsonGenerator json) {
        if (!isNumber) {
            json.writeStringProperty(name, text);
        } else if (!text.isEmpty()) {
            json.writeNumberProperty(name, new BigDecimal(text));
        }
    }
}
