// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The years by which a subject is behind a frontier: the day of its best value, or a given day, less the first day on
 * which the frontier had this level. The level is the first input.
 *
 * <p><b>By bounds.</b> A member certainly at the level had it by the last day of its date, so the earliest of these
 * days is an upper bound. Only members possibly at the level can have been first, so the earliest of their first days
 * is a lower bound. A member that is the subject's own best had the level when the subject did.
 *
 * <p><b>In draws.</b> The values and the days decide. If the frontier never had the level, the subject is ahead by an
 * infinite time: minus infinity. If the best value has no date, there is no lag.
 *
 * @param tolerance how far a value may fall short of the level
 * @param day the given day of the epoch; null if the dates of the best values count
 * @param bests the candidates for the subject's best value
 * @param members the values of the frontier
 */
record LagFormula(
        Tolerance tolerance, @Nullable Long day, ImmutableList<Candidate> bests, ImmutableList<Candidate> members)
        implements Operation {
    private static final Interval ZERO = Interval.exactly(0);
    private static final Estimate DAYS_PER_YEAR = Estimate.of(CalendarDays.PER_YEAR);

    LagFormula {
        Objects.requireNonNull(tolerance);
        bests.forEach(Candidate::ids);
        members.forEach(Candidate::ids);
    }

    /**
     * A value with its date.
     *
     * @param input the place of the value among the inputs
     * @param ids the ids of its measurements; candidates with the same ones are the same
     * @param date its date; null if it has none
     * @param canMatter whether the lag can depend on it
     */
    record Candidate(
            int input, ImmutableList<String> ids, @Nullable Chance date, boolean canMatter) implements Serializable {
        Candidate {
            ids.forEach((String id) -> Objects.requireNonNull(id));
        }

        boolean isDated() {
            return date != null;
        }

        Interval days() {
            return Objects.requireNonNull(date).range();
        }
    }

    /**
     * An answer and the days between.
     *
     * @param answer the answer; empty if more than one is left
     * @param days the days by which the subject is behind; empty if the frontier never had the level
     * @param possible the candidates for the first member
     * @param certain the members certainly at the level
     */
    record Found(
            Optional<Lag.Outcome> answer, Optional<Interval> days, List<Candidate> possible, List<Candidate> certain) {}

    @Override
    public Estimate of(List<Estimate> inputs) {
        Estimate years = years(search(inputs).days().orElseThrow());
        return searchAtBest(inputs)
                .days()
                .filter(Interval::isPoint)
                .map(best -> years(best).best().orElseThrow())
                .filter(best -> years.interval().contains(best))
                .map(years::withBest)
                .orElse(years);
    }

    private static Estimate years(Interval days) {
        return Estimate.of(days).dividedBy(DAYS_PER_YEAR);
    }

    /** Returns the answer if each input is its best value. */
    Found searchAtBest(List<Estimate> inputs) {
        return search(inputs.stream().map(TracedValue::atBest).toList());
    }

    /** Returns the answer by bounds. */
    Found search(List<Estimate> inputs) {
        Interval level = inputs.get(0).interval();
        List<Candidate> able = members.stream()
                .filter(one -> tolerance.possiblyHas(inputs.get(one.input()).interval(), level))
                .toList();
        List<Candidate> possible = able.stream().filter(Candidate::isDated).toList();
        List<Candidate> certain = possible.stream()
                .filter(one -> tolerance.certainlyHas(inputs.get(one.input()).interval(), level))
                .toList();
        if (possible.isEmpty()) {
            Optional<Lag.Outcome> never = Optional.of(Lag.Outcome.NEVER_HAD_IT).filter(answer -> able.isEmpty());
            return new Found(never, Optional.empty(), possible, certain);
        }
        Tolerance none = new Tolerance(tolerance.metric(), 0);
        Interval days = day != null
                ? since().minus(first(possible, certain))
                : bests.stream()
                        .filter(one -> one.isDated()
                                && none.possiblyHas(inputs.get(one.input()).interval(), level))
                        .map(best -> daysBehind(best, possible, certain))
                        .reduce(Interval::hull)
                        .orElse(Interval.unbounded());
        return new Found(answer(days), Optional.of(days), possible, certain);
    }

    private static Interval daysBehind(Candidate best, List<Candidate> possible, List<Candidate> certain) {
        Predicate<Candidate> isOther = one -> !one.ids().equals(best.ids());
        List<Candidate> others = possible.stream().filter(isOther).toList();
        if (others.isEmpty()) {
            return ZERO;
        }
        Interval first = first(others, certain.stream().filter(isOther).toList());
        Interval days = best.days().minus(first);
        return others.size() < possible.size() ? days.max(ZERO) : days;
    }

    private static Optional<Lag.Outcome> answer(Interval days) {
        if (days.isCertainlyGreaterThan(ZERO)) {
            return Optional.of(Lag.Outcome.BEHIND);
        }
        return days.isPossiblyGreaterThan(ZERO) ? Optional.empty() : Optional.of(Lag.Outcome.AHEAD);
    }

    /** Returns the interval from the first day possibly at the level to the first day certainly at the level. */
    static Interval first(List<Candidate> possible, List<Candidate> certain) {
        double lower =
                possible.stream().mapToDouble(one -> one.days().lowest()).min().orElseThrow();
        OptionalDouble upper =
                certain.stream().mapToDouble(one -> one.days().highest()).min();
        return upper.isPresent() ? Interval.closed(lower, upper.getAsDouble()) : Interval.atLeast(lower);
    }

    /** Returns the given day, else the dates of the candidates for the subject's best value. */
    Interval since() {
        return day != null
                ? Interval.exactly((double) day)
                : bests.stream()
                        .filter(Candidate::isDated)
                        .map(Candidate::days)
                        .reduce(Interval::hull)
                        .orElseThrow();
    }

    @Override
    public ImmutableList<Chance> chances() {
        return Stream.concat(bests.stream(), members.stream())
                .flatMap(one -> Stream.ofNullable(one.date()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean isDispensable(int operand) {
        return members.stream().anyMatch(one -> one.input() == operand && !one.canMatter());
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        double[] since = new double[result.length];
        double[] undated = new double[result.length];
        Arrays.fill(undated, Double.NaN);
        double[][] values = new double[bests.size()][];
        double[][] dates = new double[bests.size()][];
        int chance = 0;
        for (int j = 0; j < bests.size(); j++) {
            values[j] = operands[bests.get(j).input()];
            dates[j] = bests.get(j).isDated() ? chances[chance++] : undated;
        }
        if (day != null) {
            Arrays.fill(since, day);
        } else {
            BestOf.pick(tolerance.metric().moreIsBetter(), values, dates, since);
        }
        double[] first = result;
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        for (Candidate member : members) {
            if (member.isDated()) {
                double[] levels = operands[member.input()];
                double[] days = chances[chance++];
                for (int i = 0; i < first.length; i++) {
                    if (days[i] < first[i] && tolerance.has(levels[i], operands[0][i])) {
                        first[i] = days[i];
                    }
                }
            }
        }
        double perDay = 1 / CalendarDays.PER_YEAR.lowest();
        for (int i = 0; i < result.length; i++) {
            result[i] = (since[i] - first[i]) * perDay;
        }
    }

    /** Returns the candidates at places from the first one on. */
    static ImmutableList<Candidate> candidates(int first, List<Dated> values, List<Dated> thatMatter) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    Dated one = values.get(i);
                    boolean canMatter = one.chance().isPresent() && thatMatter.contains(one);
                    return new Candidate(first + i, one.ids(), one.chance().orElse(null), canMatter);
                })
                .collect(ImmutableList.toImmutableList());
    }
}
