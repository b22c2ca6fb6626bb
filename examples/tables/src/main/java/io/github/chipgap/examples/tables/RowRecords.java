// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.MeasurementBuilder;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the records of a row: the linked sources, the described record, the measurements. */
final class RowRecords {
    private static final String CITATIONS = "citations";

    private final Mapping mapping;
    private final NamedRecords named;
    private final @Nullable RecordType<?> type;
    private final RowCitations rowCitations;

    /**
     * Makes a maker of records.
     *
     * @param types the record types for a mapping
     * @param known the metrics, sources, firms and subjects named in the mapping
     * @throws IllegalArgumentException if the mapping names an unknown type or field
     */
    RowRecords(Mapping mapping, ImmutableMap<String, RecordType<?>> types, Dataset known) {
        this.mapping = mapping;
        this.named = new NamedRecords(known);
        this.rowCitations = new RowCitations(mapping.citations(), known);
        Mapping.RecordColumns record = mapping.record();
        this.type = record == null ? null : types.get(record.type());
        if (record != null && type == null) {
            throw new IllegalArgumentException("expected a record of the type " + String.join(" or ", types.keySet())
                    + ", got \"" + record.type() + "\"");
        }
        if (record != null && type != null) {
            record.fields().keySet().forEach(type::field);
        }
    }

    /** Returns the records of a row; they do not count if the row has violations. */
    List<ModelRecord> of(Row row) {
        List<Citation> citations = rowCitations.of(row);
        List<ModelRecord> records = new ArrayList<>(rowCitations.newSources(row));
        Optional<? extends ModelRecord> described =
                mapping.record() == null ? Optional.empty() : record(row, mapping.record(), citations);
        described.ifPresent(records::add);
        Words about = mapping.subject();
        Optional<Subject> subject = about == null
                ? described.filter(Subject.class::isInstance).map(Subject.class::cast)
                : one(row, about).flatMap(id -> named.find(row, about, Subject.class, id));
        Optional<Period> period = Optional.ofNullable(mapping.period()).flatMap(row::period);
        for (Mapping.MetricColumns columns : mapping.measurements()) {
            for (String id : row.words(columns.metric())) {
                named.find(row, columns.metric(), Metric.class, id)
                        .flatMap(metric -> measurement(row, columns, metric, subject, period, citations))
                        .ifPresent(records::add);
            }
        }
        return records;
    }

