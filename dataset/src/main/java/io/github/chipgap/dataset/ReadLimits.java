// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import org.immutables.value.Value;

/**
 * How much a reader takes before it refuses a document, so that a hostile one cannot exhaust the machine.
 *
 * <pre>{@code
 * DatasetReader.standard().withLimits(ReadLimits.standard().withMaxRecords(50_000_000));
 * }</pre>
 */
@Value.Immutable
@Value.Style(allowedClasspathAnnotations = {Override.class})
public interface ReadLimits {
    /** The limits of a reader that is given no others. */
    static ImmutableReadLimits standard() {
        return ImmutableReadLimits.builder()
                .maxDocumentLength(4L << 30)
                .maxRecords(20_000_000)
                .maxDepth(100)
                .maxKeys(10_000)
                .maxTextLength(1_000_000)
                .maxNumberLength(1_000)
                .maxViolations(100)
                .build();
    }

    /** Bytes of a document in UTF-8; 4 GiB unless raised. */
    long maxDocumentLength();

    /** Records of a document; 20 million unless raised. */
    int maxRecords();

    /** Objects and arrays inside each other; 100 unless raised. */
    int maxDepth();

    /** Keys of one object; 10 000 unless raised. */
    int maxKeys();

    /** Characters of a text; a million unless raised. */
    int maxTextLength();

    /** Characters of a number; 1000 unless raised. */
    int maxNumberLength();

    /** Violations that a report keeps, while the rest is counted; 100 unless raised. */
    int maxViolations();

    /** Refuses limits below 1 with an {@link IllegalArgumentException} that holds all of them. */
    @Value.Check
    default void check() {
        int leastOfRecord = Math.min(Math.min(maxDepth(), maxKeys()), Math.min(maxTextLength(), maxNumberLength()));
        if (Math.min(Math.min(maxDocumentLength(), maxRecords()), Math.min(leastOfRecord, maxViolations())) < 1) {
            throw new IllegalArgumentException("expected limits of 1 at least, got " + this);
        }
    }
}
