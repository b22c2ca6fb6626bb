// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
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
        double[] halves = Arrays.copyOfRange(draws, from, to);
        invokeAll(
                ForkJoinTask.adapt(() -> mergeLower(halves, middle - from)),
                ForkJoinTask.adapt(() -> mergeUpper(halves, middle - from)));
    }

    /** Merges two sorted halves, from their least draws to the middle of the result. */
    private void mergeLower(double[] halves, int half) {
        int left = 0;
        int right = half;
        for (int next = from; next < from + half; next++) {
            boolean isLeft = Double.compare(halves[left], halves[right]) <= 0;
            draws[next] = isLeft ? halves[left++] : halves[right++];
        }
    }

    /** Merges two sorted halves, from their greatest draws down to the middle of the result. */
    private void mergeUpper(double[] halves, int half) {
        int left = half - 1;
        int right = halves.length - 1;
        for (int next = to - 1; next >= from + half; next--) {
            boolean isLeft = left >= 0 && Double.compare(halves[left], halves[right]) > 0;
            draws[next] = isLeft ? halves[left--] : halves[right--];
        }
    }
}
