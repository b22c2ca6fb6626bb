// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.Place;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Derivations in JSON, as {@link io.github.chipgap.dataset.ResultWriter} describes them. */
final class DerivationJson {
    private DerivationJson() {}

    /** Writes a derivation. */
    static void write(JsonGenerator json, Derivation node) {
        json.writeStartObject();
        json.writeStringProperty("what", node.what());
        node.value().ifPresent(value -> {
            json.writeName("value");
            new RecordWriter(json).write(value.includingRoundedBounds());
        });
        if (!node.unit().isEmpty()) {
            json.writeStringProperty("unit", node.unit());
        }
        if (node instanceof Derivation.Step step) {
            json.writeStringProperty("rule", step.rule());
            json.writeArrayPropertyStart("inputs");
            step.inputs().forEach(input -> write(json, input));
            json.writeEndArray();
        } else if (node instanceof Derivation.Input input) {
            writeRecord(json, input);
        } else {
            json.writeBooleanProperty("given", true);
        }
        json.writeEndObject();
    }

    private static void writeRecord(JsonGenerator json, Derivation.Input input) {
        json.writeStringProperty("type", input.record().recordType().name());
        json.writeStringProperty("id", input.record().id());
        if (input.record() instanceof Claim claim) {
            json.writeStringProperty("standing", claim.standing().name());
            writeTexts(json, "statedBy", claim.statedBy());
        }
        input.period().ifPresent(period -> json.writeStringProperty("period", period.toString()));
        json.writeArrayPropertyStart("sources");
        for (Derivation.SourcePlaces cited : input.sources()) {
            json.writeStartObject();
            json.writeStringProperty("source", cited.source().id());
            json.writeStringProperty("title", cited.source().title());
            cited.source().grade().ifPresent(grade -> json.writeStringProperty("grade", grade.name()));
            writeTexts(
                    json, "places", cited.places().stream().map(Place::toString).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
