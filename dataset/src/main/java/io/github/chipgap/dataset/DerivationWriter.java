// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Place;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes derivations as JSON: how a result came about, for programs that do not run on Java.
 *
 * <p>Every node is an object with {@code what}, {@code value} (an estimate as in datasets) and {@code unit}, as far as it has
 * them. A step adds its {@code rule} and its {@code inputs}; a record of the dataset its {@code type}, {@code id}, {@code
 * standing}, {@code statedBy}, {@code period} and {@code sources}; a value that the caller gave {@code given}, which is true.
 * Equal derivations give the same text. Immutable, and safe for use by many threads.
 */
public final class DerivationWriter {
    private static final DerivationWriter STANDARD = new DerivationWriter();
    // Whoever opened the stream closes it.
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private DerivationWriter() {}

    /** The writer of derivations. */
    public static DerivationWriter standard() {
        return STANDARD;
    }

    /** The derivation as text, ended by a line feed. */
    public String write(Derivation derivation) {
        StringWriter text = new StringWriter();
        write(derivation, text);
        return text.toString();
    }

    /**
     * Writes the derivation to a stream in UTF-8, flushes it and leaves it open.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(Derivation derivation, OutputStream out) {
        write(derivation, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void write(Derivation derivation, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(Layout.context(), out)) {
            writeNode(json, derivation);
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    private static void writeNode(JsonGenerator json, Derivation node) {
        json.writeStartObject();
        json.writeStringProperty("what", node.what());
        node.value().ifPresent(value -> {
            json.writeName("value");
            EstimateJson.write(json, value);
        });
        if (!node.unit().isEmpty()) {
            json.writeStringProperty("unit", node.unit());
        }
        if (node instanceof Derivation.Step step) {
            json.writeStringProperty("rule", step.rule());
            json.writeArrayPropertyStart("inputs");
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
        json.writeArrayPropertyStart("sources");
        for (Derivation.SourcePlaces cited : input.sources()) {
            json.writeStartObject();
            json.writeStringProperty("source", cited.source().id());
            json.writeStringProperty("title", cited.source().title());
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
