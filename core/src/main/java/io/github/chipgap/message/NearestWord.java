// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import java.util.Optional;

/** The word that somebody probably meant who wrote another. */
public final class NearestWord {
    private static final int MAX_LENGTH = 120;

    private NearestWord() {}

    /**
     * The candidate that is the fewest single-character edits away, at most a third of the word's length, and one
     * in any case.
     *
     * @return of several equally near the first; empty where none is near, or the word is too long for a misspelling
     */
    public static Optional<String> to(String word, Iterable<String> candidates) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String nearest = "";
        int fewest = Math.max(1, word.length() / 3) + 1;
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
     * The Levenshtein distance, case ignored: row by row of the classic table (Wagner and Fischer, "The
     * String-to-String Correction Problem", Journal of the ACM 21, 1974).
     */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                int cost = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }
        return row[to.length()];
    }
}
