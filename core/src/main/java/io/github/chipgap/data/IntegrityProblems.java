// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.Article;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.util.Set;

/** Which rules the records do not keep that they keep together, each with the record and the field. */
final class IntegrityProblems {
    private final RecordIndex recordsById;
    private final IntegrityCheck check;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    IntegrityProblems(RecordIndex recordsById, IntegrityCheck check) {
        this.recordsById = recordsById;
        this.check = check;
    }

    /** What is wrong, in the order of the ids; references that do not resolve are told only where they are asked for. */
    ImmutableList<Problem> find(boolean withReferences) {
        ImmutableList<ModelRecord> records = recordsById.sorted();
        Set<String> inCycles = UmbrellaCycles.ids(records, recordsById);
        for (int i = 0; i < records.size(); i++) {
            ModelRecord record = records.get(i);
            if (check.isSound(record)) {
                continue;
            }
            if (withReferences) {
                checkReferences(record.recordType(), record);
            }
            if (record instanceof Measurement measurement) {
                checkDomain(measurement);
            }
            if (record instanceof Investment investment) {
                checkUmbrella(investment, inCycles);
            }
            checkPlaces(record.recordType(), record);
        }
        return problems.build();
    }

    private <T> void checkReferences(RecordType<T> type, ModelRecord record) {
        for (RecordType.Reference reference : type.references(type.javaType().cast(record))) {
            ModelRecord target = recordsById.get(reference.id());
            if (!reference.target().isInstance(target)) {
                String expected =
                        "the id of " + Article.before(TextKind.nameOf(reference.target())) + " in the dataset";
                Problem problem = new Problem(
                        Problem.REFERENCE,
                        type,
                        record.id(),
                        reference.field(),
                        reference.id(),
                        target == null
                                ? expected
                                : expected + ", which is "
                                        + Article.before(
                                                target.recordType().javaType().getSimpleName()));
                problems.add(target == null ? problem.withSuggestion(near(reference)) : problem);
            }
        }
    }

    private String near(RecordType.Reference reference) {
        return NearestWord.to(reference.id(), recordsById.idsOf(reference.target()))
                .orElse("");
    }

    private void checkDomain(Measurement measurement) {
        if (recordsById.get(measurement.metric()) instanceof Metric metric
                && !check.isInDomain(measurement.metric(), measurement.value())) {
            add(
                    Problem.DOMAIN,
                    measurement,
                    "value",
                    measurement.value(),
                    Kind.estimate(metric.domain()).expected() + ", the domain of " + metric.id());
        }
    }

    /** An investment that is part of itself around corners would be counted in no total at all. */
    private void checkUmbrella(Investment investment, Set<String> inCycles) {
        if (inCycles.contains(investment.id())) {
            add(
                    Problem.RECORD,
                    investment,
                    "partOf",
                    investment.partOf().orElseThrow(),
                    "an investment that is no part of " + investment.id());
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
        if (recordsById.get(citation.source()) instanceof Source source
                && source.paragraphs().isPresent()) {
            int last = source.paragraphs().get();
            for (int i = 0; i < citation.places().size(); i++) {
                Place place = citation.places().get(i);
                if (!place.isWithin(last)) {
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

    private void add(String rule, ModelRecord record, String field, Object value, String expected) {
        problems.add(new Problem(rule, record.recordType(), record.id(), field, value, expected));
    }
}
