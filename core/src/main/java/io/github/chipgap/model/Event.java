// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.ImmutableEvent.Builder;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that took place and that claims come from or bear on, such as a conference. */
@Value.Immutable
@ModelType
public interface Event extends Cited {
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Event> TYPE = RecordType.of(
                    "events", Event.class, ImmutableEvent::builder, Builder::build, Builder::extensions)
            .documentedAs("something that took place and that claims come from or bear on")
            .required("id", Kind.ID, Event::id, Builder::id, "the event's id, unique in the document")
            .required("name", Kind.TEXT, Event::name, Builder::name, "the usual English name, or a description")
            .optional("date", Kind.PERIOD, Event::date, Builder::date, "when it took place")
            .optional("venue", Kind.TEXT, Event::venue, Builder::venue, "where it took place")
            .list(
                    "participants",
                    Kind.reference(Party.class),
                    Event::participants,
                    Builder::participants,
                    "parties that are known to have taken part")
            .list("topics", Kind.TEXT, Event::topics, Builder::topics, "what it was about")
            .nonEmptyList("citations", Citation.KIND, Event::citations, Builder::citations, "where the sources say so")
            .build();

    /** The usual English name, or a description where it has none. */
    String name();

    /** When it took place; absent where the sources do not say. */
    Optional<Period> date();

    /** Where it took place. */
    Optional<String> venue();

    /** The ids of the parties that are known to have taken part. */
    ImmutableList<String> participants();

    /** What it was about. */
    ImmutableList<String> topics();

    @Override
    default RecordType<Event> recordType() {
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
