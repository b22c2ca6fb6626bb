// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the groups of a pattern, which {@link Pattern} itself says from Java 20 on. */
final class NamedGroups {
    private static final Pattern NAMED = Pattern.compile("(?<!\\\\)\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    private NamedGroups() {}

    static Set<String> of(Pattern pattern) {
        return NAMED.matcher(pattern.pattern())
                .results()
                .map((MatchResult group) -> group.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
