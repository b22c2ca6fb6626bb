// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.EmbeddedKind;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/** A source's id and the places in it that say something. */
@Value.Immutable
@ModelType
public interface Citation extends Extensible {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Citation> TYPE = RecordType.of("citation", Citation.class)
            .documentedAs("a source and the places in it that say something")
            .required("source", Kind.reference(Source.class), "the source")
            .list("places", Kind.PLACE, "the places in it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Citation> draft, Citation citation) {
                    draft.put("source", citation.source())
                            .put("places", citation.places())
                            .putExtensions(citation.extensions());
                }

                @Override
                public Citation make(Draft<Citation> draft) {
                    ImmutableCitation citation =
                            ImmutableCitation.of(draft.required("source"), draft.<Place>list("places"));
                    ImmutableMap<String, ExtensionValue> extensions = draft.extensions();
                    return extensions.isEmpty() ? citation : citation.withExtensions(extensions);
                }
            });

    /** What a field holds that cites. */
    EmbeddedKind<Citation> KIND = Kind.embedded(TYPE);

    /** The id of the {@link Source}. */
    @Value.Parameter
    String source();

    /** The places in it; empty where the source has none to tell apart, as a short web page. */
    @Value.Parameter
    ImmutableList<Place> places();

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
