// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.google.common.graph.Traverser;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableDoubleArray;
import io.github.chipgap.estimate.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A derivation as a list of columns, each of which holds one value in a block of draws and is filled from earlier ones.
 *
 * <p>The random numbers of a column depend on the seed, the drawn quantity and the number of the block, but not on the
 * order of the columns or the blocks.
 */
final class Program {
    private static final int BLOCK = 1024;
    private static final int BLOCKS_OF_TASK = 8;

    private final String title;
    private final Assumptions assumptions;
    private final Map<String, Interval> domains = new HashMap<>();
    private final List<Filling> fillings = new ArrayList<>();
    private final Map<Derivation, Integer> worked = new HashMap<>();
    private final Map<String, Integer> normals = new HashMap<>();
    private final Map<Chance, Integer> chances = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final TreeSet<String> texts = new TreeSet<>();
    private final TreeSet<String> singles = new TreeSet<>();

    /** Fills a column of a block. */
    @FunctionalInterface
    private interface Filling {
        void fill(double[][] columns, double[] column, long seed, long block);
    }

    /** Creates the program whose last column is the value of a derivation. */
    Program(Derivation derivation, Assumptions assumptions) {
        this.title = derivation.what() + (derivation.unit().isEmpty() ? "" : ", in " + derivation.unit());
        this.assumptions = assumptions;
        for (Derivation part : Traverser.forTree(Derivation::inputs).depthFirstPreOrder(derivation)) {
            domains.merge(
                    Assumptions.key(part),
                    domain(part),
                    (a, b) -> a.intersection(b).orElse(a));
        }
        value(derivation);
    }

    private static Interval domain(Derivation part) {
        if (part instanceof Derivation.Input input) {
            return input.domain();
        }
        return part instanceof Derivation.Given given ? given.domain() : Interval.unbounded();
    }

    private int added(Filling filling) {
        fillings.add(filling);
        return fillings.size() - 1;
    }

    private int value(Derivation part) {
        Integer known = worked.get(part);
        if (known != null) {
            return known;
        }
        Optional<Operation> operation = operation(part);
        int column = operation.isPresent() ? worked(part, operation.get()) : drawn(part);
        worked.put(part, column);
        return column;
    }

    private static Optional<Operation> operation(Derivation part) {
        return part instanceof Derivation.Step step
                ? step.formula().map(formula -> (Operation) formula)
                : Optional.empty();
    }

    private int worked(Derivation part, Operation operation) {
        ImmutableList<Derivation> operands = operation.operands(part.inputs());
        int[] inputs = new int[operands.size()];
        for (int i = 0; i < inputs.length; i++) {
            Derivation operand = operands.get(i);
            if (operation.isDispensable(i) && !isDrawable(operand)) {
                texts.add(operand.what() + ": left out, as it cannot matter by its bounds");
                inputs[i] = constant(Double.NaN);
            } else {
                inputs[i] = value(operand);
            }
        }
        int[] numbers = operation.chances().stream().mapToInt(this::chance).toArray();
        return added((columns, column, seed, block) ->
                operation.draw(some(columns, inputs), some(columns, numbers), column));
    }

    private static double[][] some(double[][] columns, int[] places) {
        double[][] some = new double[places.length][];
        for (int i = 0; i < places.length; i++) {
            some[i] = columns[places[i]];
        }
        return some;
    }

    private boolean isDrawable(Derivation part) {
        try {
            Optional<Operation> operation = operation(part);
            if (operation.isEmpty()) {
                assumptions.drawn(part, domainOf(part));
                return true;
            }
            return operation.get().operands(part.inputs()).stream().allMatch(this::isDrawable);
        } catch (MissingDataException e) {
            return false;
        }
    }

    private Interval domainOf(Derivation end) {
        return domains.getOrDefault(Assumptions.key(end), Interval.unbounded());
    }

    private int constant(double number) {
        return added((columns, column, seed, block) -> Arrays.fill(column, number));
    }

    private int drawn(Derivation end) {
        Assumptions.Drawn drawn = assumptions.drawn(end, domainOf(end));
        (drawn.fit() instanceof Fit.Constant ? singles : texts).add(drawn.text());
        names.addAll(drawn.names());
        Fit fit = drawn.fit();
        if (fit instanceof Fit.Constant constant) {
            return constant(constant.value());
        }
        int normal = drawn.group().map(group -> correlated(drawn.key(), group)).orElseGet(() -> normal(drawn.key()));
        return added((columns, column, seed, block) -> {
            for (int i = 0; i < column.length; i++) {
                column[i] = fit.at(columns[normal][i]);
            }
        });
    }

