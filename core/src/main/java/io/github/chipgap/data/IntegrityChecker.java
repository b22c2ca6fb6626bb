// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules between the records of a dataset. References resolve, values lie in their metric's domain, and cited
 * paragraphs exist. No record is part, member or cause of itself. Implausible values are warnings.
 */
final class IntegrityChecker {
    /** The most suggestions for a document. Each is expensive, because it compares an id with all others. */
    private static final int MOST_SUGGESTIONS = 20;

    private final Dataset data;
    private final Map<String, ModelRecord> recordsById;
    private final Map<String, ModelRecord> base;
    private final Map<String, Draft<?>> withheld;
    private final Map<Missing, String> suggestions = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ImmutableList<String>> members = new LinkedHashMap<>();
    private final Map<String, ImmutableList<String>> causes = new LinkedHashMap<>();
    private final PartCycles parts = new PartCycles();

    /**
     * Creates a checker of records, except for those of a base, which were checked before and refer to each other only.
     * References to the withheld records resolve.
     */
    IntegrityChecker(Dataset data, Map<String, ModelRecord> base, Map<String, Draft<?>> withheld) {
        this.data = data;
        this.recordsById = data.recordsById();
        this.base = base;
        this.withheld = withheld;
    }

    /**
     * A record, or one embedded in another.
     *
     * @param type the type of the outermost record
     * @param id the id of the outermost record
     * @param around the record around an embedded one; its path is made for a problem only
     * @param field the field of the embedded record
     * @param index the index in the list of the field
     */
    private record Part(
            RecordType<?> type,
            String id,
            @Nullable Part around,
            @Nullable Field field,
            int index) {
        static Part of(RecordType<?> type, String id) {
            return new Part(type, id, null, null, 0);
        }

        /** Returns the path from the outermost record: empty, or ended by a slash. */
        String path() {
            return around == null || field == null ? "" : around.path(field, index) + "/";
        }

        String path(Field inner, int at) {
            return path() + inner.name() + (inner.arity().isList() ? "/" + at : "");
        }
    }

    /** An id without a record, and the type expected of such a record. */
    private record Missing(String id, Class<?> target) {}

    /** Returns the rules broken by the records, in the order of the ids; cycles are last. */
    ImmutableList<Problem> problems() {
        for (ModelRecord record : data.records()) {
            if (!base.containsKey(record.id())) {
                checkRecord(Part.of(record.recordType(), record.id()), record.recordType(), record);
                if (record instanceof Measurement measurement) {
                    checkDomain(measurement.recordType(), measurement.id(), measurement.metric(), measurement.value());
                } else if (record instanceof Caused claim) {
                    causes.put(claim.id(), claim.causedBy());
                } else if (record instanceof Cohort cohort) {
                    members.put(cohort.id(), cohort.members());
                }
            }
        }
        for (Investment investment : data.all(Investment.class)) {
            parts.add(investment.id(), investment.partOf(), investment.sameMoneyAs());
        }
        for (Map.Entry<String, Draft<?>> each : withheld.entrySet()) {
            checkWithheld(each.getKey(), each.getValue());
        }
        addCycles();
        return ImmutableList.copyOf(problems);
    }

    /** Checks the known values of a record that could not be made. References to itself are left to its own rules. */
    private void checkWithheld(String id, Draft<?> values) {
        RecordType<?> type = values.type();
        for (Field field : type.referringFields()) {
            checkField(Part.of(type, id), field, values.value(field));
        }
        if (type.equals(Measurement.TYPE)) {
            for (Object value : values.values(type.field("value"))) {
                checkDomain(type, id, values.value(type.field("metric")), (Estimate) value);
            }
        } else if (type.equals(Investment.TYPE)) {
            Optional<String> sameMoneyAs =
                    others(id, values, "sameMoneyAs").stream().findFirst();
            parts.add(id, others(id, values, "partOf").stream().findFirst(), sameMoneyAs);
        } else if (type.equals(Cohort.TYPE)) {
            members.putIfAbsent(id, others(id, values, "members"));
        } else if (Caused.class.isAssignableFrom(type.javaType())) {
            causes.putIfAbsent(id, others(id, values, "causedBy"));
        }
    }

    private static ImmutableList<String> others(String id, Draft<?> values, String field) {
        return FluentIterable.from(values.values(values.type().field(field)))
                .filter(String.class)
                .filter(other -> !other.equals(id))
                .toList();
    }

    private void addCycles() {
        for (ImmutableList<String> cycle : CycleSearch.find(members)) {
            addCycle(Problem.RECORD, cycle, "members", "members that do not lead back to the cohort");
        }
        for (ImmutableList<String> cycle : parts.find()) {
            addCycle(Problem.RECORD, cycle, "partOf", PartCycles.expected(cycle));
        }
        for (ImmutableList<String> cycle : CycleSearch.find(causes)) {
            addCycle(Problem.CAUSE_CYCLE, cycle, "causedBy", "causes that do not lead back to the claim");
        }
    }

