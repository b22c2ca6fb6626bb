// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that records keep together: references resolve, values lie in their metric's domain, places exist. */
final class IntegrityCheck {
    private static final int MAX_DIGITS = 10;

    private final RecordIndex recordsById;
    private final Set<String> inUmbrellaCycles;
    private final List<Problem> problems = new ArrayList<>();
    /** Of each kind of reference the class of a record that it resolved to. */
    private final Map<TextKind<?>, Class<?>> resolved = new HashMap<>();

    private @Nullable Class<?> classOfSources;

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
        for (int i = 0; i < records.size(); i++) {
            ModelRecord record = records.get(i);
            if (record.getClass() != before) { // asked once for many, as these are the slow questions
                before = record.getClass();
                isMeasurement = record instanceof Measurement;
                isInvestment = record instanceof Investment;
            }
            boolean isSound = isSound(record.recordType(), record, withReferences);
            if (!isSound && withReferences) {
                checkReferences(record.recordType(), record);
            }
            if (isMeasurement) {
                checkDomain((Measurement) record);
            }
            if (isInvestment) {
                checkUmbrella((Investment) record);
            }
            if (!isSound) {
                checkPlaces(record.recordType(), record);
            }
        }
    }

    @SuppressWarnings("unchecked") // a record is of the type that it says
    private <T> boolean isSound(RecordType<T> type, ModelRecord record, boolean withReferences) {
        return isPartSound(type, (T) record, withReferences);
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

    /** Whether references resolve and places exist; a quick look, which does not ask where in the record they are. */
    private <T> boolean isPartSound(RecordType<T> type, T part, boolean withReferences) {
        ImmutableList<Field<T>> fields = type.referring();
        for (int i = 0; i < fields.size(); i++) {
            Field<T> field = fields.get(i);
            Object held = field.held(part);
            if (field.arity().isList()) {
                ImmutableList<?> values = (ImmutableList<?>) held;
                for (int j = 0; j < values.size(); j++) {
                    if (!isSound(field.kind(), values.get(j), withReferences)) {
                        return false;
                    }
                }
            } else {
                Object value = field.arity() == Arity.OPTIONAL ? ((Optional<?>) held).orElse(null) : held;
                if (value != null && !isSound(field.kind(), value, withReferences)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isSound(Kind<?> kind, Object value, boolean withReferences) {
        if (kind instanceof TextKind<?> text) {
            return !withReferences || resolves(text, (String) value);
        }
        if (kind == Citation.KIND) {
            Citation citation = (Citation) value;
            ModelRecord source = recordsById.get(citation.source());
            if (source == null || (source.getClass() != classOfSources && !(source instanceof Source))) {
                return !withReferences;
            }
            classOfSources = source.getClass();
            return hasPlaces((Source) source, citation);
        }
        return kind instanceof EmbeddedKind<?> embedded && isEmbeddedSound(embedded, value, withReferences);
    }

    private boolean resolves(TextKind<?> kind, String id) {
        ModelRecord record = recordsById.get(id);
        if (record == null) {
            return false;
        }
        // Whether a class is one of an interface is a slow question, and mostly the same as for the record before.
        if (resolved.get(kind) == record.getClass()) {
            return true;
        }
        boolean resolves = kind.resolvesTo(record);
        if (resolves) {
            resolved.put(kind, record.getClass());
        }
        return resolves;
    }

    private <V> boolean isEmbeddedSound(EmbeddedKind<V> kind, Object value, boolean withReferences) {
        return isPartSound(kind.type(), kind.valueType().cast(value), withReferences);
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

    private <T> void checkPlaces(RecordType<T> type, ModelRecord record) {
        checkPlaces(record, type, type.javaType().cast(record), "");
    }

    /** Checks the places of all citations of a record, those in records that are embedded in it included. */
    private <T> void checkPlaces(ModelRecord record, RecordType<T> type, T part, String prefix) {
        for (Field<T> field : type.referring()) {
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
        if (recordsById.get(citation.source()) instanceof Source source && !hasPlaces(source, citation)) {
            int last = source.paragraphs().orElseThrow();
            for (int i = 0; i < citation.places().size(); i++) {
                Place place = citation.places().get(i);
                if (!isIn(place, last)) {
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

    private static boolean hasPlaces(Source source, Citation citation) {
        ImmutableList<Place> places = citation.places();
        if (places.isEmpty() || source.paragraphs().isEmpty()) {
            return true;
        }
        int last = source.paragraphs().get();
        for (int i = 0; i < places.size(); i++) {
            if (!isIn(places.get(i), last)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(Place place, int lastParagraph) {
        return !place.unit().equals(Place.PARAGRAPH) || isNumber(place.label(), lastParagraph);
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
