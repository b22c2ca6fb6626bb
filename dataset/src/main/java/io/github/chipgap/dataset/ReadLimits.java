// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.dataset.json.Limits;
import tools.jackson.core.StreamReadConstraints;

/**
 * The limits beyond which a reader refuses a document.
 *
 * <p>They keep single texts, numbers, lists and reports of a hostile document small. The memory for its records still
 * grows with the document; a program for documents from strangers lowers {@link #maxDocumentLength}.
 *
 * <pre>{@code
 * DatasetReader.standard().withLimits(ReadLimits.standard().withMaxRecords(50_000_000));
 * }</pre>
 *
 * @param maxDocumentLength the characters of a document; 4 294 967 296 unless changed
 * @param maxRecords the records of a document; 20 million unless changed
 * @param maxDepth the objects and arrays inside each other; 100 unless changed, and at most {@value #DEEPEST}
 * @param maxKeys the keys of one object; 10 000 unless changed
 * @param maxValues the values of one list, or inside one extension key; 100 000 unless changed
 * @param maxTextLength the characters of a text or a key; a million unless changed
 * @param maxNumberLength the digits of a number; 1000 unless changed
 * @param maxViolations the violations in a report, while the rest is counted; 100 unless changed
 */
public record ReadLimits(
        long maxDocumentLength,
        int maxRecords,
        int maxDepth,
        int maxKeys,
        int maxValues,
        int maxTextLength,
        int maxNumberLength,
        int maxViolations) {
    /**
     * The highest limit of the depth; a thread with the default stack reads, writes and compares values of this depth.
     */
    public static final int DEEPEST = 300;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is below 1, or the depth is above {@value #DEEPEST}
     */
    public ReadLimits {
        int leastOfText = Math.min(Math.min(maxDepth, maxKeys), Math.min(maxTextLength, maxNumberLength));
        long least = Math.min(maxDocumentLength, Math.min(leastOfText, Math.min(maxRecords, maxViolations)));
        if (Math.min(least, maxValues) < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("expected limits of at least 1, and a depth of at most " + DEEPEST
                    + ", got a least limit of " + Math.min(least, maxValues) + " and a depth of " + maxDepth);
        }
    }

    /** Returns the limits of a reader unless others are given. */
    public static ReadLimits standard() {
        return new ReadLimits(4L << 30, 20_000_000, 100, 10_000, 100_000, 1_000_000, 1_000, 100);
    }

    StreamReadConstraints ofParser() {
        return StreamReadConstraints.builder()
                .maxDocumentLength(maxDocumentLength)
                .maxNestingDepth(maxDepth)
                .maxStringLength(maxTextLength)
                .maxNameLength(maxTextLength)
                .maxNumberLength(maxNumberLength)
                .build();
    }

    Limits ofRecords() {
        return new Limits(maxRecords, maxKeys, maxValues, maxViolations);
    }

    /** Returns these limits with another one for the length of a document. */
    public ReadLimits withMaxDocumentLength(long other) {
        return new ReadLimits(
                other, maxRecords, maxDepth, maxKeys, maxValues, maxTextLength, maxNumberLength, maxViolations);
    }

    /** Returns these limits with another one for the number of records. */
    public ReadLimits withMaxRecords(int other) {
        return new ReadLimits(
                maxDocumentLength, other, maxDepth, maxKeys, maxValues, maxTextLength, maxNumberLength, maxViolations);
    }

    /** Returns these limits with another one for the depth. */
    public ReadLimits withMaxDepth(int other) {
        return new ReadLimits(
                maxDocumentLength,
                maxRecords,
                other,
                maxKeys,
                maxValues,
                maxTextLength,
                maxNumberLength,
                maxViolations);
    }

    /** Returns these limits with another one for the number of keys. */
    public ReadLimits withMaxKeys(int other) {
        return new ReadLimits(
                maxDocumentLength,
                maxRecords,
                maxDepth,
                other,
                maxValues,
                maxTextLength,
                maxNumberLength,
                maxViolations);
    }

    /** Returns these limits with another one for the number of values. */
    public ReadLimits withMaxValues(int other) {
        return new ReadLimits(
                maxDocumentLength, maxRecords, maxDepth, maxKeys, other, maxTextLength, maxNumberLength, maxViolations);
    }

    /** Returns these limits with another one for the length of a text. */
    public ReadLimits withMaxTextLength(int other) {
        return new ReadLimits(
                maxDocumentLength, maxRecords, maxDepth, maxKeys, maxValues, other, maxNumberLength, maxViolations);
    }

    /** Returns these limits with another one for the length of a number. */
    public ReadLimits withMaxNumberLength(int other) {
        return new ReadLimits(
                maxDocumentLength, maxRecords, maxDepth, maxKeys, maxValues, maxTextLength, other, maxViolations);
    }

    /** Returns these limits with another one for the number of violations in a report. */
    public ReadLimits withMaxViolations(int other) {
        return new ReadLimits(
                maxDocumentLength, maxRecords, maxDepth, maxKeys, maxValues, maxTextLength, maxNumberLength, other);
    }
}
