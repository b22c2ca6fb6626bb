// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

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

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
