// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.record.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of subjects in a metric. A chip has its own value. A party has the best of its own and its chips' values,
 * and a cohort the best of its own and its members' values.
 *
 * <p>Flows and stocks add up, so only a subject's own figures count: the best of several parts is not the whole.
 * Figures of different periods are a series, and the latest counts. Flows of different periods are never compared.
 */
record SubjectValues(MeasurementIndex index, ImmutableChoices choices) {
    /** Returns all values of a dataset, targets included; their hull if sources disagree. */
    static SubjectValues of(Dataset data) {
        return new SubjectValues(
                new MeasurementIndex(data), ImmutableChoices.builder().build());
    }

    /** Returns all values of a dataset without targets, unless the caller chooses them. */
    static SubjectValues withoutTargets(Dataset data) {
        return of(data).choosing(choices -> choices.withTargets(false));
    }

    SubjectValues choosing(UnaryOperator<ImmutableChoices> change) {
        return new SubjectValues(index, change.apply(choices));
    }

    /** Returns the subjects represented by a subject that have a measurement, each with its latest counted ones. */
    List<Holder> holders(String subjectId, Metric metric) {
        boolean latestOnly = choices.at().isPresent() || !isFlow(metric);
        return counted(subjectId, metric)
                .map(holder -> latestOnly ? holder.latest() : holder)
                .toList();
    }

    /** Returns the same subjects with all counted measurements, each subject once for each period. */
    List<Holder> series(String subjectId, Metric metric) {
        return counted(subjectId, metric)
                .flatMap(holder -> holder.byPeriod().stream())
                .toList();
    }

    private Stream<Holder> counted(String subjectId, Metric metric) {
        boolean addsUp = isFlow(metric) || metric.kind().equals(MetricKind.STOCK);
        ImmutableSet<String> within = index.within(subjectId);
        return (addsUp ? ImmutableSet.of(subjectId) : within)
                .stream()
                        .map(id -> holder(id, metric))
                        .filter(holder -> !holder.all().isEmpty());
    }

    static boolean isFlow(Metric metric) {
        return metric.kind().equals(MetricKind.FLOW);
    }

    private Holder holder(String id, Metric metric) {
        ImmutableList.Builder<Measurement> certain = ImmutableList.builder();
        ImmutableList.Builder<Measurement> possible = ImmutableList.builder();
        for (Measurement measurement : index.of(id, metric.id())) {
            if (counts(measurement) && isInPeriod(measurement)) {
                if (isCertainlyByThen(measurement)) {
                    certain.add(measurement);
                } else if (isPossiblyByThen(measurement, metric)) {
                    possible.add(measurement);
                }
            }
        }
        return new Holder(id, certain.build(), possible.build());
    }

    /** Returns whether a measurement counts, whatever its period is. */
    boolean counts(Measurement measurement) {
        return (choices.countTargets() || !index.isTarget(measurement))
                && !index.isCancelled(measurement)
                && (!choices.datedOnly() || index.dateOf(measurement).isPresent());
    }

    private boolean isInPeriod(Measurement measurement) {
        return choices.period().isEmpty() || Days.key(measurement.period()).equals(Days.key(choices.period()));
    }

    boolean isCertainlyByThen(Measurement measurement) {
        return choices.at().isEmpty()
                || index.dateOf(measurement).stream()
                        .anyMatch(date -> !date.lastDay().isAfter(choices.at().get()));
    }

    /** Returns whether a measurement possibly counts; a flow of an unfinished period does not count in part. */
    private boolean isPossiblyByThen(Measurement measurement, Metric metric) {
        return index.dateOf(measurement).stream()
                .noneMatch(date ->
                        isFlow(metric) || date.firstDay().isAfter(choices.at().orElseThrow()));
    }

    /**
     * Returns the best value of a subject.
     *
     * @throws MissingDataException if it certainly has none
     * @throws IncomparableException if the metric is a flow and the measurements are of several periods
     */
    TracedValue best(String subjectId, Metric metric) {
        Optional<Period> dated = choices.period().filter(when -> !when.isRelative());
        if (isFlow(metric) && dated.isPresent()) {
            return new Flows(this, metric, dated.get()).of(subjectId);
        }
        return find(subjectId, metric).orElseThrow(() -> new MissingDataException(missing(subjectId, metric)));
    }

