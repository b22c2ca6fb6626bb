// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The best of several values; at least one of them certainly counts.
 *
 * @param moreIsBetter whether the greatest value is the best, or else the least
 * @param certain for each input, whether it certainly counts
 * @param contenders for each input, whether it can be the best
 * @param presences for inputs with one, possibly counted measurement, whether it counts; a NaN in its column does not
 */
record BestOf(
        boolean moreIsBetter,
        ImmutableList<Boolean> certain,
        ImmutableList<Boolean> contenders,
        ImmutableMap<Integer, Presence> presences)
        implements Operation {
    BestOf {
        certain.forEach(one -> Objects.requireNonNull(one));
        contenders.forEach(one -> Objects.requireNonNull(one));
        presences.values().forEach(Presence::chance);
    }

    /** Returns the best of values, all of which count. */
    static BestOf all(boolean moreIsBetter, List<Estimate> values) {
        return of(moreIsBetter, values, values.stream().map(value -> true).toList(), ImmutableMap.of());
    }

    static BestOf of(
            boolean moreIsBetter,
            List<Estimate> values,
            List<Boolean> certain,
            ImmutableMap<Integer, Presence> presences) {
        Estimate sure = IntStream.range(0, values.size())
                .filter(certain::get)
                .mapToObj(values::get)
                .reduce((a, b) -> better(moreIsBetter, a, b))
                .orElseThrow();
        ImmutableList<Boolean> contenders = values.stream()
                .map(value -> moreIsBetter ? !value.isCertainlyLessThan(sure) : !value.isCertainlyGreaterThan(sure))
                .collect(ImmutableList.toImmutableList());
        return new BestOf(moreIsBetter, ImmutableList.copyOf(certain), contenders, presences);
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        List<Estimate> sure = new ArrayList<>();
        List<Estimate> possible = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (contenders.get(i)) {
                (certain.get(i) ? sure : possible).add(inputs.get(i));
            }
        }
        Estimate best =
                sure.stream().reduce((a, b) -> better(moreIsBetter, a, b)).orElseThrow();
        for (Estimate one : possible) {
            best = best.hull(better(moreIsBetter, best, one));
        }
        return best;
    }

    private static Estimate better(boolean moreIsBetter, Estimate a, Estimate b) {
        return moreIsBetter ? a.max(b) : a.min(b);
    }

    @Override
    public ImmutableList<Chance> chances() {
        return presences.values().stream().map(Presence::chance).collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean isDispensable(int operand) {
        return !contenders.get(operand);
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        double[][] there = operands.clone();
        int chance = 0;
        for (int j = 0; j < operands.length; j++) {
            Presence presence = presences.get(j);
            if (presence != null) {
                there[j] = there(operands[j], presence, chances[chance++]);
            }
        }
        pick(moreIsBetter, there, there, result);
    }

    private static double[] there(double[] values, Presence presence, double[] chance) {
        double[] there = new double[values.length];
        for (int i = 0; i < there.length; i++) {
            there[i] = presence.isThere(chance[i]) ? values[i] : Double.NaN;
        }
        return there;
    }

    /**
     * Finds in each draw the number attached to the best value, the first of equal ones; NaN if no value counts.
     *
     * @param values the values
     * @param attached for each of the values, the attached numbers
     */
    static void pick(boolean moreIsBetter, double[][] values, double[][] attached, double[] result) {
        double[] best = new double[result.length];
        Arrays.fill(best, Double.NaN);
        Arrays.fill(result, Double.NaN);
        for (int j = 0; j < values.length; j++) {
            for (int i = 0; i < result.length; i++) {
                if (isBetter(moreIsBetter, values[j][i], best[i])) {
                    best[i] = values[j][i];
                    result[i] = attached[j][i];
                }
            }
        }
    }

    /** Returns whether a number is better than the best before; a NaN does not count. */
    private static boolean isBetter(boolean moreIsBetter, double one, double best) {
        return Double.isNaN(best) ? !Double.isNaN(one) : (moreIsBetter ? one > best : one < best);
    }
}
