// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The questions in the order of the overview, each named as a section of the command line.
 *
 * <p>The answers are of the day, except two that name their own time: the shipments of the last whole year, and the
 * owners on the last day with figures.
 */
enum Question {
    GAP,
    LAG,
    PARITY,
    SHIPPED,
    OWNED,
    CAUSES,
    MONEY,
    CONTROLS;

    static final String ALL = "all";

    Answer answer(Setting setting) {
        return switch (this) {
            case GAP -> HowFarBehind.answer(setting);
            case LAG -> HowLongBehind.answer(setting);
            case PARITY -> WhenParity.answer(setting);
            case SHIPPED -> WhatShareWasProduced.answer(setting);
            case OWNED -> WhoOwnsTheChips.answer(setting);
            case CAUSES -> WhatHoldsThemBack.answer(setting);
            case MONEY -> WhatWasInvested.answer(setting);
            case CONTROLS -> WhichChipsAreControlled.answer(setting);
        };
    }

    /** Returns the questions with some names, each once, or all for no name or the name {@link #ALL}. */
    static ImmutableList<Question> of(List<String> names) {
        ImmutableList<Question> named = names.stream()
                .filter(name -> !name.equals(ALL))
                .map(Question::named)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return names.isEmpty() || names.contains(ALL) ? ImmutableList.copyOf(values()) : named;
    }

    private static Question named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--section: expected all or some of " + Arrays.toString(values()) + ", got \"" + name + "\""));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
