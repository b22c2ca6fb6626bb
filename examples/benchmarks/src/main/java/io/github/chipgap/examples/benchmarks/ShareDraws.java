// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.analysis.Simulation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.Period;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A way to draw the share of Huawei and Cambricon among six designers in 2025, in H100 equivalents. */
interface ShareDraws {
    /** A plain double loop. */
    String LOOP = "plain loop";

    /** The same loop over the generator, the sampler and the distribution of Apache Commons. */
    String COMMONS = "Commons RNG and Statistics";

    /** This library on one thread. */
    String CHIPGAP = "chipgap";

    /** This library on two threads. */
    String TWO_THREADS = "chipgap, two threads";

    /** All means. */
    List<String> ALL = List.of(LOOP, COMMONS, CHIPGAP, TWO_THREADS);

    /** The part comes first. */
    List<String> FIGURES = List.of(
            "huawei-h100-equivalents-shipped-2025-epoch",
            "cambricon-h100-equivalents-shipped-2025",
            "nvidia-h100-equivalents-shipped-2025",
            "amd-h100-equivalents-shipped-2025",
            "google-h100-equivalents-shipped-2025",
            "amazon-h100-equivalents-shipped-2025");

    /** Draws and sorts, and returns the median. */
    double median(int draws);

    /** Returns a means by its name. */
    static ShareDraws of(String means) {
        Dataset data = ReferenceData.all();
        switch (means) {
            case LOOP -> {
                Loop loop = new Loop(data, 1.2815515655446008);
                return draws -> {
                    SplittableRandom random = new SplittableRandom(42);
                    return loop.median(draws, random::nextGaussian);
                };
            }
            case COMMONS -> {
                Loop loop = new Loop(data, NormalDistribution.of(0, 1).inverseCumulativeProbability(0.9));
                return draws -> {
                    UniformRandomProvider random = RandomSource.L64_X128_MIX.create(42L);
                    return loop.median(draws, ZigguratSampler.NormalizedGaussian.of(random)::sample);
                };
            }
            default -> {
                Computed share = Shares.of(data)
                        .of(
                                List.of("huawei", "cambricon"),
                                List.of("huawei", "cambricon", "nvidia", "amd", "google", "amazon"),
                                "h100-equivalents-shipped",
                                Period.parse("2025"));
                Simulation one = Simulation.withSeed(42);
                Simulation simulation = means.equals(TWO_THREADS) ? one.parallel() : one;
                return draws -> simulation.draws(draws).of(share).median();
            }
        }
    }

    /** Two-piece lognormals through p10, p50 and p90, and the share, in a loop. */
    final class Loop {
        private final double[] best = new double[FIGURES.size()];
        private final double[] below = new double[FIGURES.size()];
        private final double[] above = new double[FIGURES.size()];

        Loop(Dataset data, double z) {
            for (int i = 0; i < best.length; i++) {
                Estimate value = data.get(Measurement.class, FIGURES.get(i)).value();
                best[i] = value.best().orElseThrow();
                below[i] = Math.log(best[i] / value.interval().lowest()) / z;
                above[i] = Math.log(value.interval().highest() / best[i]) / z;
            }
        }

        double median(int draws, DoubleSupplier normal) {
            double[] shares = new double[draws];
            for (int i = 0; i < draws; i++) {
                double part = draw(0, normal) + draw(1, normal);
                double rest = 0;
                for (int j = 2; j < best.length; j++) {
                    rest += draw(j, normal);
                }
                shares[i] = 1 / (1 + rest / part);
            }
            Arrays.sort(shares);
            return shares[(draws - 1) / 2];
        }

        private double draw(int figure, DoubleSupplier normal) {
            double z = normal.getAsDouble();
            return best[figure] * Math.exp(z * (z < 0 ? below[figure] : above[figure]));
        }
    }
}
