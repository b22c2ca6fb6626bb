// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import java.util.Optional;

/** The word that somebody probably meant who wrote another. */
public final class NearestWord {
    private static final int MAX_LENGTH = 120;

    private NearestWord() {}

    /**
     * The candidate that is the fewest slips away: at most one for three characters, or one for two, and none for one. and one
     * in any case.
     *
     * @return of several equally near the first; empty where none is near, or the word is too long for a misspelling
     */
    public static Optional<String> to(String word, Iterable<String> candidates) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String nearest = "";
        int fewest = (word.length() < 2 ? 0 : Math.max(1, word.length() / 3)) + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) < fewest) {
                int edits = edits(word, candidate);
                if (edits < fewest) {
                    fewest = edits;
                    nearest = candidate;
                }
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /**
     * The number of insertions, deletions, replacements and swaps of neighbours, case ignored, that make one word of the
     * other: the optimal string alignment distance (Boytsov, "Indexing methods for approximate dictionary searching",
     * ACM Journal of Experimental Algorithmics 16, 2011), row by row of its table.
     */
    private static int edits(String from, String to) {
        int[] rowBefore = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        int[] next = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = row[j - 1] + (isSame(from, i - 1, to, j - 1) ? 0 : 1);
                next[j] = Math.min(Math.min(row[j], next[j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && isSame(from, i - 1, to, j - 2) && isSame(from, i - 2, to, j - 1)) {
                    next[j] = Math.min(next[j], rowBefore[j - 2] + 1);
                }
            }
            int[] free = rowBefore;
            rowBefore = row;
            row = next;
            next = free;
        }
        return row[to.length()];
    }

    private static boolean isSame(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
