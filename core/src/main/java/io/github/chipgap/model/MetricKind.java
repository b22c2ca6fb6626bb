// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * How values of a metric add up, an open vocabulary.
 *
 * @param name the word
 */
public record MetricKind(String name) implements Term {
    /** An amount per period: values of periods that follow each other add up. */
    public static final MetricKind FLOW = new MetricKind("flow");

    /** An amount at a moment: values of different moments do not add up. */
    public static final MetricKind STOCK = new MetricKind("stock");

    /** A property such as throughput or bandwidth: values of different subjects do not add up. */
    public static final MetricKind LEVEL = new MetricKind("level");

    /** The terms that this library knows. */
    public static final ImmutableList<MetricKind> NAMED = ImmutableList.of(FLOW, STOCK, LEVEL);

    /** The kind of a field that holds these terms. */
    public static final TextKind<MetricKind> KIND = Kind.term(MetricKind.class, NAMED);

    /**
     * Makes a term.
     *
     * @throws IllegalArgumentException if the word does not have the form of a {@link Term}
     */
    public MetricKind {
        Term.checked(name);
    }

    @Override
    public MetricKind withName(String other) {
        return new MetricKind(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
