// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How numbers lie along an axis, and which of them are written beside it. */
enum Scale {
    /** Equal differences are equal steps. */
    LINEAR {
        @Override
        double position(double value) {
            return value;
        }

        @Override
        List<Tick> ticks(double from, double to, double pixels) {
            double step = step((to - from) / pixels * PIXELS_PER_LABEL);
            List<Tick> ticks = new ArrayList<>();
            for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
                BigDecimal value = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(i));
                ticks.add(new Tick(value.doubleValue(), text(value.doubleValue())));
            }
            return ticks;
        }
    },
    /** Equal steps, each a whole number of years with the year's name. */
    YEARS {
        @Override
        double position(double value) {
            return value;
        }

        @Override
        List<Tick> ticks(double from, double to, double pixels) {
            int step = (int) Math.max(1, step((to - from) / pixels * PIXELS_PER_LABEL));
            List<Tick> ticks = new ArrayList<>();
            for (int year = (int) Math.ceil(from); year <= to; year++) {
                if (year % step == 0) {
                    ticks.add(new Tick(year, String.valueOf(year)));
                }
            }
            return ticks;
        }
    },
    /** Rows from the top, numbered from 0, with their names in the plot and not beside it. */
    ROWS {
        @Override
        double position(double value) {
            return -value;
        }

        @Override
        List<Tick> ticks(double from, double to, double pixels) {
            return List.of();
        }
    },
    /** Equal ratios are equal steps. */
    LOGARITHMIC {
        @Override
        double position(double value) {
            return Math.log10(Math.max(0, value));
        }

        @Override
        List<Tick> ticks(double from, double to, double pixels) {
            double labels = pixels / (to - from) / PIXELS_PER_LABEL;
            int[] digits = labels > 7 ? new int[] {1, 2, 3, 4, 5, 7} : labels > 3 ? new int[] {1, 2, 5} : new int[] {1};
            int every = (int) Math.max(1, Math.ceil(1 / (2 * labels)));
            List<Tick> ticks = new ArrayList<>();
            for (int power = Math.floorDiv((int) Math.floor(from), every) * every; power <= to; power += every) {
                for (int digit : digits) {
                    double value = BigDecimal.valueOf(digit, -power).doubleValue();
                    if (position(value) >= from && position(value) <= to) {
                        ticks.add(new Tick(position(value), text(value)));
                    }
                }
            }
            return ticks;
        }
    };

    private static final int PIXELS_PER_LABEL = 44;

    /** Where a number is; negative infinity where the scale does not come so far down. */
    abstract double position(double value);

    /** The marks for a stretch between two positions that is so many pixels long. */
    abstract List<Tick> ticks(double from, double to, double pixels);

    /**
     * A mark on the scale.
     *
     * @param position where it is
     * @param label the number that is written there
     */
    record Tick(double position, String label) {}

    private static String text(double value) {
        return ReportText.plain().withSignificantDigits(17).of(Estimate.exactly(value));
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is no less. */
    private static double step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        for (int digit : new int[] {1, 2, 5}) {
            double step = BigDecimal.valueOf(digit, -power).doubleValue();
            if (step >= least) {
                return step;
            }
        }
        return BigDecimal.valueOf(1, -power - 1).doubleValue();
    }
}
