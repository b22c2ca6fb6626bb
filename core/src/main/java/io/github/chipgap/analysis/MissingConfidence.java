// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

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
                .filter(name -> TracedValue.leaveConfidence(others(inputs, name)))
                .map(MissingConfidence::more)
                .collect(ImmutableList.toImmutableList());
        return one.isEmpty() ? ImmutableList.of(more(String.join(" and ", inputs.keySet()))) : one;
    }

    private static List<TracedValue> others(ImmutableMap<String, TracedValue> inputs, String name) {
        return inputs.entrySet().stream()
                .filter(input -> !input.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the finding that an input has more confidence. */
    static String more(String name) {
        return "more confidence in " + name;
    }
}
