// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Sha256;
import io.github.chipgap.record.Url;
import java.util.Optional;

/**
 * A source of claims, such as an article, a web page, a data set or a filing.
 *
 * <p>Unknown properties of a source are absent, including its date and its publisher. If a table or page is maintained,
 * {@link #updated()} is the date of the version that was read.
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

    /** The date of publication. */
    Optional<PartialDate> published();

    /** The date of the version that was read, if the text changes after its publication. */
    Optional<PartialDate> updated();

    /** Its address on the web. */
    @Url
    Optional<String> url();

    /** The address of the copy that was read; absent if the text at {@link #url()} was read. */
    @Url
    Optional<String> readAt();

    /** The date on which it was read. */
    Optional<PartialDate> accessed();

    /** The grade of the text that was read, by its distance from the party making the claims. */
    Optional<SourceGrade> grade();

    /** The licence under which it may be used, as an SPDX identifier if there is one. */
    Optional<String> license();

    /** The digest of the text that was read, with which a reader can verify a copy. */
    @Sha256
    Optional<String> sha256();

    /** The number of paragraphs of the text; citations count them from 1. */
    Optional<Integer> paragraphs();

    /** A note for readers of the source, such as how places are counted. */
    Optional<String> note();

    /** Returns the date of the version that was read, or else the date of publication. */
    default Optional<PartialDate> dated() {
        return updated().or(this::published);
    }

    @Override
    default void check(RecordCheck rules) {
        boolean isBefore = updated().isPresent()
                && published().isPresent()
                && updated().get().lastDay().isBefore(published().get().firstDay());
        rules.require(!isBefore, "updated", "a date not before that of publication");
    }
}
