// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
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
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules that records keep together: references resolve, values lie in their metric's domain, places exist.
 *
 * <p>It tells whether they are kept, which each record is asked when it comes; {@link IntegrityProblems} tells which are not.
 */
final class IntegrityCheck {
    private static final int RECENT = 1 << 10;
    private static final Field METRIC = Measurement.TYPE.field("metric");
    private static final Field VALUE = Measurement.TYPE.field("value");

    private final RecordIndex recordsById;
    private final Map<RecordType<?>, Referring<?>> referring = new HashMap<>();

    /** Records that were looked for lately, each where the hash of its id says. */
    private final @Nullable Known[] recent = new Known[RECENT];

    /** The fields of the type of the record that was looked at last. */
    private @Nullable Referring<?> referringBefore;
    /** Where references that do not resolve go, while they are let pass. */
    private @Nullable List<Missing> missing;

    IntegrityCheck(RecordIndex recordsById) {
        this.recordsById = recordsById;
    }

    /** A record with what is asked of it again and again. */
    private static final class Known {
        final String id;
        final ModelRecord record;
        /** Its class, which is not as near as this where it is asked for. */
        final Class<?> itsClass;
        /** The last paragraph of a source that counts them. */
        final @Nullable Integer lastParagraph;
        /** What values of a metric can be. */
        final @Nullable EstimateKind domain;

        Known(String id, ModelRecord record) {
            this.id = id;
            this.record = record;
            this.itsClass = record.getClass();
            this.lastParagraph =
                    record instanceof Source source ? source.paragraphs().orElse(null) : null;
            this.domain = record instanceof Metric metric ? Kind.estimate(metric.domain()) : null;
        }
    }

    /** A reference to an id that no record has yet, or one of another type. */
    private record Missing(Referring<?> fields, int index, String id) {}

    /**
     * A record that is not seen to fit those that there are.
     *
     * @param missing the references that keep it from that; null where there is more to it
     */
    record Doubt(ModelRecord record, @Nullable List<Missing> missing) {}

    /** The fields of a type that refer, with what they were last found to refer to. */
    private static final class Referring<T> {
        final RecordType<T> type;
        final boolean isMeasurement;
        final boolean isInvestment;
        final Field[] fields;
        /** Of each field the class of the record that it was last found to refer to. */
        final @Nullable Class<?>[] classes;
        /** Of the fields that hold embedded records, what refers in these. */
        final @Nullable Referring<?>[] embedded;
        /** The record of this type that was last found to be sound, of embedded ones. */
        @Nullable
        Object last;

        Referring(RecordType<T> type) {
            this.type = type;
            this.isMeasurement = Measurement.class.isAssignableFrom(type.javaType());
            this.isInvestment = Investment.class.isAssignableFrom(type.javaType());
            this.fields = type.referring();
            this.classes = new Class<?>[fields.length];
            this.embedded = new Referring<?>[fields.length];
        }

        /** What a record of the type holds, or one that is embedded. */
        @SuppressWarnings("unchecked") // a record is of the type that it says, and an embedded one of that of its field
        Draft<T> draftOf(Object record) {
            return type.draftOf((T) record);
        }
    }

    /**
     * Whether a record is seen to fit those that there are; one that does goes on doing so when others come.
     *
     * <p>One that does not fit yet may do so when all are there.
     */
    boolean isSound(ModelRecord record) {
        Referring<?> type = referring(record.recordType());
        return isSound(type, record, type.draftOf(record));
    }

    /**
     * The same of a record that was made of a draft.
     *
     * <p>It asks the draft, not the record, as it is a slow question whether an object is of an interface: Java remembers of
     * each class the answer to the last one only.
     */
    boolean isSound(ModelRecord record, Draft<?> draft) {
        if (referringBefore == null || referringBefore.type != draft.type()) {
            referringBefore = referring(draft.type());
        }
        return isSound(referringBefore, record, draft);
    }

    private boolean isSound(Referring<?> type, ModelRecord record, Draft<?> draft) {
        return areSound(type, draft)
                && (!type.isMeasurement || isInDomain(record, draft))
                && (!type.isInvestment || ((Investment) record).partOf().isEmpty());
    }

    /** What keeps a record that was made of a draft from being seen to fit. */
    Doubt doubtOf(ModelRecord record, Draft<?> draft) {
        List<Missing> references = new ArrayList<>();
        missing = references;
        boolean isAll = isSound(record, draft);
        missing = null;
        return new Doubt(record, isAll ? references : null);
    }

    /** The same of a record of which only that is known. */
    Doubt doubtOf(ModelRecord record) {
        return new Doubt(record, null);
    }

