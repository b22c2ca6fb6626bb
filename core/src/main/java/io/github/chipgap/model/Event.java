// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;
import io.github.chipgap.record.Trailing;
import java.util.Optional;

/** An event, such as a conference, as the origin or the subject of claims. */
@ModelType("events")
public interface Event extends Cited {
    /** The description of this type. */
    RecordType<Event> TYPE = EventType.TYPE;

    /** Returns a new builder. */
    static EventBuilder builder() {
        return new EventBuilder();
    }

    /** The usual English name, or a description. */
    String name();

    /** The date of the event. */
    Optional<Period> date();

    /** The venue of the event. */
    Optional<String> venue();

    /** The known participants. */
    @Reference(Party.class)
    ImmutableList<String> participants();

    /** The topics of the event. */
    ImmutableList<String> topics();

    @Trailing
    @NotEmpty
    @Override
    ImmutableList<Citation> citations();
}
