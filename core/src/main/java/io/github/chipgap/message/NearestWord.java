// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import java.util.Arrays;
import java.util.Optional;

/** Finds the word probably meant by a misspelt one. */
public final class NearestWord {
    private static final int MAX_LENGTH = 120;
    /** The largest number of edits between two spellings of a word, however long it is. */
    private static final int MOST_EDITS = 4;

    private NearestWord() {}

    /**
     * Returns the candidate with the fewest edits from a word.
     *
     * <p>One edit is allowed for every three characters, but at least one and at most {@value #MOST_EDITS}. A word of
     * one character must match. Case is ignored.
     *
     * @return the first of the nearest candidates; empty if no candidate is near, or if the word has more than
     *     {@value #MAX_LENGTH} characters
     */
    public static Optional<String> to(String word, Iterable<String> candidates) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String nearest = "";
        int most = word.length() < 2 ? 0 : Math.min(MOST_EDITS, Math.max(1, word.length() / 3));
        for (String candidate : candidates) {
            int edits = edits(word, candidate, most);
            if (edits <= most) {
                nearest = candidate;
                most = edits - 1; // a later candidate must be nearer
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /**
     * Returns the number of insertions, deletions, replacements and swaps of neighbours between two words, or any
     * number above {@code most} if there are more.
     *
     * <p>This is the optimal string alignment distance (Boytsov, "Indexing methods for approximate dictionary
     * searching", ACM Journal of Experimental Algorithmics 16, 2011), row by row of its table. Cells further than
     * {@code most} from the diagonal cannot lead to a smaller number (Ukkonen, "Algorithms for approximate string
     * matching", Information and Control 64, 1985).
     */
    private static int edits(String from, String to, int most) {
        int more = most + 1;
        if (most < 0 || Math.abs(from.length() - to.length()) > most) {
            return more;
        }
        int[] rowBefore = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        int[] next = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            Arrays.fill(next, more);
            next[0] = i;
            int least = i;
            for (int j = Math.max(1, i - most); j <= Math.min(to.length(), i + most); j++) {
                int replaced = row[j - 1] + (isSame(from, i - 1, to, j - 1) ? 0 : 1);
                next[j] = Math.min(Math.min(row[j], next[j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && isSame(from, i - 1, to, j - 2) && isSame(from, i - 2, to, j - 1)) {
                    next[j] = Math.min(next[j], rowBefore[j - 2] + 1);
                }
                least = Math.min(least, next[j]);
            }
            if (least > most) {
                return more;
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
