// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
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
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Source> TYPE = RecordType.of("sources", Source.class)
            .documentedAs("where claims come from")
            .required("id", Kind.ID, "the source's id, unique in the document")
            .required("title", Kind.TEXT, "the title; where it has none, a description that says so")
            .optional("publisher", Kind.TEXT, "who published it")
            .optional("published", Kind.DATE, "when it was published")
            .optional("url", Kind.URL, "where it is on the web")
            .optional("readAt", Kind.URL, "where the copy is that was read")
            .optional("accessed", Kind.DATE, "when it was read")
            .optional(
                    "grade", SourceGrade.KIND, "how near the text that was read is to the party that makes the claims")
            .optional("license", Kind.TEXT, "under which licence it may be used")
            .optional("sha256", Kind.SHA256, "the digest of the text that was read")
            .optional("paragraphs", Kind.COUNT, "how many paragraphs the text has")
            .optional("note", Kind.TEXT, "what a reader of the source should know")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Source> draft, Source source) {
                    draft.put("id", source.id())
                            .put("title", source.title())
                            .put("publisher", source.publisher())
                            .put("published", source.published())
                            .put("url", source.url())
                            .put("readAt", source.readAt())
                            .put("accessed", source.accessed())
                            .put("grade", source.grade())
                            .put("license", source.license())
                            .put("sha256", source.sha256())
                            .put("paragraphs", source.paragraphs())
                            .put("note", source.note())
                            .putExtensions(source.extensions());
                }

                @Override
                public Source make(Draft<Source> draft) {
                    return ImmutableSource.builder()
                            .id(draft.required("id"))
                            .title(draft.required("title"))
                            .publisher(draft.optional("publisher"))
                            .published(draft.optional("published"))
                            .url(draft.optional("url"))
                            .readAt(draft.optional("readAt"))
                            .accessed(draft.optional("accessed"))
                            .grade(draft.optional("grade"))
                            .license(draft.optional("license"))
                            .sha256(draft.optional("sha256"))
                            .paragraphs(draft.optional("paragraphs"))
                            .note(draft.optional("note"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The title; where it has none, a description that says so. */
    String title();

    /** Who published it. */
    Optional<String> publisher();

    /** When it was published. */
    Optional<PartialDate> published();

    /** Where it is on the web. */
    Optional<String> url();

    /** Where the copy is that was read; absent if {@link #url()} itself was read. */
    Optional<String> readAt();

    /** When it was read. */
    Optional<PartialDate> accessed();

    /** How near the text that was read is to the party that makes the claims. */
    Optional<SourceGrade> grade();

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
