// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.dataset.json.Limits;
import java.util.Map;
import tools.jackson.core.StreamReadConstraints;

/**
 * The limits beyond which a reader refuses a document.
 *
 * <p>The limits keep single texts, numbers, lists and reports of a hostile document small. Memory still grows with the
 * records, so a program that reads untrusted documents should lower {@link Limit#DOCUMENT_LENGTH}.
 *
 * <pre>{@code
 * DatasetReader.standard().withLimits(ReadLimits.standard().with(Limit.RECORDS, 50_000_000));
 * }</pre>
 *
 * @param changed the limits other than the standard ones
 */
public record ReadLimits(ImmutableMap<Limit, Long> changed) {
    /** A limit and its standard value. */
    public enum Limit {
        /** The characters of a document; 4 294 967 296 unless changed. */
        DOCUMENT_LENGTH(4L << 30, Long.MAX_VALUE),
        /** The records of a document; 20 million unless changed. */
        RECORDS(20_000_000),
        /**
         * The depth of objects and arrays; 100 unless changed, and at most 300. A thread with the default stack reads,
         * writes and compares values of the greatest depth.
         */
        DEPTH(100, 300),
        /** The keys of one object; 10 000 unless changed. */
        KEYS(10_000),
        /** The values of one list, or inside one extension key; 100 000 unless changed. */
        VALUES(100_000),
        /** The characters of a text or a key; a million unless changed. */
        TEXT_LENGTH(1_000_000),
        /** The digits of a number; 1000 unless changed. */
        NUMBER_LENGTH(1_000),
        /** The violations listed in a report; 100 unless changed. Any others are only counted. */
        VIOLATIONS(100);

        private final long standard;
        private final long highest;

        Limit(int standard) {
            this(standard, Integer.MAX_VALUE);
        }

        Limit(long standard, long highest) {
            this.standard = standard;
            this.highest = highest;
        }
    }

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is below 1, or above the highest possible limit
     */
    public ReadLimits {
        ImmutableMap.Builder<Limit, Long> others = ImmutableMap.builder();
        for (Map.Entry<Limit, Long> each : changed.entrySet()) {
            Limit limit = each.getKey();
            long value = each.getValue();
            if (value < 1 || value > limit.highest) {
                throw new IllegalArgumentException("expected a limit from 1 to " + limit.highest + " of the "
                        + Ascii.toLowerCase(limit.name()).replace('_', ' ') + ", got " + value);
            }
            if (value != limit.standard) {
                others.put(limit, value);
            }
        }
        changed = others.buildOrThrow();
    }

    /** Returns the default limits of a reader. */
    public static ReadLimits standard() {
        return new ReadLimits(ImmutableMap.of());
    }

    /** Returns these limits with one of them changed. */
    public ReadLimits with(Limit limit, long other) {
        return new ReadLimits(ImmutableMap.<Limit, Long>builder()
                .putAll(changed)
                .put(limit, other)
                .buildKeepingLast());
    }

    /** Returns a limit. */
    public long get(Limit limit) {
        return changed.getOrDefault(limit, limit.standard);
    }

    StreamReadConstraints ofParser() {
        return StreamReadConstraints.builder()
                .maxDocumentLength(get(Limit.DOCUMENT_LENGTH))
                .maxNestingDepth((int) get(Limit.DEPTH))
                .maxStringLength((int) get(Limit.TEXT_LENGTH))
                .maxNameLength((int) get(Limit.TEXT_LENGTH))
                .maxNumberLength((int) get(Limit.NUMBER_LENGTH))
                .build();
    }

    Limits ofRecords() {
        return new Limits(get(Limit.RECORDS), get(Limit.KEYS), get(Limit.VALUES), get(Limit.VIOLATIONS));
    }
}
