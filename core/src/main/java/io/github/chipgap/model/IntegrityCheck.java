// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that records keep together: references resolve, values lie in their metric's domain, places exist. */
final class IntegrityCheck {
    private final Map<String, ModelRecord> recordsById;
    private final Set<String> inUmbrellaCycles;
    private final List<Problem> problems = new ArrayList<>();

    IntegrityCheck(Map<String, ModelRecord> recordsById) {
        this.recordsById = recordsById;
        this.inUmbrellaCycles = umbrellaCycles();
    }

    /** What is wrong; references that do not resolve are told only where they are asked for. */
    List<Problem> problems(boolean withReferences) {
        for (ModelRecord record : recordsById.values()) {
            if (withReferences) {
                checkReferences(record.recordType(), record);
            }
            if (record instanceof Measurement measurement) {
                checkDomain(measurement);
            }
            if (record instanceof Investment investment) {
                checkUmbrella(investment);
            }
            checkPlaces(record.recordType(), record);
        }
        return problems;
    }

    private <T> void checkReferences(RecordType<T> type, ModelRecord record) {
        for (RecordType.Reference reference : type.references(type.javaType().cast(record))) {
            ModelRecord target = recordsById.get(reference.id());
            if (!reference.target().isInstance(target)) {
                String expected = "the id of a " + TextKind.nameOf(reference.target()) + " in the dataset";
                Problem problem = new Problem(
                        Problem.REFERENCE,
                        type,
                        record.id(),
                        reference.field(),
                        reference.id(),
                        target == null
                                ? expected
                                : expected + ", which is a "
                                        + target.recordType().javaType().getSimpleName());
                problems.add(target == null ? problem.withSuggestion(near(reference)) : problem);
            }
        }
    }

    private String near(RecordType.Reference reference) {
        List<String> ids = recordsById.values().stream()
                .filter(reference.target()::isInstance)
                .map(ModelRecord::id)
                .toList();
        return NearestWord.to(reference.id(), ids).orElse("");
    }

    private void checkDomain(Measurement measurement) {
        if (recordsById.get(measurement.metric()) instanceof Metric metric) {
            EstimateKind kind = Kind.estimate(metric.domain());
            if (!kind.allows(measurement.value())) {
                add(
                        Problem.DOMAIN,
                        measurement,
                        "value",
                        measurement.value(),
                        kind.expected() + ", the domain of " + metric.id());
            }
        }
    }

    /** An investment that is part of itself around corners would be counted in no total at all. */
    private void checkUmbrella(Investment investment) {
        if (inUmbrellaCycles.contains(investment.id())) {
            add(
                    Problem.RECORD,
                    investment,
                    "partOf",
                    investment.partOf().orElseThrow(),
                    "an investment that is no part of " + investment.id());
        }
    }

    /** Goes up from each investment to what it is part of, as far as no way went before. */
    private Set<String> umbrellaCycles() {
        Set<String> cycles = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String start : recordsById.keySet()) {
            List<String> path = new ArrayList<>();
            String id = start;
            while (recordsById.get(id) instanceof Investment investment && seen.add(id)) {
                path.add(id);
                id = investment.partOf().orElse("");
            }
            if (path.contains(id)) {
                cycles.addAll(path.subList(path.indexOf(id), path.size()));
            }
        }
        return cycles;
    }

    private <T> void checkPlaces(RecordType<T> type, ModelRecord record) {
        checkPlaces(record, type, type.javaType().cast(record), "");
    }

    /** Checks the places of all citations of a record, those in records that are embedded in it included. */
    private <T> void checkPlaces(ModelRecord record, RecordType<T> type, T part, String prefix) {
        for (Field<T> field : type.fields()) {
            if (field.kind() instanceof EmbeddedKind<?> embedded) {
                ImmutableList<?> values = field.values(part);
                for (int i = 0; i < values.size(); i++) {
                    String place = prefix + (field.arity().isList() ? field.name() + "/" + i : field.name()) + "/";
                    if (values.get(i) instanceof Citation citation) {
                        checkPlaces(record, citation, place);
                    } else {
                        checkEmbedded(record, embedded, values.get(i), place);
                    }
                }
            }
        }
    }

    private <V> void checkEmbedded(ModelRecord record, EmbeddedKind<V> kind, Object value, String prefix) {
        checkPlaces(record, kind.type(), kind.valueType().cast(value), prefix);
    }

    private void checkPlaces(ModelRecord record, Citation citation, String prefix) {
        if (recordsById.get(citation.source()) instanceof Source source
                && source.paragraphs().isPresent()) {
            int last = source.paragraphs().get();
            for (int i = 0; i < citation.places().size(); i++) {
                Place place = citation.places().get(i);
                if (place.unit().equals(Place.PARAGRAPH) && !isNumber(place.label(), last)) {
                    add(
                            Problem.PLACE,
                            record,
                            prefix + "places/" + i,
                            place.toString(),
                            "one of the paragraphs 1 to " + last + " of " + source.id());
                }
            }
        }
    }

    private static boolean isNumber(String label, int last) {
        try {
            int number = Integer.parseInt(label);
            return number >= 1 && number <= last && label.equals(Integer.toString(number));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void add(String rule, ModelRecord record, String field, Object value, String expected) {
        problems.add(new Problem(rule, record.recordType(), record.id(), field, value, expected));
    }
}