    private Optional<? extends ModelRecord> record(Row row, Mapping.RecordColumns columns, List<Citation> citations) {
        Draft<?> draft = Objects.requireNonNull(type).newDraft();
        for (Field field : draft.type().fields()) {
            Words words = columns.fields().get(field.name());
            if (field.kind() == Kind.ID) {
                id(row, columns.id()).ifPresent(id -> draft.set(field, id));
            } else if (words != null) {
                set(row, draft, field, words);
            } else if (field.name().equals(CITATIONS)) {
                draft.set(field, citations);
            } else if (field.kind().valueType() == Milestone.class) {
                draft.set(field, lifecycle(row, columns.lifecycle(), citations));
            }
        }
        draft.putExtensions(kept(row));
        if (!row.violations().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of((ModelRecord) draft.build());
        } catch (InvalidRecordException | IllegalStateException e) {
            row.refuse("", "a record that is complete and fits together: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> id(Row row, Template template) {
        if (!hasCells(row, template)) {
            return Optional.empty();
        }
        String column = template.columns().stream().findFirst().orElse("");
        String id = hyphened(row.filled(template));
        if (!Kind.ID.allows(id)) {
            row.refuse(column, "a text with letters or digits, to make an id of");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** Returns whether no cell of an id is empty; refuses each empty one, without which two rows can have one id. */
    private static boolean hasCells(Row row, Template id) {
        List<String> empty = id.columns().stream()
                .filter(column -> row.text(column).isEmpty())
                .toList();
        empty.forEach(column -> row.refuse(column, "a value, which the id \"" + id + "\" needs"));
        return empty.isEmpty();
    }

    private static String hyphened(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private void set(Row row, Draft<?> draft, Field field, Words words) {
        List<Object> values = new ArrayList<>();
        String column = words.whole().columns().stream().findFirst().orElse("");
        for (String text : row.words(words)) {
            if (field.kind() instanceof Kind.TextKind<?> kind && kind.isReference()) {
                named.find(row, words, kind.target().orElseThrow(), text);
            }
            try {
                values.add(CellForm.single(field.kind(), text));
            } catch (IllegalArgumentException e) {
                row.refuse(column, field.kind().expected(), text);
            }
        }
        if (values.isEmpty() && field.isRequired()) {
            row.refuse(column, "a value");
        } else if (field.arity().isList()) {
            draft.set(field, values);
        } else if (values.size() > 1) {
            row.refuse(column, "one " + field.name());
        } else if (!values.isEmpty()) {
            draft.set(field, values.get(0));
        }
    }

    private ImmutableMap<String, ExtensionValue> kept(Row row) {
        ImmutableMap.Builder<String, ExtensionValue> kept = ImmutableMap.builder();
        mapping.kept().forEach((key, column) -> {
            if (!row.text(column).isEmpty()) {
                kept.put(key, new ExtensionValue.Text(row.text(column)));
            }
        });
        return kept.buildOrThrow();
    }

    private List<Milestone> lifecycle(Row row, List<Mapping.Stage> stages, List<Citation> citations) {
        return stages.stream()
                .flatMap(stage -> milestone(row, stage, citations).stream())
                .toList();
    }

    private Optional<Milestone> milestone(Row row, Mapping.Stage column, List<Citation> citations) {
        Optional<Row.Dated> date = row.date(column.column());
        if (date.isEmpty()) {
            return Optional.empty();
        }
        List<String> stage = row.words(column.stage());
        List<Citation> cited = column.citations() == null ? citations : rowCitations.of(row, column.citations());
        if (cited.isEmpty() && row.violations().isEmpty()) {
            row.refuse(column.column(), "a source for the date in this cell");
        }
        if (stage.isEmpty() || cited.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Milestone.builder()
                .stage(new LifecycleStage(stage.get(0)))
                .period(date.get().period())
                .standing(date.get().standing())
                .citations(cited)
                .build());
    }

    /** Returns the first word; refuses an empty cell. */
    private static Optional<String> one(Row row, Words words) {
        if (words.column() != null && row.text(words.column()).isEmpty()) {
            row.refuse(words.column(), "a value");
        }
        return row.words(words).stream().findFirst();
    }

    private Optional<Measurement> measurement(
            Row row,
            Mapping.MetricColumns columns,
            Metric metric,
            Optional<Subject> subject,
            Optional<Period> rowPeriod,
            List<Citation> citations) {
        MetricCells.Quantity quantity =
                new MetricCells(row, columns, metric).quantity().orElse(null);
        if (quantity == null) {
            return Optional.empty();
        }
        Words how = columns.standing() == null ? mapping.standing() : columns.standing();
        Optional<Standing> standing = quantity.standing()
                .or(() -> one(row, Objects.requireNonNull(how)).map(Standing::new));
        List<Citation> cited = columns.citations() == null ? citations : rowCitations.of(row, columns.citations());
        if (cited.isEmpty() && row.violations().isEmpty()) {
            row.refuse(columns.column(), "a source for the value in this cell");
        }
        boolean hasId = hasCells(row, Objects.requireNonNull(mapping.id()));
        if (!hasId
                || subject.isEmpty()
                || standing.isEmpty()
                || !row.violations().isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> period = quantity.period().or(() -> rowPeriod);
        MeasurementBuilder measurement = Measurement.builder()
                .id(hyphened(filled(row, mapping.id(), subject.get().id(), metric.id(), period, cited)))
                .summary(filled(row, mapping.summary(), subject.get().name(), inSentence(metric.name()), period, cited))
                .subject(subject.get().id())
                .metric(metric.id())
                .value(quantity.value())
                .standing(standing.get())
                .citations(cited);
        period.ifPresent(measurement::period);
        if (mapping.record() == null) {
            measurement.extensions(kept(row));
        }
        return Optional.of(measurement.build());
    }

    /** Returns the name with a small first letter, unless it is an abbreviation. */
    private static String inSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private String filled(
            Row row,
            @Nullable Template template,
            String subject,
            String metric,
            Optional<Period> period,
            List<Citation> citations) {
        UnaryOperator<String> values = name -> switch (name) {
            case "subject" -> subject;
            case "metric" -> metric;
            case "period" -> period.map(Period::toString).orElse("");
            case "publisher" -> rowCitations.publishers(citations);
            case Template.ROW -> Long.toString(row.number());
            default -> row.text(name);
        };
        return Objects.requireNonNull(template).filled(values).strip();
    }
}
