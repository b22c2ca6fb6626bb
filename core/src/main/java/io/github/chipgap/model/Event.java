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

/** Something that took place and that claims come from or bear on. A conference is one. */
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

    /** When it took place. */
    Optional<Period> date();

    /** Where it took place. */
    Optional<String> venue();

    /** Parties that are known to have taken part. */
    @Reference(Party.class)
    ImmutableList<String> participants();

    /** What it was about. */
    ImmutableList<String> topics();

    @Trailing
    @NotEmpty
    @Override
    ImmutableList<Citation> citations();
}
