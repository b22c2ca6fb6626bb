// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Interval;
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
import io.github.chipgap.record.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the JSON Schema of the documents that a reader reads, from the descriptions of its record types. */
final class SchemaWriting {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITIONS = "$defs";

    /** Kinds that are long to write and stand in the schema once. */
    private static final ImmutableMap<Kind<?>, String> NAMED_KINDS = ImmutableMap.of(
            Kind.NUMBER, "estimate", Kind.NOT_NEGATIVE, "notNegativeEstimate", Kind.INTERVAL, "interval");

    private final ImmutableMap<String, RecordType<?>> types;
    private final ImmutableSet<Term> terms;
    private final Dataset examples;
    private final JsonText json = new JsonText(JsonText.DOWN_TO_ALL);
    private final RecordWriting writing = new RecordWriting(json);
    /** Of types that are embedded in others, by their names. */
    private final Map<String, RecordType<?>> embedded = new LinkedHashMap<>();

    /**
     * Takes what the schema is of.
     *
     * @param examples where the values are taken from that the schema gives as examples
     */
    SchemaWriting(ImmutableMap<String, RecordType<?>> types, ImmutableSet<Term> terms, Dataset examples) {
        this.types = types;
        this.terms = terms;
        this.examples = examples;
    }

    String write(String id) {
        json.openObject();
        json.field("$schema", DIALECT);
        json.field("$id", id);
        json.field("title", "chipgap dataset");
        json.field(
                "description",
                "Claims about the race for AI chips, each with its bounds, its standing and its sources. Beyond this schema,"
                        + " ids are unique in a document, references resolve to records of the type that they name,"
                        + " bounds are in order, and values lie in the domain of their metric.");
        json.field("type", "object");
        json.field("required", DocumentReading.OWN_KEYS);
        json.name("properties");
        json.openObject();
        writeOwnKeys();
        types.values().forEach(this::writeArray);
        json.closeObject();
        closeObjectSchema();
        json.name(DEFINITIONS);
        json.openObject();
        types.values().forEach(this::writeType);
        writeEmbeddedTypes();
        writeNamedKinds();
        json.closeObject();
        json.closeObject();
        json.end();
        return json.toString();
    }

    private void writeOwnKeys() {
        openProperty(DocumentReading.FORMAT_KEY, "the version of the format that the document is written in");
        json.field("const", DocumentReading.FORMAT);
        json.closeObject();
        openProperty("id", "the id of the document");
        writeKind(Kind.ID, Optional.of(examples.id()));
        json.closeObject();
        openProperty("version", "the version of the data");
        writeKind(Kind.TEXT, Optional.of(examples.version()));
        json.closeObject();
        openProperty("title", "what the document is about");
        writeKind(Kind.TEXT, Optional.of(examples.title()));
        json.closeObject();
    }

    private void openProperty(String name, String description) {
        json.name(name);
        json.openObject();
        json.field("title", titleOf(name));
        json.field("description", description);
    }

