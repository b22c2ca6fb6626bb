// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;

/** Inputs whose bounds leave one answer, but whose doubts leave no confidence in it. */
final class MissingConfidence {
    private MissingConfidence() {}

    /**
     * Returns the findings of which each would leave confidence: more of it in one of the inputs, or in all of them if
     * that is not enough.
     *
     * @param inputs the inputs by their names
     */
    static ImmutableList<String> wouldBeLeftBy(ImmutableMap<String, TracedValue> inputs) {
        ImmutableList<String> one = inputs.keySet().stream()
                .filter(name -> TracedValue.leaveConfidence(ImmutableList.copyOf(
                        Maps.filterKeys(inputs, other -> !other.equals(name)).values())))
                .map(MissingConfidence::more)
                .collect(ImmutableList.toImmutableList());
        return one.isEmpty() ? ImmutableList.of(more(String.join(" and ", inputs.keySet()))) : one;
    }

    /** Returns the finding that an input has more confidence. */
    static String more(String name) {
        return "more confidence in " + name;
    }
}
