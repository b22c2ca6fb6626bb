// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.Kind.CountKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Kind.FlagKind;
import io.github.chipgap.record.Kind.IntervalKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Writes the JSON Schema of the documents for a reader, from the descriptions of its record types. */
public final class SchemaWriter {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITIONS = "$defs";
    private static final Pattern BEGINNING_OF_WORD = Pattern.compile("(?<=[^A-Z])[A-Z]");

    /** The kinds with a long definition, which the schema contains once. */
    private static final ImmutableMap<Kind<?>, String> NAMED_KINDS = ImmutableMap.of(
            Kind.NUMBER, "estimate", Kind.NOT_NEGATIVE, "notNegativeEstimate", Kind.INTERVAL, "interval");

    private final Settings settings;
    private final Dataset examples;
    private final JsonGenerator json;
    private final RecordWriter writing;
    /** The types embedded in others, in the order in which they were found. */
    private final List<RecordType<?>> embedded = new ArrayList<>();

    /** Creates a writer of the schema for a reader, with the values of a dataset as examples. */
    public SchemaWriter(JsonGenerator json, Settings settings, Dataset examples) {
        this.json = json;
        this.writing = new RecordWriter(json);
        this.settings = settings;
        this.examples = examples;
    }

    /** Writes the schema with an {@code $id}. */
    public void write(String id) {
        json.writeStartObject();
        json.writeStringProperty("$schema", DIALECT);
        json.writeStringProperty("$id", id);
        json.writeStringProperty("title", "chipgap dataset");
        json.writeStringProperty(
                "description",
                "Claims about the race for AI chips, each with its bounds, its standing and its sources."
                        + " Beyond this schema, ids are unique in a document, references resolve to records of the"
                        + " type that they name, bounds are in order, and values lie in the domain of their metric.");
        writeProperties(DocumentReader.OWN_KEYS, () -> {
            writeOwnKeys();
            settings.types().values().forEach(this::writeArray);
        });
        writeObject(DEFINITIONS, () -> {
            settings.types().values().forEach(this::writeType);
            for (int i = 0; i < embedded.size(); i++) { // which may embed others
                writeType(embedded.get(i));
            }
            NAMED_KINDS.forEach((kind, name) -> writeSchema(name, kind.expected(), () -> writeEstimate(kind)));
        });
        json.writeEndObject();
    }

    private void writeObject(String name, Runnable members) {
        json.writeObjectPropertyStart(name);
        members.run();
        json.writeEndObject();
    }

    /** Writes the keywords of an object that may have extension keys too. */
    private void writeProperties(List<String> required, Runnable properties) {
        json.writeStringProperty("type", "object");
        writeTexts("required", required);
        writeObject("properties", properties);
        writeObject("patternProperties", () -> json.writeBooleanProperty("^x-", true));
        json.writeBooleanProperty("additionalProperties", false);
    }

    private void writeSchema(String name, String description, Runnable keywords) {
        writeObject(name, () -> {
            json.writeStringProperty("title", titleOf(name));
            json.writeStringProperty("description", description);
            keywords.run();
        });
    }

    /** Returns a name in camel case as words: {@code capabilityGaps} is "capability gaps". */
    private static String titleOf(String name) {
        return BEGINNING_OF_WORD.matcher(name).replaceAll(letter -> " " + Ascii.toLowerCase(letter.group()));
    }

    private void writeOwnKeys() {
        writeSchema(
                DocumentReader.FORMAT_KEY,
                "the version of the format that the document is written in",
                () -> json.writeNumberProperty("const", DocumentReader.FORMAT));
        writeOwnKey("id", "the id of the document", Kind.ID, examples.id());
        writeOwnKey("version", "the version of the data", Kind.TEXT, examples.version());
        writeOwnKey("title", "what the document is about", Kind.TEXT, examples.title());
    }

    private void writeOwnKey(String name, String description, Kind<?> kind, String example) {
        writeSchema(name, description, () -> writeKind(kind, Optional.of(example)));
    }

    private void writeArray(RecordType<?> type) {
        writeSchema(type.name(), "each " + type.documentation(), () -> {
            json.writeStringProperty("type", "array");
            writeObject("items", () -> writeReference(type.javaType().getSimpleName()));
        });
    }

    private void writeReference(String definition) {
        json.writeStringProperty("$ref", "#/" + DEFINITIONS + "/" + definition);
    }

    private void writeType(RecordType<?> type) {
        writeObject(type.javaType().getSimpleName(), () -> {
            json.writeStringProperty("title", titleOf(type.name()));
            json.writeStringProperty("description", type.documentation());
            json.writeArrayPropertyStart("examples");
            writeExampleOf(type);
            json.writeEndArray();
            List<String> required = type.fields().stream()
                    .filter(Field::isRequired)
                    .map(Field::name)
                    .toList();
            writeProperties(required, () -> type.fields().forEach(field -> writeField(type, field)));
        });
    }

    /** Writes a record of the examples, or an object made of the examples of its required fields. */
    private void writeExampleOf(RecordType<?> type) {
        Optional<? extends Described> record = examplesOf(type).findFirst();
        if (record.isPresent()) {
            writing.write(record.get());
            return;
        }
        json.writeStartObject();
        type.fields().stream().filter(Field::isRequired).forEach(field -> {
            json.writeName(field.name());
            if (field.arity().isList()) {
                json.writeStartArray();
                writeExampleOf(field.kind());
                json.writeEndArray();
            } else {
                writeExampleOf(field.kind());
            }
        });
        json.writeEndObject();
    }

    private void writeExampleOf(Kind<?> kind) {
        if (kind instanceof EmbeddedKind<?> embeddedKind) {
            writeExampleOf(embeddedKind.type());
        } else if (kind instanceof AdaptedKind) {
            json.writeStartObject();
            json.writeEndObject();
        } else {
            writing.writeValue(kind, exampleOf(kind));
        }
    }

