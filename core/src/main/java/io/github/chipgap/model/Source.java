// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.model.ImmutableSource.Builder;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where claims come from: an article, a web page, a data set, a filing.
 *
 * <p>What is not known of a source is absent, its date and its publisher included.
 */
@Value.Immutable
@ModelType
public interface Source extends ModelRecord {
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Source> TYPE = RecordType.of(
                    "sources", Source.class, ImmutableSource::builder, Builder::build, Builder::extensions)
            .documentedAs("where claims come from")
            .required("id", Kind.ID, Source::id, Builder::id, "the source's id, unique in the document")
            .required(
                    "title",
                    Kind.TEXT,
                    Source::title,
                    Builder::title,
                    "the title; where it has none, a description that says so")
            .optional("publisher", Kind.TEXT, Source::publisher, Builder::publisher, "who published it")
            .optional("published", Kind.DATE, Source::published, Builder::published, "when it was published")
            .optional("url", Kind.URL, Source::url, Builder::url, "where it is on the web")
            .optional("accessed", Kind.DATE, Source::accessed, Builder::accessed, "when it was read")
            .optional("license", Kind.TEXT, Source::license, Builder::license, "under which licence it may be used")
            .optional("sha256", Kind.SHA256, Source::sha256, Builder::sha256, "the digest of the text that was read")
            .optional(
                    "paragraphs",
                    Kind.COUNT,
                    Source::paragraphs,
                    Builder::paragraphs,
                    "how many paragraphs the text has")
            .optional("note", Kind.TEXT, Source::note, Builder::note, "what a reader of the source should know")
            .build();

    /** The title; where it has none, a description that says so. */
    String title();

    /** Who published it. */
    Optional<String> publisher();

    /** When it was published. */
    Optional<PartialDate> published();

    /** Where it is on the web. */
    Optional<String> url();

    /** When it was read. */
    Optional<PartialDate> accessed();

    /** Under which licence it may be used, as an SPDX identifier where there is one. */
    Optional<String> license();

    /** The SHA-256 digest of the text that was read, so that anyone who has it can check the places cited. */
    Optional<String> sha256();

    /** How many paragraphs the text has, counted from 1; no citation goes beyond. */
    Optional<Integer> paragraphs();

    /** What a reader of the source should know: how places are counted, what was not taken from it. */
    Optional<String> note();

    @Override
    default RecordType<Source> recordType() {
        return TYPE;
    }

    /** The record in a few words, as {@link RecordType#textOf} has it; what {@code toString} gives. */
    default String asText() {
        return TYPE.textOf(this);
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this).orThrow();
    }
}
