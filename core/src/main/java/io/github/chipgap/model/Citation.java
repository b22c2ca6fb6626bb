// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;

/** A source with the cited places in it. */
@ModelType("citation")
public interface Citation extends Described {
    /** The description of this type. */
    RecordType<Citation> TYPE = CitationType.TYPE;

    /** Returns a new builder. */
    static CitationBuilder builder() {
        return new CitationBuilder();
    }

    /** The source. */
    @Reference(Source.class)
    String source();

    /** The cited places; empty if the source has no numbered or named places, such as a short web page. */
    ImmutableList<Place> places();
}
