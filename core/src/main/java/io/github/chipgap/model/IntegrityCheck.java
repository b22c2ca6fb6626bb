// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that records keep together: references resolve, values lie in their metric's domain, places exist. */
final class IntegrityCheck {
    private static final int MAX_DIGITS = 10;

    private final RecordIndex recordsById;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<RecordType<?>, Referring<?>> referring = new HashMap<>();
    private final Set<String> inUmbrellaCycles = new HashSet<>();

    /** The class of the record that was looked at last, and what follows from it. */
    private @Nullable Class<?> classBefore;

    private boolean isMeasurement;
    private boolean isInvestment;
    private @Nullable RecordType<?> typeBefore;
    private @Nullable Referring<?> fieldsOfType;

    IntegrityCheck(RecordIndex recordsById) {
        this.recordsById = recordsById;
    }

    /** The fields of a type that refer, with what they were last found to refer to: often the same for many records. */
    private static final class Referring<T> {
        final ImmutableList<Field> fields;
        /** What the record holds that is looked at. */
        final Draft<T> draft;
        /** Of each field the reference that was last found to resolve, and the class of the record that it resolved to. */
        final @Nullable String[] ids;

        final @Nullable Class<?>[] classes;
        /** Of the fields that hold embedded records, what refers in these. */
        final @Nullable Referring<?>[] embedded;
        /** The record of this type that was last found to be sound, of embedded ones. */
        @Nullable
        Object last;

        Referring(RecordType<T> type) {
            this.draft = type.newDraft();
            this.fields = type.referring();
            this.ids = new String[fields.size()];
            this.classes = new Class<?>[fields.size()];
            this.embedded = new Referring<?>[fields.size()];
        }
    }

    /**
     * Whether a record is seen to fit those that there are; one that does goes on doing so when others come.
     *
     * <p>A quick look, which does not say what is wrong. One that does not fit yet may do so when all are there.
     */
    boolean isSound(ModelRecord record) {
        if (record.getClass() != classBefore) { // asked once for many, as these are the slow questions
            classBefore = record.getClass();
            isMeasurement = record instanceof Measurement;
            isInvestment = record instanceof Investment;
        }
        if (fieldsOfType == null || record.recordType() != typeBefore) {
            typeBefore = record.recordType();
            fieldsOfType = referring(record.recordType());
        }
        return isSound(fieldsOfType, record)
                && (!isMeasurement || isInDomain((Measurement) record))
                && (!isInvestment || ((Investment) record).partOf().isEmpty());
    }

    /** Whether records are seen to fit all that there are, which are the given ones and sound ones. */
    boolean areSound(List<ModelRecord> doubtful) {
        findUmbrellaCycles(doubtful);
        for (ModelRecord record : doubtful) {
            if (!isSound(record) && !(record instanceof Investment investment && isSoundPart(investment))) {
                return false;
            }
        }
        return inUmbrellaCycles.isEmpty();
    }

    private boolean isSoundPart(Investment investment) {
        return isSound(referring(investment.recordType()), investment);
    }

