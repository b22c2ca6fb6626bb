// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that took place and that claims come from or bear on, such as a conference. */
@Value.Immutable
@ModelType
public interface Event extends Cited {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Event> TYPE = RecordType.of("events", Event.class)
            .documentedAs("something that took place and that claims come from or bear on")
            .required("id", Kind.ID, "the event's id, unique in the document")
            .required("name", Kind.TEXT, "the usual English name, or a description")
            .optional("date", Kind.PERIOD, "when it took place")
            .optional("venue", Kind.TEXT, "where it took place")
            .list("participants", Kind.reference(Party.class), "parties that are known to have taken part")
            .list("topics", Kind.TEXT, "what it was about")
            .nonEmptyList("citations", Citation.KIND, "where the sources say so")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Event> draft, Event event) {
                    draft.put("id", event.id())
                            .put("name", event.name())
                            .put("date", event.date())
                            .put("venue", event.venue())
                            .put("participants", event.participants())
                            .put("topics", event.topics())
                            .put("citations", event.citations())
                            .putExtensions(event.extensions());
                }

                @Override
                public Event make(Draft<Event> draft) {
                    return ImmutableEvent.builder()
                            .id(draft.required("id"))
                            .name(draft.required("name"))
                            .date(draft.optional("date"))
                            .venue(draft.optional("venue"))
                            .addAllParticipants(draft.list("participants"))
                            .addAllTopics(draft.list("topics"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

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
