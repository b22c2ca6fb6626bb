// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules between the records of a dataset: references resolve, values lie in their metric's domain, cited
 * paragraphs exist, and no record is part, member or cause of itself.
 */
final class IntegrityChecker {
    /** Each suggestion compares an id with all others; a document full of mistakes gets only so many. */
    private static final int MOST_SUGGESTIONS = 20;

    private final Map<String, ModelRecord> recordsById;
    private final Map<String, ModelRecord> base;
    private final Map<String, Draft<?>> withheld;
    private final Map<Missing, String> suggestions = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** The names of fields and the indexes in lists from the record to the value at hand. */
    private final Deque<Object> path = new ArrayDeque<>();

    /**
     * Creates a checker.
     *
     * @param recordsById the records, in the order in which their problems are reported
     * @param base the records checked as a dataset before, which refer to each other only
     * @param withheld the values of existing records which could not be made, by their ids; references to these resolve
     */
    IntegrityChecker(
            Map<String, ModelRecord> recordsById, Map<String, ModelRecord> base, Map<String, Draft<?>> withheld) {
        this.recordsById = recordsById;
        this.base = base;
        this.withheld = withheld;
    }

    /** The record of the values at hand. */
    private record Owner(RecordType<?> type, String id) {}

    /** An id without a record, and the type expected of such a record. */
    private record Missing(String id, Class<?> target) {}

    /** Returns the rules broken by the records, in the order of the records; cycles are last. */
    ImmutableList<Problem> problems() {
        CycleSearch causes = new CycleSearch();
        PartCycles parts = new PartCycles();
        CycleSearch members = new CycleSearch();
        for (ModelRecord record : recordsById.values()) {
            if (record instanceof Investment investment) { // one of the base too: another can be the same money
                parts.add(investment);
            }
            if (base.containsKey(record.id())) {
                continue;
            }
            RecordType<?> type = record.recordType();
            checkValues(new Owner(type, record.id()), type, record);
            if (record instanceof Measurement measurement) {
                checkDomain(measurement);
            } else if (record instanceof Caused claim) {
                causes.add(claim.id(), claim.causedBy());
            } else if (record instanceof Cohort cohort) {
                members.add(cohort.id(), cohort.members());
            }
        }
        for (Map.Entry<String, Draft<?>> each : withheld.entrySet()) {
            checkValues(new Owner(each.getValue().type(), each.getKey()), each.getValue());
        }
        for (CycleSearch.Cycle cycle : members.find()) {
            addCycle(Problem.RECORD, cycle, "members", "members that do not lead back to the cohort");
        }
        for (CycleSearch.Cycle cycle : parts.find()) {
            addCycle(Problem.RECORD, cycle, "partOf", PartCycles.expected(cycle));
        }
        for (CycleSearch.Cycle cycle : causes.find()) {
            addCycle(Problem.CAUSE_CYCLE, cycle, "causedBy", "causes that do not lead back to the claim");
        }
        return ImmutableList.copyOf(problems);
    }

    /** Checks the references and citations of a record, or of a record embedded in it. */
    private <T> void checkValues(Owner owner, RecordType<T> type, Object part) {
        T values = type.javaType().cast(part);
        for (Field field : type.referringFields()) {
            checkField(owner, field, type.value(values, field));
        }
    }

    private void checkValues(Owner owner, Draft<?> values) {
        for (Field field : values.type().referringFields()) {
            checkField(owner, field, values.value(field));
        }
    }

    /** Checks the value of a field, or the list of its values. */
    private void checkField(Owner owner, Field field, @Nullable Object value) {
        path.addLast(field.name());
        if (field.arity().isList() && value instanceof ImmutableList<?> list) {
            for (int i = 0; i < list.size(); i++) {
                path.addLast(i);
                checkValue(owner, field, list.get(i));
                path.removeLast();
            }
        } else if (value != null) {
            checkValue(owner, field, value);
        }
        path.removeLast();
    }

    private void checkValue(Owner owner, Field field, Object value) {
        if (field.kind() instanceof TextKind<?> reference) {
            checkReference(owner, reference, (String) value);
        } else if (field.kind() instanceof EmbeddedKind<?> embedded) {
            checkValues(owner, embedded.type(), value);
            if (value instanceof Citation citation) {
                checkPlaces(owner, citation);
            }
        }
    }

    private void checkReference(Owner owner, TextKind<?> reference, String id) {
        if (reference.resolvesTo(recordsById.get(id))) {
            return;
        }
        Class<? extends ModelRecord> target = reference.target().orElseThrow();
        RecordType<?> found = typeOf(id);
        if (found == null && Kind.ID.allows(id)) { // if it is not an id at all, its record was refused for that
            add(
                    Problem.REFERENCE,
                    owner,
                    id,
                    reference.expected() + " in the dataset",
                    suggestion(new Missing(id, target)));
        } else if (found != null && !target.isAssignableFrom(found.javaType())) {
            String other = Kind.reference(found.javaType().asSubclass(ModelRecord.class))
                    .expected();
            add(Problem.REFERENCE, owner, id, reference.expected() + " in the dataset, not " + other, "");
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
        String known = suggestions.get(missing);
        if (known != null || suggestions.size() == MOST_SUGGESTIONS) {
            return known == null ? "" : known;
        }
        List<String> candidates = new ArrayList<>();
        for (String id : Iterables.concat(recordsById.keySet(), withheld.keySet())) {
            RecordType<?> type = typeOf(id);
            if (type != null && missing.target.isAssignableFrom(type.javaType())) {
                candidates.add(id);
            }
        }
        String nearest = NearestWord.to(missing.id, candidates).orElse("");
        suggestions.put(missing, nearest);
        return nearest;
    }

    private void checkPlaces(Owner owner, Citation citation) {
        if (!(recordsById.get(citation.source()) instanceof Source source)
                || source.paragraphs().isEmpty()) {
            return;
        }
        int last = source.paragraphs().get();
        path.addLast("places");
        for (int i = 0; i < citation.places().size(); i++) {
            Place place = citation.places().get(i);
            if (!place.isWithin(last)) {
                path.addLast(i);
                add(
                        Problem.PLACE,
                        owner,
                        place.toString(),
                        "one of the paragraphs 1 to " + last + " of " + source.id(),
                        "");
                path.removeLast();
            }
        }
        path.removeLast();
    }

    private void checkDomain(Measurement measurement) {
        if (recordsById.get(measurement.metric()) instanceof Metric metric) {
            EstimateKind domain = Kind.estimate(metric.domain());
            if (!domain.allows(measurement.value())) {
                path.addLast("value");
                add(
                        Problem.DOMAIN,
                        new Owner(measurement.recordType(), measurement.id()),
                        measurement.value(),
                        domain.expected() + ", the domain of " + metric.id(),
                        "");
                path.removeLast();
            }
        }
    }

    private void addCycle(String rule, CycleSearch.Cycle cycle, String field, String expected) {
        String type = Objects.requireNonNull(recordsById.get(cycle.first()))
                .recordType()
                .javaType()
                .getSimpleName();
        problems.add(new Problem(rule, type, cycle.first(), field, Quoted.bare(cycle.shown()), expected, ""));
    }

    private void add(String rule, Owner owner, Object value, String expected, String suggestion) {
        String field = Joiner.on('/').join(path);
        problems.add(new Problem(rule, owner.type, owner.id, field, value, expected).withSuggestion(suggestion));
    }
}
