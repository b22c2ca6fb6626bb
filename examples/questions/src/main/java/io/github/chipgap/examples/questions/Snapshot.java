// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Document;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Event;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.TradeControl;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reduces a dataset to the records known on a day.
 *
 * <p>A source published after the day is dropped, and so is a claim or an event without a source left. A source without
 * a date of publication counts on every day. So does a maintained table, because its figures are older than the version
 * that was read; but a chip without any date of its own counts from that version on. A date known to a month or a year
 * is its last day.
 *
 * <p>Figures, gaps, rules, events and chips of a later beginning are dropped, unless they are plans known by then. A
 * record with a reference to a dropped one is dropped too.
 */
final class Snapshot {
    private final LocalDate day;
    private final Map<String, ModelRecord> kept = new TreeMap<>();

    private Snapshot(LocalDate day) {
        this.day = day;
    }

    /** Returns the part of a dataset known on a day, or the dataset itself if everything is. */
    static Dataset of(Dataset data, LocalDate day) {
        Snapshot snapshot = new Snapshot(day);
        data.all(Source.class).stream().filter(snapshot::isPublished).forEach(snapshot::keep);
        data.records().stream().filter(record -> !(record instanceof Source)).forEach(snapshot::keepIfKnown);
        while (snapshot.kept.values().removeIf(snapshot::refersToUnknown)) {
            // each pass can leave further records without one to which they refer
        }
        boolean isAll =
                List.copyOf(snapshot.kept.values()).equals(data.records().asList());
        return isAll ? data : ofRecords(data, snapshot.kept.values());
    }

    /** Returns the last day on which a source of the data was published or read. */
    static LocalDate lastDay(Dataset data) {
        return data.all(Source.class).stream()
                .flatMap(source -> Stream.of(source.dated(), source.accessed()))
                .flatMap(Optional::stream)
                .map(PartialDate::lastDay)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /** Returns a dataset of the same documents with some of the records, and without conflicts. */
    static Dataset ofRecords(Dataset data, Iterable<ModelRecord> records) {
        ImmutableList<Document> documents = data.documents();
        Dataset empty = Dataset.builder(
                        documents.get(0).id(),
                        documents.get(0).version(),
                        documents.get(0).title())
                .build();
        for (Document document : documents.subList(1, documents.size())) {
            empty = empty.extendedBy(document.id(), document.version(), document.title())
                    .build();
        }
        return empty.toBuilder().extensions(data.extensions()).addAll(records).build();
    }

    private boolean isPublished(Source source) {
        return source.published().filter(this::isLater).isEmpty();
    }

    private boolean isLater(PartialDate date) {
        return date.lastDay().isAfter(day);
    }

    private void keep(ModelRecord record) {
        kept.put(record.id(), record);
    }

    private void keepIfKnown(ModelRecord record) {
        Optional<LocalDate> begin = begin(record);
        boolean isListedLater = record instanceof Chip chip && begin.isEmpty() && isListedLater(chip);
        if (!isListedLater && begin.filter(day::isBefore).isEmpty()) {
            withKnownParts(record).ifPresent(this::keep);
        }
    }

    /** Returns whether each source of a chip is of a later day, including each version of a maintained table. */
    private boolean isListedLater(Chip chip) {
        return !chip.citations().isEmpty()
                && known(chip.citations()).stream()
                        .map(citation -> (Source) kept.get(citation.source()))
                        .allMatch(
                                source -> source.updated().filter(this::isLater).isPresent());
    }

    /** Returns the first day of a record, or of the first milestone of a chip; empty for a plan. */
    private static Optional<LocalDate> begin(ModelRecord record) {
        if (record instanceof TradeControl control) {
            return Optional.of(control.inForceFrom().firstDay());
        }
        if (record instanceof Event event) {
            return event.date().flatMap(Snapshot::begin);
        }
        if (record instanceof Chip chip) {
            return chip.lifecycle().stream()
                    .filter(milestone -> !milestone.isPlanned())
                    .flatMap(milestone -> milestone.period().flatMap(Snapshot::begin).stream())
                    .min(LocalDate::compareTo);
        }
        if (record instanceof Claim claim && claim.standing().equals(Standing.PROJECTED)) {
            return Optional.empty();
        }
        return record instanceof Measurement measured
                ? measured.period().flatMap(Snapshot::begin)
                : record instanceof CapabilityGap gap ? gap.period().flatMap(Snapshot::begin) : Optional.empty();
    }

    private static Optional<LocalDate> begin(Period period) {
        return period.isRelative() ? Optional.empty() : Optional.of(period.firstDay());
    }

    /** Returns a record with its known citations and milestones; empty if it needs a citation and has no known one. */
    private Optional<ModelRecord> withKnownParts(ModelRecord record) {
        Draft<?> draft = Draft.of(record);
        Optional<Field> cited = draft.type().findField("citations");
        cited.ifPresent(field -> draft.set(
                field,
                draft.values(field).stream()
                        .map(Citation.class::cast)
                        .filter(this::isKnown)
                        .toList()));
        draft.type()
                .findField("lifecycle")
                .ifPresent(field -> draft.set(
                        field,
                        draft.values(field).stream()
                                .map(Milestone.class::cast)
                                .flatMap(milestone -> known(milestone).stream())
                                .toList()));
        boolean isUncited = cited.filter(field -> field.arity().isRequired())
                .filter(field -> draft.values(field).isEmpty())
                .isPresent();
        return isUncited ? Optional.empty() : Optional.of((ModelRecord) draft.build());
    }

    private Optional<Milestone> known(Milestone milestone) {
        boolean isLater = !milestone.isPlanned()
                && milestone
                        .period()
                        .flatMap(Snapshot::begin)
                        .filter(day::isBefore)
                        .isPresent();
        List<Citation> citations = known(milestone.citations());
        return citations.isEmpty() || isLater
                ? Optional.empty()
                : Optional.of(
                        Milestone.builder().from(milestone).citations(citations).build());
    }

    private List<Citation> known(List<Citation> citations) {
        return citations.stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(Citation citation) {
        return kept.containsKey(citation.source());
    }

    private boolean refersToUnknown(ModelRecord record) {
        return Draft.of(record).references().stream().anyMatch(one -> !kept.containsKey(one.id()));
    }
}