    private boolean isInDomain(ModelRecord record, Draft<?> draft) {
        if (draft.type() == Measurement.TYPE) {
            String metric = (String) Objects.requireNonNull(draft.value(METRIC));
            return isInDomain(metric, (Estimate) Objects.requireNonNull(draft.value(VALUE)));
        }
        Measurement measurement = (Measurement) record;
        return isInDomain(measurement.metric(), measurement.value());
    }

    boolean isInDomain(String metricId, Estimate value) {
        Known metric = find(metricId);
        return metric != null && metric.domain != null && metric.domain.allows(value);
    }

    /** Whether records that were doubted are seen to fit all that there are, which are they and sound ones. */
    boolean areSound(List<Doubt> doubts) {
        List<ModelRecord> records = new ArrayList<>(doubts.size());
        for (Doubt doubt : doubts) {
            if (!isSound(doubt)) {
                return false;
            }
            records.add(doubt.record);
        }
        return UmbrellaCycles.ids(records, recordsById).isEmpty();
    }

    private boolean isSound(Doubt doubt) {
        if (doubt.missing == null) {
            return isSound(doubt.record) || (doubt.record instanceof Investment investment && isSoundPart(investment));
        }
        for (Missing reference : doubt.missing) {
            if (!resolves(reference.fields, reference.index, reference.id)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSoundPart(Investment investment) {
        Referring<?> type = referring(investment.recordType());
        return areSound(type, type.draftOf(investment));
    }

    private <T> Referring<T> referring(RecordType<T> type) {
        @SuppressWarnings("unchecked") // what was kept for a type is of that type
        Referring<T> known = (Referring<T>) referring.get(type);
        if (known != null) {
            return known;
        }
        Referring<T> made = new Referring<>(type);
        for (int i = 0; i < made.embedded.length; i++) {
            made.embedded[i] = made.fields[i].kind() instanceof EmbeddedKind<?> kind ? referring(kind.type()) : null;
        }
        referring.put(type, made);
        return made;
    }

    /** Whether references resolve and places exist; a quick look, which does not ask where in the record they are. */
    private boolean areSound(Referring<?> type, Draft<?> draft) {
        Field[] fields = type.fields;
        for (int i = 0; i < fields.length; i++) {
            Object value = draft.value(fields[i]);
            boolean isSound = value == null
                    || (fields[i].arity().isList()
                            ? areSound(type, i, (ImmutableList<?>) value)
                            : isSound(type, i, value));
            if (!isSound) {
                return false;
            }
        }
        return true;
    }

    private boolean areSound(Referring<?> fields, int index, ImmutableList<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!isSound(fields, index, values.get(i))) {
                return false;
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
        boolean isSound = value instanceof Citation citation
                ? isSound(inside, citation)
                : areSound(inside, inside.draftOf(value))
                        && (!(value instanceof Citation citation) || isSound(inside, citation));
        if (isSound && missing == null) {
            inside.last = value;
        }
        return isSound;
    }

    /** Whether the source of a citation is there, and has the places. */
    private boolean isSound(Referring<?> fields, Citation citation) {
        Known source = find(citation.source());
        if (source == null || !isOfType(fields, 0, source)) {
            // Whether it has the paragraphs cannot be told of one that is still to come.
            return hasPlaces(0, citation.places()) && mayBeMissing(fields, 0, citation.source());
        }
        return source.lastParagraph == null || hasPlaces(source.lastParagraph, citation.places());
    }

    private boolean resolves(Referring<?> fields, int index, String id) {
        Known known = find(id);
        return (known != null && isOfType(fields, index, known)) || mayBeMissing(fields, index, id);
    }

    /** Lets a reference that does not resolve pass where such references are collected. */
    private boolean mayBeMissing(Referring<?> fields, int index, String id) {
        return missing != null && missing.add(new Missing(fields, index, id));
    }

    /** Whether a record is one that a field may refer to. */
    private static boolean isOfType(Referring<?> fields, int index, Known known) {
        // Whether a class is one of an interface is a slow question, and mostly the same as for the record before.
        if (fields.classes[index] == known.itsClass) {
            return true;
        }
        boolean isOfType = fields.fields[index].kind() instanceof TextKind<?> kind && kind.resolvesTo(known.record);
        if (isOfType) {
            fields.classes[index] = known.itsClass;
        }
        return isOfType;
    }

    /** The record of an id, which probably is one that was looked for lately. */
    @SuppressWarnings("ReferenceEquality") // of ids that are equal but not the same, one is looked for more often
    private @Nullable Known find(String id) {
        int place = id.hashCode() & (RECENT - 1);
        Known known = recent[place];
        if (known != null && known.id == id) {
            return known;
        }
        ModelRecord record = recordsById.get(id);
        if (record == null) {
            return null;
        }
        known = new Known(id, record);
        recent[place] = known;
        return known;
    }

    private static boolean hasPlaces(int lastParagraph, ImmutableList<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).isWithin(lastParagraph)) {
                return false;
            }
        }
        return true;
    }
}
