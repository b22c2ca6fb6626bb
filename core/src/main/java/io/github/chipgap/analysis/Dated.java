// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The value of one subject in one period, with its days.
 *
 * @param holder the subject and its measurements, all of one period or of none
 * @param value the value; its derivation names the days
 * @param date the period, else the release of the chip; empty if there is no date
 * @param chance the same as a drawn day
 */
record Dated(Holder holder, TracedValue value, Optional<Period> date, Optional<Chance> chance) {
    static Dated of(SubjectValues values, Holder holder, Metric metric) {
        Dataset data = values.index().data();
        TracedValue value = values.valueOf(holder, metric);
        Measurement first = holder.certain().get(0);
        Optional<Period> date = values.index().dateOf(first);
        Optional<Chance> chance = Chance.dateOf(values.index(), first);
        ImmutableList.Builder<Derivation> inputs = ImmutableList.builder();
        inputs.add(value.derivation());
        if (Days.periodOf(first).isEmpty()) {
            data.find(Chip.class, holder.subject())
                    .filter(chip -> chip.released().isPresent())
                    .ifPresent(chip -> inputs.add(Derivation.Input.ofRelease(data, chip)));
        }
        // The only figure counts; its date is beside it for the reader.
        Formula onlyFigure = OneOf.figures(List.of(0), List.of(holder.subject()), Interval.unbounded());
        String what = metric.id() + " of " + holder.subject() + " with its date";
        String unit = SubjectValues.unit(metric);
        String rule = chance.map(Chance::range).map(Dated::text).orElse("no date");
        Derivation step = new Derivation.Step(
                what, Optional.of(value.estimate()), unit, rule, inputs.build(), Optional.of(onlyFigure));
        return new Dated(holder, value.with(step), date, chance);
    }

    /** Returns the candidates for a subject's best value, with or without a date. */
    static List<Dated> bests(SubjectValues values, String subjectId, Metric metric) {
        Interval level = values.best(subjectId, metric).certain().interval();
        Tolerance none = new Tolerance(metric, 0);
        return values.holders(subjectId, metric).stream()
                .flatMap(holder -> holder.byPeriod().stream())
                .map(holder -> of(values, holder, metric))
                .filter(one -> none.possiblyHas(one.interval(), level))
                .toList();
    }

    /** Returns the values with a date; refused if there is none. */
    static List<Dated> dated(List<Dated> values) {
        List<Dated> dated =
                values.stream().filter(one -> one.date().isPresent()).toList();
        if (dated.isEmpty()) {
            throw new MissingDataException("no date for " + String.join(", ", undated(values))
                    + ": neither a period of its own nor the release of a chip");
        }
        return dated;
    }

    Interval interval() {
        return value.certain().interval();
    }

    /** Returns the ids of the measurements. */
    ImmutableList<String> ids() {
        return holder.certain().stream().map(Measurement::id).collect(ImmutableList.toImmutableList());
    }

    /** Returns the ids of the measurements without a date. */
    static List<String> undated(List<Dated> values) {
        return values.stream()
                .filter(one -> one.date().isEmpty())
                .flatMap(one -> one.ids().stream())
                .toList();
    }

    /** Returns the end of a rule that names the measurements left out; empty if there is none. */
    static String leftOut(List<String> undated) {
        return undated.isEmpty() ? "" : "; without a date, left out: " + String.join(", ", undated);
    }

    /** Returns days of the epoch as dates. */
    static String text(Interval days) {
        String first = LocalDate.ofEpochDay((long) days.lowest()).toString();
        if (days.isPoint()) {
            return first;
        }
        return first + (days.hasUpper() ? "/" + LocalDate.ofEpochDay((long) days.highest()) : " or later");
    }
}
