// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The patterns of a mapping, and the names of their groups, which {@link Pattern} itself says from Java 20 on. */
final class NamedGroups {
    private static final Pattern NAMED = Pattern.compile("(?<!\\\\)\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    private NamedGroups() {}

    /**
     * Returns a pattern of a mapping.
     *
     * @throws IllegalArgumentException if the text is not a regular expression
     */
    static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern: expected a regular expression, got \"" + text + "\"", e);
        }
    }

    static Set<String> of(Pattern pattern) {
        return NAMED.matcher(pattern.pattern())
                .results()
                .map((MatchResult group) -> group.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
