// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * Sorts draws on the threads of the common pool and on the calling one. {@link Arrays#parallelSort(double[])} uses a
 * single thread if the pool has only one.
 */
final class DrawSort extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient double[] draws;
    private final int from;
    private final int to;
    private final int splits;

    private DrawSort(double[] draws, int from, int to, int splits) {
        this.draws = draws;
        this.from = from;
        this.to = to;
        this.splits = splits;
    }

    /** Sorts draws as {@link Arrays#sort(double[])}. */
    static void sort(double[] draws) {
        int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
        new DrawSort(draws, 0, draws.length, Integer.SIZE - Integer.numberOfLeadingZeros(threads - 1)).invoke();
    }

    @Override
    protected void compute() {
        if (splits == 0) {
            Arrays.sort(draws, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        invokeAll(new DrawSort(draws, from, middle, splits - 1), new DrawSort(draws, middle, to, splits - 1));
        merge(Arrays.copyOfRange(draws, from, middle), middle);
    }

    private void merge(double[] left, int middle) {
        int right = middle;
        int next = from;
        for (double one : left) {
            while (right < to && Double.compare(draws[right], one) < 0) {
                draws[next++] = draws[right++];
            }
            draws[next++] = one;
        }
    }
}