    /** What is wrong, in the order of the ids; references that do not resolve are told only where they are asked for. */
    List<Problem> problems(boolean withReferences) {
        problems.clear();
        ImmutableList<ModelRecord> records = recordsById.sorted();
        findUmbrellaCycles(records);
        for (int i = 0; i < records.size(); i++) {
            ModelRecord record = records.get(i);
            if (isSound(record)) {
                continue;
            }
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

    private <T> Referring<T> referring(RecordType<T> type) {
        @SuppressWarnings("unchecked") // what was kept for a type is of that type
        Referring<T> known = (Referring<T>) referring.get(type);
        if (known != null) {
            return known;
        }
        Referring<T> made = new Referring<>(type);
        for (int i = 0; i < made.embedded.length; i++) {
            made.embedded[i] =
                    made.fields.get(i).kind() instanceof EmbeddedKind<?> kind ? referring(kind.type()) : null;
        }
        referring.put(type, made);
        return made;
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
    private <T> boolean isSound(Referring<T> referringFields, Object part) {
        @SuppressWarnings("unchecked") // a record is of the type that it says, and an embedded one of that of its field
        T record = (T) part;
        ImmutableList<Field> fields = referringFields.fields;
        if (fields.isEmpty()) {
            return true;
        }
        Draft<T> draft = referringFields.draft;
        draft.fillFrom(record);
        for (int i = 0; i < fields.size(); i++) {
            ImmutableList<?> values = draft.values(fields.get(i));
            for (int j = 0; j < values.size(); j++) {
                if (!isSound(referringFields, i, values.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // readers make equal citations once; of others, each is looked at
    private boolean isSound(Referring<?> fields, int index, Object value) {
        Referring<?> inside = fields.embedded[index];
        if (inside == null) {
            return resolves(fields, index, (String) value);
        }
        if (inside.last == value) {
            return true;
        }
        boolean isSound = isSound(inside, value) && (!(value instanceof Citation citation) || hasPlaces(citation));
        if (isSound) {
            inside.last = value;
        }
        return isSound;
    }

    @SuppressWarnings("ReferenceEquality") // of ids that are equal but not the same, one is looked for more often
    private boolean resolves(Referring<?> fields, int index, String id) {
        if (fields.ids[index] == id) {
            return true;
        }
        ModelRecord record = recordsById.get(id);
        if (record == null) {
            return false;
        }
        // Whether a class is one of an interface is a slow question, and mostly the same as for the record before.
        boolean resolves = fields.classes[index] == record.getClass()
                || (fields.fields.get(index).kind() instanceof TextKind<?> kind && kind.resolvesTo(record));
        if (resolves) {
            fields.ids[index] = id;
            fields.classes[index] = record.getClass();
        }
        return resolves;
    }

    private String near(RecordType.Reference reference) {
        return NearestWord.to(reference.id(), recordsById.idsOf(reference.target()))
                .orElse("");
    }

    private boolean isInDomain(Measurement measurement) {
        return recordsById.get(measurement.metric()) instanceof Metric metric
                && Kind.estimate(metric.domain()).allows(measurement.value());
    }

    private void checkDomain(Measurement measurement) {
        if (recordsById.get(measurement.metric()) instanceof Metric metric && !isInDomain(measurement)) {
            add(
                    Problem.DOMAIN,
                    measurement,
                    "value",
                    measurement.value(),
                    Kind.estimate(metric.domain()).expected() + ", the domain of " + metric.id());
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
    private void findUmbrellaCycles(List<ModelRecord> records) {
        inUmbrellaCycles.clear();
        Set<String> seen = new HashSet<>();
        for (ModelRecord record : records) {
            if (record instanceof Investment investment && investment.partOf().isPresent()) {
                addCycle(investment, seen);
            }
        }
    }

    private void addCycle(Investment start, Set<String> seen) {
        List<String> path = new ArrayList<>();
        String id = start.id();
        while (recordsById.get(id) instanceof Investment investment && seen.add(id)) {
            path.add(id);
            id = investment.partOf().orElse("");
        }
        if (path.contains(id)) {
            inUmbrellaCycles.addAll(path.subList(path.indexOf(id), path.size()));
        }
    }

    private <T> void checkPlaces(RecordType<T> type, ModelRecord record) {
        checkPlaces(record, type, type.javaType().cast(record), "");
    }

    /** Checks the places of all citations of a record, those in records that are embedded in it included. */
    private <T> void checkPlaces(ModelRecord record, RecordType<T> type, T part, String prefix) {
        Draft<T> draft = type.draftOf(part);
        for (Field field : type.referring()) {
            if (field.kind() instanceof EmbeddedKind<?> embedded) {
                ImmutableList<?> values = draft.values(field);
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
        if (recordsById.get(citation.source()) instanceof Source source && !hasPlaces(source, citation.places())) {
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

    private boolean hasPlaces(Citation citation) {
        ImmutableList<Place> places = citation.places();
        return places.isEmpty()
                || !(recordsById.get(citation.source()) instanceof Source source)
                || hasPlaces(source, places);
    }

    private static boolean hasPlaces(Source source, ImmutableList<Place> places) {
        if (source.paragraphs().isEmpty()) {
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
