// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * The kind of a metric, which determines how its values add up. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record MetricKind(String name) implements Term {
    /** An amount per period: the values of successive periods add up. */
    public static final MetricKind FLOW = new MetricKind("flow");

    /** An amount on a date: values of different dates do not add up. */
    public static final MetricKind STOCK = new MetricKind("stock");

    /** A property such as throughput or bandwidth: values of different subjects do not add up. */
    public static final MetricKind LEVEL = new MetricKind("level");

    /** The kind of fields with these terms. */
    public static final TextKind<MetricKind> KIND = Kind.term(MetricKind.class, ImmutableList.of(FLOW, STOCK, LEVEL));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
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
