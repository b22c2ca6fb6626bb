// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The questions in the order of the overview, each named as a section of the command line. */
enum Question {
    GAP,
    LAG,
    PARITY,
    SHIPPED,
    OWNED,
    CAUSES,
    MONEY,
    CONTROLS;

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

    /** Returns the questions with some names, or all for the name {@code all} or no name. */
    static ImmutableList<Question> of(List<String> names) {
        if (names.isEmpty() || names.contains("all")) {
            return ImmutableList.copyOf(values());
        }
        return names.stream().map(Question::named).collect(ImmutableList.toImmutableList());
    }

    private static Question named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected all or some of " + Arrays.toString(values()) + ", got \"" + name + "\""));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
