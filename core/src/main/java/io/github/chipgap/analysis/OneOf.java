// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One of several figures of the same value: their hull by bounds, and in each draw one of them with equal probability.
 *
 * <p>If some of the figures exist only possibly, the draw first decides which do.
 *
 * @param alternatives the places of the figures among the inputs, for each selection of the possible figures in binary
 *     order: without any, with the first, with the second, with both, and so on. If a selection leaves no figure, the
 *     value does not count.
 * @param possible whether each of the possible figures exists
 * @param pick the number of the picked figure
 * @param domain the range of the value for any figures
 */
record OneOf(
        ImmutableList<ImmutableList<Integer>> alternatives,
        ImmutableList<Presence> possible,
        Chance pick,
        Interval domain)
        implements Operation {
    OneOf {
        checkArgument(alternatives.size() == 1 << possible.size(), "expected an alternative for each selection");
        alternatives.forEach(places -> places.forEach(one -> Objects.requireNonNull(one)));
        NoNulls.check(pick, domain);
    }

    /** Returns one of the figures at some places among the inputs. */
    static OneOf figures(List<Integer> places, List<String> ids, Interval domain) {
        return new OneOf(ImmutableList.of(ImmutableList.copyOf(places)), ImmutableList.of(), Chance.pick(ids), domain);
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        List<Estimate> values = alternatives.stream()
                .filter(places -> !places.isEmpty())
                .map(places -> Reconciliation.Result.hull(
                        places.stream().map(inputs::get).toList()))
                .toList();
        Estimate hull = Reconciliation.Result.hull(values);
        return hull.within(domain).orElse(hull);
    }

    @Override
    public ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
        return possible.isEmpty()
                ? alternatives.get(0).stream().map(inputs::get).collect(ImmutableList.toImmutableList())
                : inputs;
    }

    @Override
    public ImmutableList<Chance> chances() {
        return Stream.concat(Stream.of(pick), possible.stream().map(Presence::chance))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        if (possible.isEmpty()) {
            for (int i = 0; i < result.length; i++) {
                result[i] = operands[(int) (chances[0][i] % operands.length)][i];
            }
            return;
        }
        for (int i = 0; i < result.length; i++) {
            int selection = 0;
            for (int j = 0; j < possible.size(); j++) {
                selection |= possible.get(j).isThere(chances[j + 1][i]) ? 1 << j : 0;
            }
            List<Integer> places = alternatives.get(selection);
            result[i] = places.isEmpty() ? Double.NaN : operands[places.get((int) (chances[0][i] % places.size()))][i];
        }
    }
}
