// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Period;

/** Estimates and periods in words. */
final class Phrases {
    private Phrases() {}

    static String ratio(Estimate ratio) {
        return "a ratio of " + ratio;
    }

    static String money(Estimate amount, String currency) {
        return amount + " " + currency;
    }

    static String years(Estimate years) {
        return years + " years";
    }

    static String percent(Estimate share) {
        return share.times(100) + " %";
    }

    static String period(Period period) {
        return period.isRelative() ? "the year in which the source was written" : period.toString();
    }
}