    /** A name in camel case as words: {@code capabilityGaps} is "capability gaps". */
    private static String titleOf(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(name.charAt(i - 1));
            words.append(begins ? " " : "").append(begins ? Character.toLowerCase(c) : c);
        }
        return words.toString();
    }

    private void closeObjectSchema() {
        json.name("patternProperties");
        json.openObject();
        json.field("^x-", true);
        json.closeObject();
        json.field("additionalProperties", false);
    }

    private void writeArray(RecordType<?> type) {
        openProperty(type.name(), "each " + type.documentation());
        json.field("type", "array");
        json.name("items");
        writeReference(type);
        json.closeObject();
    }

    private void writeReference(RecordType<?> type) {
        json.openObject();
        json.field("$ref", "#/" + DEFINITIONS + "/" + type.javaType().getSimpleName());
        json.closeObject();
    }

    private void writeEmbeddedTypes() {
        Set<String> written = new HashSet<>();
        // Each may embed others, which may have been written already.
        for (List<RecordType<?>> left = List.copyOf(embedded.values()); !left.isEmpty(); ) {
            embedded.clear();
            left.stream().filter(type -> written.add(type.name())).forEach(this::writeType);
            left = List.copyOf(embedded.values());
        }
    }

    private void writeNamedKinds() {
        NAMED_KINDS.forEach((kind, name) -> {
            openProperty(name, kind.expected());
            if (kind instanceof EstimateKind estimates) {
                writeEstimate(estimates.domain(), EstimateJson.KEYS);
            } else {
                writeEstimate(Interval.unbounded(), EstimateJson.BOUND_KEYS);
            }
            json.closeObject();
        });
    }

    private <T> void writeType(RecordType<T> type) {
        json.name(type.javaType().getSimpleName());
        json.openObject();
        json.field("title", titleOf(type.name()));
        json.field("description", type.documentation());
        json.name("examples");
        json.openArray();
        writeExampleOf(type);
        json.closeArray();
        json.field("type", "object");
        json.field(
                "required",
                type.fields().stream()
                        .filter(field -> field.arity().isRequired())
                        .map(Field::name)
                        .toList());
        json.name("properties");
        json.openObject();
        type.fields().forEach(field -> writeField(type, field));
        json.closeObject();
        closeObjectSchema();
        json.closeObject();
    }

    /** A record of the examples, or an object made of the examples of the fields that it must have. */
    private <T> void writeExampleOf(RecordType<T> type) {
        Optional<T> record = examplesOf(type).findFirst();
        if (record.isPresent()) {
            writing.write(type, record.get());
            return;
        }
        json.openObject();
        for (Field field : type.fields()) {
            if (field.arity().isRequired()) {
                json.name(field.name());
                if (field.arity().isList()) {
                    json.openArray();
                    writeExampleOf(field.kind());
                    json.closeArray();
                } else {
                    writeExampleOf(field.kind());
                }
            }
        }
        json.closeObject();
    }

    private void writeExampleOf(Kind<?> kind) {
        if (kind instanceof EmbeddedKind<?> embeddedKind) {
            writeExampleOf(embeddedKind.type());
        } else if (kind instanceof AdaptedKind) {
            json.openObject();
            json.closeObject();
        } else {
            writing.writeValue(kind, exampleOf(kind));
        }
    }

    private static Object exampleOf(Kind<?> kind) {
        if (kind instanceof TextKind<?> text) {
            return text.example();
        }
        if (kind instanceof EstimateKind estimate) {
            return estimate.example();
        }
        if (kind instanceof IntervalKind interval) {
            return interval.example();
        }
        return kind instanceof CountKind count ? count.example() : Kind.FLAG.example();
    }

    /** The records of a type in the examples; those embedded in others are not looked for. */
    private <T> Stream<T> examplesOf(RecordType<T> type) {
        return type.isRecord() ? examples.all(type.javaType()).stream() : Stream.empty();
    }

    private <T> void writeField(RecordType<T> type, Field field) {
        openProperty(field.name(), field.documentation());
        if (field.arity().isList()) {
            json.field("type", "array");
            if (field.arity() == Arity.NON_EMPTY_LIST) {
                json.field("minItems", 1);
            }
            json.field("uniqueItems", true);
            json.name("items");
            json.openObject();
        }
        writeKind(
                field.kind(),
                examplesOf(type)
                        .flatMap(record -> type.draftOf(record).values(field).stream())
                        .findFirst());
        if (field.arity().isList()) {
            json.closeObject();
        }
        json.closeObject();
    }

    /** Writes the keywords of a kind, with a value of it, or its own example, as example. */
    private void writeKind(Kind<?> kind, Optional<?> value) {
        if (kind instanceof EmbeddedKind<?> embeddedKind) {
            embedded.put(embeddedKind.type().name(), embeddedKind.type());
            json.field("$ref", "#/" + DEFINITIONS + "/" + kind.valueType().getSimpleName());
            return;
        }
        if (kind instanceof AdaptedKind) {
            return; // its form is its author's
        }
        json.name("examples");
        json.openArray();
        writing.writeValue(kind, value.isPresent() ? value.get() : exampleOf(kind));
        json.closeArray();
        if (kind instanceof TextKind<?> text) {
            json.field("type", "string");
            if (text.isVocabulary()) {
                json.field("enum", TextReading.words(text, terms));
            } else {
                json.field("pattern", "^(?:" + text.pattern() + ")$");
            }
        } else if (NAMED_KINDS.containsKey(kind)) {
            json.field("$ref", "#/" + DEFINITIONS + "/" + NAMED_KINDS.get(kind));
        } else if (kind instanceof EstimateKind estimates) {
            writeEstimate(estimates.domain(), EstimateJson.KEYS);
        } else if (kind instanceof FlagKind) {
            json.field("type", "boolean");
        } else if (kind instanceof CountKind) {
            json.field("type", "integer");
            json.field("minimum", 1);
            json.field("maximum", Integer.MAX_VALUE);
        }
    }

    private void writeEstimate(Interval domain, List<String> keys) {
        json.name("type");
        json.openArray();
        json.text("number");
        json.text("object");
        json.closeArray();
        writeDomain("", domain);
        json.name("properties");
        json.openObject();
        for (String key : keys) {
            json.name(key);
            json.openObject();
            json.field("type", "number");
            if (key.equals(EstimateJson.CONFIDENCE)) {
                writeDomain(OptionalDouble.of(0), true, OptionalDouble.of(1), false);
            } else {
                writeDomain(key, domain);
            }
            json.closeObject();
        }
        json.closeObject();
        json.field("additionalProperties", false);
        json.name("allOf");
        json.openArray();
        EstimateJson.RIVALS.forEach(pair -> {
            if (keys.contains(pair.getKey()) && keys.contains(pair.getValue())) {
                writeNotBoth(pair.getKey(), pair.getValue());
            }
        });
        json.closeArray();
    }

    /**
     * Writes what a bound or best value can be. An open bound, and a best value, can be that of the domain even where the
     * domain is open there, as "more than 0" of what is above 0; but no upper bound that is open leaves anything of the
     * domain where it is the domain's lower bound.
     */
    private void writeDomain(String key, Interval domain) {
        boolean atLower = EstimateJson.BEST_KEYS.contains(key) || key.equals(EstimateJson.MORE_THAN);
        boolean atUpper = EstimateJson.BEST_KEYS.contains(key) || EstimateJson.OPEN_UPPER_KEYS.contains(key);
        boolean neverLower = EstimateJson.OPEN_UPPER_KEYS.contains(key);
        boolean neverUpper = key.equals(EstimateJson.MORE_THAN);
        writeDomain(
                domain.lower(),
                neverLower || (domain.isLowerOpen() && !atLower),
                domain.upper(),
                neverUpper || (domain.isUpperOpen() && !atUpper));
    }

    private void writeDomain(OptionalDouble lower, boolean lowerOpen, OptionalDouble upper, boolean upperOpen) {
        lower.ifPresent(bound -> {
            json.name(lowerOpen ? "exclusiveMinimum" : "minimum");
            json.number(NumberText.of(bound));
        });
        upper.ifPresent(bound -> {
            json.name(upperOpen ? "exclusiveMaximum" : "maximum");
            json.number(NumberText.of(bound));
        });
    }

    private void writeNotBoth(String key, String rival) {
        json.openObject();
        json.name("not");
        json.openObject();
        // A number has whatever keys are required: "required" speaks of objects only.
        json.field("type", "object");
        json.field("required", ImmutableList.of(key, rival));
        json.closeObject();
        json.closeObject();
    }
}
