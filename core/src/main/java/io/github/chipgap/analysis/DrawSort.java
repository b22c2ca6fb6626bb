// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Sorts draws on the threads of the common pool and on the calling one. {@link Arrays#parallelSort(double[])} uses a
 * single thread if the pool has only one.
 */
final class DrawSort {
    private DrawSort() {}

    /** Sorts draws as {@link Arrays#sort(double[])}. */
    static void sort(double[] draws) {
        int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
        sort(draws, 0, draws.length, Integer.SIZE - Integer.numberOfLeadingZeros(threads - 1));
    }

    private static void sort(double[] draws, int from, int to, int splits) {
        if (splits == 0) {
            Arrays.sort(draws, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        both(() -> sort(draws, from, middle, splits - 1), () -> sort(draws, middle, to, splits - 1));
        double[] halves = Arrays.copyOfRange(draws, from, to);
        int half = middle - from;
        both(() -> mergeLower(draws, from, halves, half), () -> mergeUpper(draws, from, halves, half));
    }

    private static void both(Runnable one, Runnable other) {
        ForkJoinTask.invokeAll(ForkJoinTask.adapt(one), ForkJoinTask.adapt(other));
    }

    /** Merges two sorted halves, from their least draws to the middle of the result. */
    private static void mergeLower(double[] draws, int from, double[] halves, int half) {
        int left = 0;
        int right = half;
        for (int next = 0; next < half; next++) {
            boolean isLeft = Double.compare(halves[left], halves[right]) <= 0;
            draws[from + next] = isLeft ? halves[left++] : halves[right++];
        }
    }

    /** Merges two sorted halves, from their greatest draws down to the middle of the result. */
    private static void mergeUpper(double[] draws, int from, double[] halves, int half) {
        int left = half - 1;
        int right = halves.length - 1;
        for (int next = right; next >= half; next--) {
            boolean isLeft = left >= 0 && Double.compare(halves[left], halves[right]) > 0;
            draws[from + next] = isLeft ? halves[left--] : halves[right--];
        }
    }
}