    /** Returns the best of the values that count, whatever their period is; empty if none certainly counts. */
    Optional<TracedValue> find(String subjectId, Metric metric) {
        List<Holder> holders = holders(subjectId, metric);
        if (holders.stream().noneMatch(Holder::isCertain)) {
            return Optional.empty();
        }
        List<TracedValue> all =
                holders.stream().map(holder -> valueOf(holder, metric)).toList();
        if (all.size() == 1) {
            checkOnePeriod(metric, all);
        }
        return Optional.of(best(subjectId, metric, bestOf(holders, metric), all));
    }

    /** Returns the best of several values, or the only one. */
    static TracedValue best(String whose, Metric metric, BestOf best, List<TracedValue> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        String rule = (metric.moreIsBetter() ? "most of " : "least of ") + all.size();
        return TracedValue.computed(metric.id() + " of " + whose, unit(metric), rule, metric.domain(), best, all);
    }

    private BestOf bestOf(List<Holder> holders, Metric metric) {
        ImmutableMap.Builder<Integer, Presence> presences = ImmutableMap.builder();
        for (int i = 0; i < holders.size(); i++) {
            ImmutableList<Measurement> all = holders.get(i).all();
            if (!holders.get(i).isCertain() && all.size() == 1) {
                presences.put(i, Presence.of(index, all.get(0), choices.at().orElseThrow()));
            }
        }
        List<Boolean> certain = holders.stream().map(Holder::isCertain).toList();
        return BestOf.of(metric.moreIsBetter(), certainValues(holders, metric), certain, presences.buildOrThrow());
    }

    private List<Estimate> certainValues(List<Holder> holders, Metric metric) {
        return holders.stream().map(holder -> valueOf(holder, metric).certain()).toList();
    }

    /** Refuses values of a flow in several periods, unless the caller has chosen one. */
    void checkOnePeriod(Metric metric, List<TracedValue> values) {
        if (!isFlow(metric) || choices.period().isPresent()) {
            return;
        }
        Collection<Optional<Period>> periods = values.stream()
                .flatMap(value -> value.derivation().claims().stream())
                .map(claim -> ((Measurement) claim).period())
                .collect(Collectors.toMap(Days::key, period -> period, (first, same) -> first))
                .values();
        if (periods.size() > 1) {
            throw new IncomparableException("expected " + metric.id() + " of one period, got "
                    + periods.stream()
                            .map(one -> one.map(Period::toString).orElse("no period"))
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + "; during chooses one");
        }
    }

    /** Returns the range of the best of the holders' values; without its worse bound if no holder certainly counts. */
    Interval range(List<Holder> holders, Metric metric) {
        if (holders.stream().anyMatch(Holder::isCertain)) {
            return bestOf(holders, metric).of(certainValues(holders, metric)).interval();
        }
        Interval any = holders.stream()
                .map(holder -> valueOf(holder, metric).certain().interval())
                .reduce(Interval::hull)
                .orElseThrow();
        return metric.moreIsBetter()
                ? Interval.of(null, true, any.hasUpper() ? any.highest() : null, any.isUpperOpen())
                : Interval.of(any.hasLower() ? any.lowest() : null, any.isLowerOpen(), null, true);
    }

    /** Returns the holders whose value can be the best. */
    List<Holder> contenders(List<Holder> holders, Metric metric) {
        ImmutableList<Boolean> contenders = bestOf(holders, metric).contenders();
        return IntStream.range(0, holders.size())
                .filter(contenders::get)
                .mapToObj(holders::get)
                .toList();
    }

    /** Returns the value of one subject by itself. */
    TracedValue valueOf(Holder claimed, Metric metric) {
        Holder holder = choices.reading().isLiteral() ? claimed : claimed.map(this::read);
        ImmutableList<Measurement> all = holder.all();
        if (all.size() == 1) {
            return measured(all.get(0), metric);
        }
        if (holder.possible().isEmpty()) {
            Reconciliation.Result value = choices.policy().reconcile(index.data(), all);
            return reconciled(holder, metric, value.rule(), List.of(value), value.used());
        }
        List<Reconciliation.Result> values = holder.selections().stream()
                .map(selection -> ImmutableList.copyOf(Days.latest(selection, Days::periodOf)))
                .map(latest -> choices.policy().reconcile(index.data(), latest))
                .toList();
        String rule = "hull of it with and without " + holder.possible().size() + " possibly later than the day";
        return reconciled(holder, metric, rule, values, all);
    }

