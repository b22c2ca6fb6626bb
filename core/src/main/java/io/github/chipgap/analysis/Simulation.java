// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import java.io.Serializable;

/**
 * The evaluation of computed values by draws of their claims. Immutable.
 *
 * <p>Bounds hold for any dependence between the claims; if many claims are in doubt, the bounds of the result are of no
 * use. A simulation assumes a distribution for each claim and a dependence between the claims. It evaluates the same
 * formulas on draws, and {@link Distribution#explain()} lists the assumptions. It applies to every derivation.
 *
 * <p>Each draw uses one value for a claim, however often the result uses the claim. All results of the same seed use
 * the same draws of a claim. The {@link Shape} of a claim is fitted to the bounds and the best value of its estimate.
 * An estimate without two bounds, such as "more than 150" or "about 0.06", has no distribution unless the caller gives
 * a {@link #reading} for it. A single value with confidence 1 is the same in each draw.
 *
 * <p>Each draw decides the questions that the bounds leave open. It picks one of several figures of the same value,
 * each with equal probability. It picks a date from the days of its period. A measurement without a date exists by a
 * given day in half of the draws.
 *
 * <pre>{@code
 * Simulation simulation = Simulation.withSeed(42).draws(100_000);
 * Distribution share = simulation.of(Shares.of(data).of("huawei", makers, "units-shipped", Period.parse("2025")));
 * share.quantile(0.05);
 * share.probabilityBelow(0.1);
 * simulation.of(gap.explain()).median();
 * }</pre>
 */
public final class Simulation extends ComposedValue<Simulation.Settings> {
    private static final long serialVersionUID = 1;
    private static final int DRAWS = 100_000;
    private static final int MOST_DRAWS = 100_000_000;

    private Simulation(Settings settings) {
        super(settings);
    }

    /** The number of draws, the method of drawing, and the assumptions about the claims. */
    record Settings(long seed, int draws, boolean isParallel, Assumptions assumptions) implements Serializable {
        Settings {
            NoNulls.check(assumptions);
        }
    }

    /**
     * Returns a simulation of 100,000 draws of independent claims, on one thread.
     *
     * @param seed the number deciding the draws: the same seed gives the same numbers
     */
    public static Simulation withSeed(long seed) {
        Assumptions none = new Assumptions(ImmutableMap.of(), ImmutableMap.of(), Dependence.independent());
        return new Simulation(new Settings(seed, DRAWS, /* isParallel= */ false, none));
    }

    /**
     * Returns this simulation with another number of draws.
     *
     * @throws IllegalArgumentException if the number is not from 1 to 100,000,000
     */
    public Simulation draws(int count) {
        checkArgument(count >= 1 && count <= MOST_DRAWS, "expected 1 to %s draws, got %s", MOST_DRAWS, count);
        return new Simulation(new Settings(parts.seed, count, parts.isParallel, parts.assumptions));
    }

    /** Returns this simulation on the threads of the common pool. The numbers are the same. */
    public Simulation parallel() {
        return new Simulation(new Settings(parts.seed, parts.draws, /* isParallel= */ true, parts.assumptions));
    }

    /** Returns this simulation with another dependence between claims. */
    public Simulation dependence(Dependence other) {
        return with(new Assumptions(parts.assumptions.shapes(), parts.assumptions.readings(), other));
    }

    /**
     * Returns this simulation with a shape for a claim, or for all measurements in a metric.
     *
     * <p>The shape of a claim has precedence over the shape of its metric. If a claim with a shape lacks a bound, the
     * bound of the sensible values is used, such as 0 or 1 for a share.
     *
     * @param name the id of a claim or of a metric, or the words for the value in a derivation, such as "growth of the
     *     follower"
     */
    public Simulation shape(String name, Shape shape) {
        ImmutableMap<String, Shape> shapes = with(parts.assumptions.shapes(), name, shape);
        return with(new Assumptions(shapes, parts.assumptions.readings(), parts.assumptions.dependence()));
    }

    /**
     * Returns this simulation with another estimate for a claim.
     *
     * @param name the id of a claim, or the words for the value in a derivation
     * @param estimate the range in which the caller expects the value, as 1.5 to 2 for "almost 2"
     */
    public Simulation reading(String name, Estimate estimate) {
        ImmutableMap<String, Estimate> readings = with(parts.assumptions.readings(), name, estimate);
        return with(new Assumptions(parts.assumptions.shapes(), readings, parts.assumptions.dependence()));
    }

    private Simulation with(Assumptions others) {
        return new Simulation(new Settings(parts.seed, parts.draws, parts.isParallel, others));
    }

    private static <T> ImmutableMap<String, T> with(ImmutableMap<String, T> map, String name, T value) {
        return ImmutableMap.<String, T>builder().putAll(map).put(name, value).buildKeepingLast();
    }

    /** Returns the distribution of a computed value, with the exceptions of {@link #of(Derivation)}. */
    public Distribution of(Computed value) {
        return of(value.explain());
    }

    /**
     * Returns the distribution of the value of a derivation, such as {@link Gap#explain()}, {@link Lag#explain()} or
     * the derivation of {@link CatchUp#parity}.
     *
     * @throws MissingDataException if a claim has no distribution, or no draw has a value; the message names the claim
     * @throws IllegalArgumentException if a shape does not fit an estimate
     */
    public Distribution of(Derivation derivation) {
        return new Program(derivation, parts.assumptions).run(parts.seed, parts.draws, parts.isParallel);
    }
}
