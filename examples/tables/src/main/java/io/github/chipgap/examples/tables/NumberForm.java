// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a cell with a number: a pattern whose named groups are the relevant parts. */
final class NumberForm {
    /** The signs for how a number bounds the value. */
    static final List<String> SIGNS = List.of("~", ">", ">=", "<", "<=", "=");

    private static final Set<String> GROUPS =
            new TreeSet<>(List.of("word", "number", "low", "high", "unit", "period", "standing"));
    private static final NumberForm PLAIN = new NumberForm(
            "(?<word>~|>=|<=|>|<)?\\s*(?<number>-?[0-9][0-9.,'\u2019\u00a0\u202f ]*(?:[eE][+-]?[0-9]+)?)");

    private final Pattern pattern;
    private final Set<String> groups;

    /**
     * Makes a form.
     *
     * @throws IllegalArgumentException if the text is no pattern, or has none of the groups for a number, or others
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    NumberForm(String text) {
        this.pattern = NamedGroups.pattern(text);
        this.groups = NamedGroups.of(pattern);
        if (!GROUPS.containsAll(groups)
                || !(groups.contains("number") || groups.contains("low") || groups.contains("high"))) {
            throw new IllegalArgumentException(
                    "expected a pattern with (?<number>…), (?<low>…) or (?<high>…), and no groups" + " but "
                            + String.join(", ", GROUPS) + ", got " + text);
        }
    }

    /** Returns the form of a decimal number, with a sign before it if it is a bound. */
    static NumberForm plain() {
        return PLAIN;
    }

    /** Returns the parts of a cell; empty if it does not have the form. */
    Optional<Parts> parse(String cell) {
        Matcher matcher = pattern.matcher(cell);
        return matcher.matches() ? Optional.of(new Parts(matcher, groups)) : Optional.empty();
    }

    /** Returns whether cells of this form can have a part. */
    boolean has(String group) {
        return groups.contains(group);
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** The parts of a cell. */
    record Parts(Matcher matcher, Set<String> groups) {
        /** Returns the text of a group without blanks around it; null if the cell lacks it. */
        @Nullable
        String get(String group) {
            String text = groups.contains(group) ? matcher.group(group) : null;
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