    /** Returns standard normal numbers with a part common to a group. */
    private int correlated(String key, String group) {
        double common = Math.sqrt(assumptions.dependence().commonVariance());
        double own = Math.sqrt(1 - common * common);
        int ofGroup = normal("group " + group);
        if (own == 0) {
            return ofGroup;
        }
        int ofKey = normal(key);
        return added((columns, column, seed, block) -> {
            for (int i = 0; i < column.length; i++) {
                column[i] = common * columns[ofGroup][i] + own * columns[ofKey][i];
            }
        });
    }

    private int normal(String key) {
        return normals.computeIfAbsent(key, what -> filled(what, Program::nextNormal));
    }

    /** Returns a standard normal number, the same on every version of Java, unlike {@code nextGaussian}. */
    private static double nextNormal(SplittableRandom random) {
        double probability = ((random.nextLong() >>> 12) + 0.5) * 0x1p-52; // above 0 and below 1
        return StandardNormal.quantile(probability);
    }

    private int chance(Chance chance) {
        return chances.computeIfAbsent(chance, this::drawn);
    }

    private int drawn(Chance chance) {
        if (chance.first() == chance.last()) {
            return constant((double) chance.first());
        }
        texts.add(chance.what() + ": " + chance.text() + ", each as likely");
        return filled(chance.what(), random -> (double) random.nextLong(chance.first(), chance.last() + 1));
    }

    private int filled(String what, ToDoubleFunction<SplittableRandom> next) {
        long hash = Hashing.murmur3_128().hashUnencodedChars(what).asLong();
        return added((columns, column, seed, block) -> {
            SplittableRandom random = new SplittableRandom(Hashing.murmur3_128()
                    .newHasher(3 * Long.BYTES)
                    .putLong(seed)
                    .putLong(hash)
                    .putLong(block)
                    .hash()
                    .asLong());
            for (int i = 0; i < column.length; i++) {
                column[i] = next.applyAsDouble(random);
            }
        });
    }

    /** Draws the value. */
    Distribution run(long seed, int count, boolean isParallel) {
        double[] draws = new double[count];
        int perTask = BLOCK * BLOCKS_OF_TASK;
        IntStream tasks = IntStream.range(0, (count + perTask - 1) / perTask);
        (isParallel ? tasks.parallel() : tasks).forEach(task -> run(seed, task, draws));
        if (isParallel) {
            DrawSort.sort(draws);
        } else {
            Arrays.sort(draws);
        }
        int known = count;
        while (known > 0 && Double.isNaN(draws[known - 1])) {
            known--;
        }
        if (known == 0) {
            throw new MissingDataException("no draw of " + title + " has a value");
        }
        ImmutableDoubleArray values = ImmutableDoubleArray.copyOf(draws).subArray(0, known);
        return new Distribution(values, explanation(seed, count, count - known));
    }

    private void run(long seed, int task, double[] draws) {
        double[][] columns = new double[fillings.size()][BLOCK];
        for (int i = 0; i < BLOCKS_OF_TASK; i++) {
            int block = task * BLOCKS_OF_TASK + i;
            int first = block * BLOCK;
            if (first >= draws.length) {
                return;
            }
            for (int j = 0; j < columns.length; j++) {
                fillings.get(j).fill(columns, columns[j], seed, block);
            }
            System.arraycopy(columns[columns.length - 1], 0, draws, first, Math.min(BLOCK, draws.length - first));
        }
    }

    private String explanation(long seed, int count, int withoutValue) {
        List<String> lines = new ArrayList<>();
        lines.add(title + ": " + number(count) + " draws with seed " + seed + ", " + assumptions.dependence());
        if (withoutValue > 0) {
            lines.add(number(withoutValue) + " draws without a value are left out");
        }
        texts.forEach(line -> lines.add("  " + line));
        if (!singles.isEmpty()) {
            lines.add("  the same in each draw: " + String.join("; ", singles));
        }
        Set<String> unused = Sets.difference(
                Sets.union(assumptions.shapes().keySet(), assumptions.readings().keySet()), names);
        if (!unused.isEmpty()) {
            lines.add("  not drawn for this value: " + String.join(", ", new TreeSet<>(unused)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