    private static Object exampleOf(Kind<?> kind) {
        if (kind instanceof TextKind<?> text) {
            return text.example();
        }
        if (kind instanceof EstimateKind estimate) {
            return Estimate.of(estimate.domain());
        }
        if (kind instanceof IntervalKind) {
            return Interval.atLeast(0);
        }
        return kind instanceof CountKind ? 31 : true;
    }

    /** Returns the records of a type in the examples, or an empty stream for an embedded type. */
    private Stream<? extends Described> examplesOf(RecordType<?> type) {
        return type.isRecord() ? examples.all(type.javaType()).stream() : Stream.empty();
    }

    private void writeField(RecordType<?> type, Field field) {
        writeSchema(field.name(), field.documentation(), () -> {
            if (!field.arity().isList()) {
                writeValueOf(type, field);
                return;
            }
            json.writeStringProperty("type", "array");
            if (field.arity() == Arity.NON_EMPTY_LIST) {
                json.writeNumberProperty("minItems", 1);
            }
            json.writeBooleanProperty("uniqueItems", true);
            writeObject("items", () -> writeValueOf(type, field));
        });
    }

    private void writeValueOf(RecordType<?> type, Field field) {
        Stream<?> examplesOfField = examplesOf(type).flatMap(record -> Draft.of(record).values(field).stream());
        writeKind(field.kind(), examplesOfField.findFirst());
        field.defaultValue().ifPresent(value -> {
            json.writeName("default");
            writing.writeValue(field.kind(), value);
        });
    }

    /** Writes the keywords of a kind. Its example is the value, or the example of the kind if there is no value. */
    private void writeKind(Kind<?> kind, Optional<?> value) {
        if (kind instanceof EmbeddedKind<?> embeddedKind) {
            if (!embedded.contains(embeddedKind.type())) {
                embedded.add(embeddedKind.type());
            }
            writeReference(kind.valueType().getSimpleName());
            return;
        }
        if (kind instanceof AdaptedKind) {
            return; // only its author knows its form
        }
        json.writeArrayPropertyStart("examples");
        writing.writeValue(kind, value.isPresent() ? value.get() : exampleOf(kind));
        json.writeEndArray();
        if (kind instanceof TextKind<?> text) {
            json.writeStringProperty("type", "string");
            if (text.isVocabulary()) {
                writeTexts(
                        "enum", TextReader.termsByWord(text, settings.terms()).keySet());
            } else {
                json.writeStringProperty("pattern", "^(?:" + text.pattern() + ")$");
            }
        } else if (NAMED_KINDS.containsKey(kind)) {
            writeReference(NAMED_KINDS.getOrDefault(kind, ""));
        } else if (kind instanceof EstimateKind) {
            writeEstimate(kind);
        } else if (kind instanceof FlagKind) {
            json.writeStringProperty("type", "boolean");
        } else if (kind instanceof CountKind) {
            json.writeStringProperty("type", "integer");
            json.writeNumberProperty("minimum", 1);
            json.writeNumberProperty("maximum", Integer.MAX_VALUE);
        }
    }

    private void writeEstimate(Kind<?> kind) {
        Interval domain = kind instanceof EstimateKind estimates ? estimates.domain() : Interval.unbounded();
        List<String> keys = kind instanceof EstimateKind ? EstimateJson.KEYS : EstimateJson.BOUND_KEYS;
        writeTexts("type", List.of("number", "object"));
        writeDomain("", domain);
        writeObject(
                "properties",
                () -> keys.forEach(key -> writeObject(key, () -> {
                    json.writeStringProperty("type", "number");
                    if (key.equals(EstimateJson.CONFIDENCE)) {
                        writeDomain(OptionalDouble.of(0), true, OptionalDouble.of(1), false);
                    } else {
                        writeDomain(key, domain);
                    }
                })));
        json.writeBooleanProperty("additionalProperties", false);
        json.writeArrayPropertyStart("allOf");
        EstimateJson.RIVALS.stream().filter(keys::containsAll).forEach(this::writeNotAll);
        json.writeEndArray();
    }

    private void writeNotAll(ImmutableSet<String> rivals) {
        json.writeStartObject();
        writeObject("not", () -> {
            // The keyword "required" applies to objects only: every number meets it.
            json.writeStringProperty("type", "object");
            writeTexts("required", rivals);
        });
        json.writeEndObject();
    }

    /**
     * Writes the range of a bound or best value. An open bound and a best value can equal an open bound of the domain,
     * as in "more than 0" for a value above 0. An open upper bound cannot equal the domain's lower bound, because no
     * value would be left.
     */
    private void writeDomain(String key, Interval domain) {
        boolean isBest = EstimateJson.BEST_KEYS.contains(key);
        boolean isOpenLower = key.equals(EstimateJson.MORE_THAN);
        boolean isOpenUpper = EstimateJson.OPEN_UPPER_KEYS.contains(key);
        writeDomain(
                domain.lower(),
                isOpenUpper || (domain.isLowerOpen() && !isBest && !isOpenLower),
                domain.upper(),
                isOpenLower || (domain.isUpperOpen() && !isBest && !isOpenUpper));
    }

    private void writeDomain(OptionalDouble lower, boolean lowerOpen, OptionalDouble upper, boolean upperOpen) {
        lower.ifPresent(bound -> {
            json.writeName(lowerOpen ? "exclusiveMinimum" : "minimum");
            NumberText.write(json, bound);
        });
        upper.ifPresent(bound -> {
            json.writeName(upperOpen ? "exclusiveMaximum" : "maximum");
            NumberText.write(json, bound);
        });
    }

    private void writeTexts(String name, Iterable<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
