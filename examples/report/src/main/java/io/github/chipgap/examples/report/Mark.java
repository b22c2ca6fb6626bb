// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A value in a chart: a bar with caps between its bounds, and a filled dot at its best value only.
 *
 * @param kind how it looks
 * @param x where it lies across
 * @param value what is known of its height, or of its length in a chart of rows
 * @param label the name beside it, or an empty text
 * @param tip what is known of it, in words
 */
record Mark(Kind kind, double x, Estimate value, String label, String tip) {
    /** How marks look: colour and shape belong together. */
    enum Kind {
        /** A chip of a Chinese maker. */
        CHINA("Chinese", Tone.CHINA),
        /** A planned chip of a Chinese maker. */
        CHINA_PLANNED("Chinese, planned", Tone.CHINA),
        /** A chip of another maker, or the frontier that they set. */
        OTHERS("foreign", Tone.OTHERS),
        /** A planned chip of another maker. */
        OTHERS_PLANNED("foreign, planned", Tone.OTHERS),
        /** A first metric, or a share. */
        FIRST("", Tone.INK),
        /** A second metric. */
        SECOND("", Tone.MUTED),
        /** A third metric. */
        THIRD("", Tone.INK);

        final String words;
        final Tone tone;

        Kind(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }
    }

    /** Returns the best value, or the value if it is exact. */
    OptionalDouble dot() {
        Interval interval = value.interval();
        return interval.isPoint() ? interval.lower() : value.best();
    }

    /** Returns a day as a year with its fraction. */
    static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }
}
