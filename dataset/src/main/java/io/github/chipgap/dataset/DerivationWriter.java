// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.dataset.json.Layout;
import io.github.chipgap.dataset.json.RecordWriter;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.Place;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes derivations as JSON: how a result came about, for programs in other languages than Java.
 *
 * <p>Every node is an object with {@code what}, {@code value} (an estimate as in datasets) and {@code unit}, as far as
 * it has them. A step adds its {@code rule} and its {@code inputs}; a record of the dataset its {@code type}, {@code
 * id}, {@code standing}, {@code statedBy}, {@code period} and {@code sources}; a value from the caller {@code given},
 * which is true. Equal derivations give the same text.
 */
public final class DerivationWriter {
    private DerivationWriter() {}

    /** Returns the derivation as a text, ended by a line feed. */
    public static String write(Derivation derivation) {
        return Layout.text(Layout.DOWN_TO_FIELDS, json -> writeNode(json, derivation));
    }

    /**
     * Writes the derivation to a stream in UTF-8, flushes it and leaves it open.
     *
     * @throws UncheckedIOException if the stream fails
     */
    public static void write(Derivation derivation, OutputStream out) {
        Layout.write(out, Layout.DOWN_TO_FIELDS, json -> writeNode(json, derivation));
    }

    private static void writeNode(JsonGenerator json, Derivation node) {
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
            json.writeName("inputs");
            json.writeStartArray();
            step.inputs().forEach(input -> writeNode(json, input));
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
        json.writeName("sources");
        json.writeStartArray();
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
            json.writeName(name);
            json.writeStartArray();
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
