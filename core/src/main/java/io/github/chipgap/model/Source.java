// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Sha256;
import io.github.chipgap.record.Url;
import java.util.Optional;

/**
 * Where claims come from: an article, a web page, a data set, a filing.
 *
 * <p>Everything that is not known of a source is absent, including its date and its publisher.
 */
@ModelType("sources")
public interface Source extends ModelRecord {
    /** The description of this type. */
    RecordType<Source> TYPE = SourceType.TYPE;

    /** Returns a new builder. */
    static SourceBuilder builder() {
        return new SourceBuilder();
    }

    /** The title, or a description if it has none. */
    String title();

    /** The publisher. */
    Optional<String> publisher();

    /** When it was published. */
    Optional<PartialDate> published();

    /** Its address on the web. */
    @Url
    Optional<String> url();

    /** The address of the copy that was read; absent if {@link #url()} itself was read. */
    @Url
    Optional<String> readAt();

    /** When it was read. */
    Optional<PartialDate> accessed();

    /** How near the text that was read is to the party that makes the claims. */
    Optional<SourceGrade> grade();

    /** The licence under which it may be used, as an SPDX identifier if there is one. */
    Optional<String> license();

    /** The digest of the text that was read, with which others can check that they read the same. */
    @Sha256
    Optional<String> sha256();

    /** How many paragraphs the text has; citations count them from 1. */
    Optional<Integer> paragraphs();

    /** What a reader of the source should know, such as how places are counted. */
    Optional<String> note();
}
