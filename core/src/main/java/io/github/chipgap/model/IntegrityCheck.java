// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that records keep together: references resolve, values lie in their metric's domain, places exist. */
final class IntegrityCheck {
    private static final int MAX_DIGITS = 10;

    private final RecordIndex recordsById;
    private final Set<String> inUmbrellaCycles;
    private final List<Problem> problems = new ArrayList<>();

    IntegrityCheck(RecordIndex recordsById) {
        this.recordsById = recordsById;
        this.inUmbrellaCycles = umbrellaCycles();
    }

    /** What is wrong; references that do not resolve are told only where they are asked for. */
    List<Problem> problems(boolean withReferences) {
        for (ImmutableList<ModelRecord> ofOneType : recordsById.groups()) {
            check(ofOneType, withReferences);
        }
        if (!problems.isEmpty()) { // once more, to tell them in the order of the ids
            problems.clear();
            check(recordsById.sorted(), withReferences);
        }
        return problems;
    }

    private void check(ImmutableList<ModelRecord> records, boolean withReferences) {
        Class<?> before = null;
        boolean isMeasurement = false;
        boolean isInvestment = false;
        boolean isCited = false;
        for (int i = 0; i < records.size(); i++) {
            ModelRecord record = records.get(i);
            if (record.getClass() != before) { // asked once for many, as these are the slow questions
                before = record.getClass();
                isMeasurement = record instanceof Measurement;
                isInvestment = record instanceof Investment;
                isCited = record instanceof Cited;
            }
            if (withReferences) {
                checkReferences(record.recordType(), record);
            }
            if (isMeasurement) {
                checkDomain((Measurement) record);
            }
            if (isInvestment) {
                checkUmbrella((Investment) record);
            }
            if (isCited) {
                checkPlaces((Cited) record);
            }
        }
    }

    private <T> void checkReferences(RecordType<T> type, ModelRecord record) {
        if (allResolve(type, type.javaType().cast(record))) {
            return;
        }
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

    /** A quick look, which does not ask where in the record a reference is. */
    private <T> boolean allResolve(RecordType<T> type, T record) {
        ImmutableList<Field<T>> fields = type.referring();
        for (int i = 0; i < fields.size(); i++) {
            Field<T> field = fields.get(i);
            Object held = field.held(record);
            if (field.arity().isList()) {
                ImmutableList<?> values = (ImmutableList<?>) held;
                for (int j = 0; j < values.size(); j++) {
                    if (!resolves(field.kind(), values.get(j))) {
                        return false;
                    }
                }
            } else {
                Object value = field.arity() == Arity.OPTIONAL ? ((Optional<?>) held).orElse(null) : held;
                if (value != null && !resolves(field.kind(), value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean resolves(Kind<?> kind, Object value) {
        return kind instanceof EmbeddedKind<?> embedded
                ? embeddedResolves(embedded, value)
                : kind instanceof TextKind<?> text && text.resolvesTo(recordsById.get((String) value));
    }

    private <V> boolean embeddedResolves(EmbeddedKind<V> kind, Object value) {
        return allResolve(kind.type(), kind.valueType().cast(value));
    }

    private String near(RecordType.Reference reference) {
        return NearestWord.to(reference.id(), recordsById.idsOf(reference.target()))
                .orElse("");
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
        for (ImmutableList<ModelRecord> ofOneType : recordsById.groups()) {
            for (ModelRecord record : ofOneType) {
                if (record instanceof Investment start && start.partOf().isPresent()) {
                    addCycle(start, cycles, seen);
                }
            }
        }
        return cycles;
    }

    private void addCycle(Investment start, Set<String> cycles, Set<String> seen) {
        List<String> path = new ArrayList<>();
        String id = start.id();
        while (recordsById.get(id) instanceof Investment investment && seen.add(id)) {
            path.add(id);
            id = investment.partOf().orElse("");
        }
        if (path.contains(id)) {
            cycles.addAll(path.subList(path.indexOf(id), path.size()));
        }
    }

    private void checkPlaces(Cited record) {
        ImmutableList<Citation> citations = record.citations();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            if (recordsById.get(citation.source()) instanceof Source source
                    && source.paragraphs().isPresent()) {
                int last = source.paragraphs().get();
                for (int j = 0; j < citation.places().size(); j++) {
                    Place place = citation.places().get(j);
                    if (place.unit().equals(Place.PARAGRAPH) && !isNumber(place.label(), last)) {
                        add(
                                Problem.PLACE,
                                record,
                                "citations/" + i + "/places/" + j,
                                place.toString(),
                                "one of the paragraphs 1 to " + last + " of " + source.id());
                    }
                }
            }
        }
    }

    private static boolean isNumber(String label, int last) {
        if (label.isEmpty() || label.length() > MAX_DIGITS || label.charAt(0) == '0') {
            return false;
        }
        long number = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            number = 10 * number + (c - '0');
        }
        return number <= last;
    }

    private void add(String rule, ModelRecord record, String field, Object value, String expected) {
        problems.add(new Problem(rule, record.recordType(), record.id(), field, value, expected));
    }
}