    private void checkRecord(Part part, RecordType<?> type, Described record) {
        for (Field field : type.referringFields()) {
            checkField(part, field, type.value(record, field));
        }
    }

    private void checkField(Part part, Field field, @Nullable Object value) {
        if (field.arity().isList() && value instanceof ImmutableList<?> list) {
            for (int i = 0; i < list.size(); i++) {
                checkValue(part, field, i, list.get(i));
            }
        } else if (value != null) {
            checkValue(part, field, 0, value);
        }
    }

    private void checkValue(Part part, Field field, int index, Object value) {
        if (field.kind() instanceof TextKind<?> reference) {
            checkReference(part, field, index, reference, (String) value);
        } else if (field.kind() instanceof EmbeddedKind<?> kind) {
            Part embedded = new Part(part.type, part.id, part, field, index);
            checkRecord(embedded, kind.type(), (Described) value);
            if (value instanceof Citation citation) {
                checkPlaces(embedded, citation);
            }
        }
    }

    private void checkReference(Part part, Field field, int index, TextKind<?> reference, String id) {
        if (reference.resolvesTo(recordsById.get(id))) {
            return;
        }
        Class<? extends ModelRecord> target = reference.target().orElseThrow();
        RecordType<?> found = typeOf(id);
        String expected = reference.expected() + " in the dataset";
        if (found == null && Kind.ID.allows(id)) { // if it is not an id at all, its record was refused for that
            add(Problem.REFERENCE, part, part.path(field, index), id, expected, suggestion(new Missing(id, target)));
        } else if (found != null && !target.isAssignableFrom(found.javaType())) {
            String other = Kind.reference(found.javaType().asSubclass(ModelRecord.class))
                    .expected();
            add(Problem.REFERENCE, part, part.path(field, index), id, expected + ", not " + other, "");
        }
    }

    private @Nullable RecordType<?> typeOf(String id) {
        ModelRecord found = recordsById.get(id);
        if (found != null) {
            return found.recordType();
        }
        Draft<?> draft = withheld.get(id);
        return draft == null ? null : draft.type();
    }

    private String suggestion(Missing missing) {
        if (suggestions.size() < MOST_SUGGESTIONS) {
            Iterable<String> candidates = Iterables.filter(
                    Iterables.concat(recordsById.keySet(), withheld.keySet()),
                    id -> missing.target.isAssignableFrom(
                            Objects.requireNonNull(typeOf(id)).javaType()));
            suggestions.computeIfAbsent(
                    missing, any -> NearestWord.to(missing.id, candidates).orElse(""));
        }
        return suggestions.getOrDefault(missing, "");
    }

    private void checkPlaces(Part part, Citation citation) {
        if (!(recordsById.get(citation.source()) instanceof Source source)
                || source.paragraphs().isEmpty()) {
            return;
        }
        int last = source.paragraphs().get();
        ImmutableList<Place> places = citation.places();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (!place.isWithin(last)) {
                String expected = "one of the paragraphs 1 to " + last + " of " + source.id();
                add(Problem.PLACE, part, part.path() + "places/" + i, place.toString(), expected, "");
            }
        }
    }

    private void checkDomain(RecordType<?> type, String id, @Nullable Object metricId, Estimate value) {
        if (recordsById.get(metricId) instanceof Metric metric) {
            EstimateKind domain = Kind.estimate(metric.domain());
            if (!domain.allows(value)) {
                String expected = domain.expected() + ", the domain of " + metric.id();
                problems.add(new Problem(Problem.DOMAIN, type, id, "value", value, expected));
            }
        }
    }

    /** Returns the measurements outside of the plausible values of their metric. */
    static ImmutableList<Problem> warnings(Dataset data) {
        ImmutableList.Builder<Problem> warnings = ImmutableList.builder();
        for (Measurement measurement : data.all(Measurement.class)) {
            Metric metric = data.get(Metric.class, measurement.metric());
            Interval plausible = metric.plausible().orElse(Interval.unbounded());
            if (!isPossible(measurement.value(), plausible)) {
                String unit = metric.unit().map(name -> " " + name).orElse("");
                String expected = Kind.estimate(plausible).expected() + unit + ", as is plausible for " + metric.id();
                warnings.add(new Problem(
                        Problem.PLAUSIBLE, Measurement.TYPE, measurement.id(), "value", measurement.value(), expected));
            }
        }
        return warnings.build();
    }

    private static boolean isPossible(Estimate value, Interval plausible) {
        return plausible.intersection(value.interval()).isPresent()
                && (value.best().isEmpty() || plausible.contains(value.best().getAsDouble()));
    }

    private void addCycle(String rule, List<String> cycle, String field, String expected) {
        String id = cycle.get(0);
        String type = Objects.requireNonNull(typeOf(id)).javaType().getSimpleName();
        String shown = Quoted.bare(String.join(" <- ", cycle));
        problems.add(new Problem(rule, type, id, field, shown, expected, ""));
    }

    private void add(String rule, Part part, String path, Object value, String expected, String suggestion) {
        problems.add(new Problem(rule, part.type, part.id, path, value, expected).withSuggestion(suggestion));
    }
}
