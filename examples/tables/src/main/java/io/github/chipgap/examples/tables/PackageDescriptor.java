// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordType;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The description of a data package in the form of Frictionless Data Package 2.0. */
final class PackageDescriptor {
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private final Dataset dataset;
    private final ObjectNode descriptor = JsonNodeFactory.instance.objectNode();
    private final ArrayNode resources;

    PackageDescriptor(Dataset dataset) {
        this.dataset = dataset;
        descriptor.put("$schema", PROFILES + "datapackage.json");
        descriptor.put("name", dataset.id());
        descriptor.put("title", dataset.title());
        descriptor.put("version", dataset.version());
        addSources();
        addUnits();
        dataset.extensions().forEach((key, value) -> descriptor.set(key, CellForm.json(CellForm.write(value))));
        resources = descriptor.putArray("resources");
    }

    /** Returns the name of a type's file. */
    static String path(RecordType<?> type) {
        return type.name() + ".csv";
    }

    ObjectNode json() {
        return descriptor;
    }

    private void addSources() {
        ArrayNode licenses = JsonNodeFactory.instance.arrayNode();
        dataset.all(Source.class).stream()
                .flatMap(source -> source.license().stream())
                .filter(license -> license.matches("[-a-zA-Z0-9._]+"))
                .distinct()
                .sorted()
                .forEach(license -> licenses.addObject().put("name", license));
        if (!licenses.isEmpty()) {
            descriptor.set("licenses", licenses);
        }
        ArrayNode sources = JsonNodeFactory.instance.arrayNode();
        for (Source source : dataset.all(Source.class)) {
            ObjectNode entry = sources.addObject().put("id", source.id()).put("title", source.title());
            source.url().ifPresent(url -> entry.put("path", url));
            source.dated().ifPresent(date -> entry.put("version", date.toString()));
            source.license().ifPresent(license -> entry.put("license", license));
        }
        if (!sources.isEmpty()) {
            descriptor.set("sources", sources);
        }
    }

    private void addUnits() {
        ObjectNode units = JsonNodeFactory.instance.objectNode();
        for (Metric metric : dataset.all(Metric.class)) {
            metric.unit().ifPresent(unit -> units.put(metric.id(), unit));
        }
        if (!units.isEmpty()) {
            descriptor.set("units", units);
        }
    }

    void add(TypeTable table) {
        ObjectNode resource = resources
                .addObject()
                .put("name", table.type().name())
                .put("type", "table")
                .put("path", path(table.type()))
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("description", table.type().documentation());
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        for (TypeTable.Column column : table.columns()) {
            describe(fields.addObject().put("name", column.name()), column);
            Field field = column.field();
            if (field != null && field.kind() == Kind.ID) {
                schema.put("primaryKey", column.name());
            } else if (field != null && !field.arity().isList()) {
                tableOf(field.kind())
                        .ifPresent(target -> keys.addObject()
                                .put("fields", column.name())
                                .putObject("reference")
                                .put("resource", target)
                                .put("fields", "id"));
            }
        }
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
    }

    /** Returns the name of the only table in which the ids of a reference can be, if it has only one. */
    private Optional<String> tableOf(Kind<?> kind) {
        return kind instanceof Kind.TextKind<?> text && text.target().isPresent()
                ? dataset.types().stream()
                        .filter(type -> type.javaType() == text.target().get())
                        .map(RecordType::name)
                        .findFirst()
                : Optional.empty();
    }

    private static void describe(ObjectNode json, TypeTable.Column column) {
        Field field = column.field();
        if (field == null) {
            json.put("type", "any");
        } else if (column.bound() != null) {
            json.put("type", "number")
                    .put("description", "the " + column.bound().words() + " of " + field.name());
        } else {
            json.put("type", type(field)).put("description", field.documentation());
            if (field.isRequired()) {
                json.putObject("constraints").put("required", true);
            }
        }
    }

    private static String type(Field field) {
        if (field.arity().isList()) {
            return "array";
        }
        Kind<?> kind = field.kind();
        if (kind instanceof Kind.EmbeddedKind<?>) {
            return "object";
        }
        return kind instanceof Kind.AdaptedKind<?>
                ? "any"
                : kind == Kind.FLAG ? "boolean" : kind == Kind.COUNT ? "integer" : "string";
    }
}
