// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.Place;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

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

    private DerivationWriter() {}

    /** The writer of derivations. */
    public static DerivationWriter standard() {
        return STANDARD;
    }

    /** The derivation as text, ended by a line feed. */
    public String write(Derivation derivation) {
        JsonText json = new JsonText(JsonText.DOWN_TO_FIELDS);
        writeNode(json, derivation);
        json.end();
        return json.toString();
    }

    /**
     * Writes the derivation to a stream in UTF-8, flushes it and leaves it open.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(Derivation derivation, OutputStream out) {
        JsonText json = new JsonText(JsonText.DOWN_TO_FIELDS, out);
        writeNode(json, derivation);
        json.end();
    }

    private static void writeNode(JsonText json, Derivation node) {
        json.openObject();
        json.field("what", node.what());
        node.value().ifPresent(value -> {
            json.name("value");
            EstimateJson.write(json, value);
        });
        if (!node.unit().isEmpty()) {
            json.field("unit", node.unit());
        }
        if (node instanceof Derivation.Step step) {
            json.field("rule", step.rule());
            json.name("inputs");
            json.openArray();
            step.inputs().forEach(input -> writeNode(json, input));
            json.closeArray();
        } else if (node instanceof Derivation.Input input) {
            writeRecord(json, input);
        } else {
            json.field("given", true);
        }
        json.closeObject();
    }

    private static void writeRecord(JsonText json, Derivation.Input input) {
        json.field("type", input.record().recordType().name());
        json.field("id", input.record().id());
        if (input.record() instanceof Claim claim) {
            json.field("standing", claim.standing().name());
            writeTexts(json, "statedBy", claim.statedBy());
        }
        input.period().ifPresent(period -> json.field("period", period.toString()));
        json.name("sources");
        json.openArray();
        for (Derivation.SourcePlaces cited : input.sources()) {
            json.openObject();
            json.field("source", cited.source().id());
            json.field("title", cited.source().title());
            cited.source().grade().ifPresent(grade -> json.field("grade", grade.name()));
            writeTexts(
                    json, "places", cited.places().stream().map(Place::toString).toList());
            json.closeObject();
        }
        json.closeArray();
    }

    private static void writeTexts(JsonText json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.field(name, texts);
        }
    }
}