    /** Returns the hull of the policy's values, by an operation if each of them is a hull of measurements. */
    private TracedValue reconciled(
            Holder holder,
            Metric metric,
            String rule,
            List<Reconciliation.Result> values,
            ImmutableList<Measurement> used) {
        String what = metric.id() + " of " + holder.subject();
        List<TracedValue> inputs =
                used.stream().map(measurement -> measured(measurement, metric)).toList();
        boolean areHulls = values.stream().allMatch(Reconciliation.Result::isHull);
        Optional<Formula> formula = areHulls && holder.hasSelections()
                ? Optional.of(oneOf(holder, metric, values, used))
                : Optional.empty();
        Estimate hull = Reconciliation.Result.hull(
                values.stream().map(Reconciliation.Result::value).toList());
        Estimate value = hull.within(metric.domain()).orElse(hull);
        return TracedValue.computed(what, unit(metric), rule, metric.domain(), value, inputs, formula);
    }

    private OneOf oneOf(
            Holder holder, Metric metric, List<Reconciliation.Result> values, ImmutableList<Measurement> used) {
        ImmutableList.Builder<ImmutableList<Integer>> alternatives = ImmutableList.builder();
        if (!holder.isCertain()) {
            alternatives.add(ImmutableList.of());
        }
        values.forEach(value ->
                alternatives.add(value.used().stream().map(used::indexOf).collect(ImmutableList.toImmutableList())));
        ImmutableList<Presence> possible = holder.possible().stream()
                .map(one -> Presence.of(index, one, choices.at().orElseThrow()))
                .collect(ImmutableList.toImmutableList());
        Chance pick = Chance.pick(used.stream().map(Measurement::id).toList());
        return new OneOf(alternatives.build(), possible, pick, metric.domain());
    }

    /** Returns the measurement with its value as read by the caller, for a policy. */
    private Measurement read(Measurement claimed) {
        return Measurement.builder()
                .from(claimed)
                .value(choices.reading().of(claimed.value()))
                .build();
    }

    private TracedValue measured(Measurement read, Metric metric) {
        Measurement measurement =
                choices.reading().isLiteral() ? read : index.data().get(Measurement.class, read.id());
        return TracedValue.measured(index.data(), measurement, metric)
                .readBy(choices.reading())
                .doubtedBy(choices.doubts())
                .inDomain(metric.domain());
    }

    static String unit(Metric metric) {
        return metric.unit().orElse("");
    }

    /** Returns a message with the missing value and the available ones. */
    String missing(String subjectId, Metric metric) {
        String none = "no " + metric.id() + " for " + subjectId
                + choices.period().map(during -> " in " + during).orElse("")
                + choices.at().map(day -> " certainly by " + day).orElse("");
        List<Measurement> ofMetric = index.within(subjectId).stream()
                .flatMap(id -> index.of(id, metric.id()).stream())
                .toList();
        if (!ofMetric.isEmpty()) {
            return none + "; there is " + ofMetric.stream().map(this::nearMiss).collect(Collectors.joining(", "));
        }
        TreeSet<String> others = new TreeSet<>();
        index.within(subjectId).forEach(id -> index.of(id).forEach(measurement -> others.add(measurement.metric())));
        return none + (others.isEmpty() ? "; it has no measurement" : "; it has " + String.join(", ", others));
    }

    private String nearMiss(Measurement measurement) {
        String date = index.dateOf(measurement).map(Period::toString).orElse("no date");
        String kept = index.isCancelled(measurement)
                ? "cancelled, "
                : (!choices.countTargets() && index.isTarget(measurement)) ? "a target, " : "";
        return measurement.id() + " for " + measurement.subject() + " (" + kept + date + ")";
    }
}
