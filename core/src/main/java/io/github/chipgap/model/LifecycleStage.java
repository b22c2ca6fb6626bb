// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * A stage in the life of a chip, reached at a {@link Milestone}. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record LifecycleStage(String name) implements Term {
    /** It is on its maker's roadmap, with only a name and targets. */
    public static final LifecycleStage ROADMAP = new LifecycleStage("roadmap");

    /** It was shown to the public. */
    public static final LifecycleStage ANNOUNCED = new LifecycleStage("announced");

    /** Customers have samples to try. */
    public static final LifecycleStage SAMPLING = new LifecycleStage("sampling");

    /** It is delivered to customers in volume. */
    public static final LifecycleStage SHIPPING = new LifecycleStage("shipping");

    /** It is available, in the sources' words released. */
    public static final LifecycleStage RELEASED = new LifecycleStage("released");

    /** It was cancelled. */
    public static final LifecycleStage CANCELLED = new LifecycleStage("cancelled");

    /** The kind of fields with these terms. */
    public static final TextKind<LifecycleStage> KIND = Kind.term(
            LifecycleStage.class, ImmutableList.of(ROADMAP, ANNOUNCED, SAMPLING, SHIPPING, RELEASED, CANCELLED));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
    public LifecycleStage {
        Term.checked(name);
    }

    @Override
    public LifecycleStage withName(String other) {
        return new LifecycleStage(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
