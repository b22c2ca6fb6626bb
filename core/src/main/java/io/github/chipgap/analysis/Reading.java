// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The caller's choice of ranges for the words of sources, such as "about", "almost" and "more than". Immutable.
 *
 * <p>A word means no more than it says unless the caller chooses a range. A derivation shows each value as it was
 * claimed, and the range as given by the caller. Computed values are not read.
 *
 * <pre>{@code
 * Reading reading = Reading.literal().aboutRounded().almostFrom(0.75).moreThanUpTo(1.5);
 * CatchUp.of(data, timeline, growth).readBy(reading);    // "almost 2" is from 1.5 to less than 2
 * }</pre>
 */
public final class Reading extends ComposedValue<Reading.Ranges> {
    private static final long serialVersionUID = 1;

    private static final double NONE = Double.NaN;
    private static final Reading LITERAL = new Reading(/* aboutRounded= */ false, NONE, NONE, NONE);

    private Reading(boolean aboutRounded, double aboutFactor, double almostPart, double moreThanFactor) {
        super(new Ranges(aboutRounded, aboutFactor, almostPart, moreThanFactor));
    }

    /** The ranges of the words; NaN if a word has none. */
    record Ranges(boolean aboutRounded, double aboutFactor, double almostPart, double moreThanFactor)
            implements Serializable {}

    /** Returns the reading that adds nothing to the words of the sources; the default of every analysis. */
    public static Reading literal() {
        return LITERAL;
    }

    /**
     * Returns this reading with "about" as rounding: half a unit of the last non-zero digit, down and up. "About 0.06"
     * is 0.055 to 0.065, "about 800" is 750 to 850. "About 0" keeps no bounds.
     */
    public Reading aboutRounded() {
        return new Reading(/* aboutRounded= */ true, NONE, parts.almostPart, parts.moreThanFactor);
    }

    /**
     * Returns this reading with "about" as a factor: about 100 within 1.25 is 80 to 125. "About 0" keeps no bounds.
     *
     * @param factor 1 or more
     * @throws IllegalArgumentException if the factor is less than 1 or not finite
     */
    public Reading aboutWithin(double factor) {
        return new Reading(/* aboutRounded= */ false, checkFactor(factor), parts.almostPart, parts.moreThanFactor);
    }

    /**
     * Returns this reading with "almost" as at least a part of a number: almost 2 from 0.75 is 1.5 to less than 2. It
     * applies to numbers above 0.
     *
     * @param part from 0 to less than 1
     * @throws IllegalArgumentException if the part is out of range
     */
    public Reading almostFrom(double part) {
        checkArgument(part >= 0 && part < 1, "expected a part from 0 to less than 1, got %s", part);
        return new Reading(parts.aboutRounded, parts.aboutFactor, part, parts.moreThanFactor);
    }

    /**
     * Returns this reading with "more than" and "at least" up to a multiple of the number: more than 150 up to 1.5 is
     * above 150 to 225. It applies to numbers above 0 without an upper bound.
     *
     * @param factor above 1
     * @throws IllegalArgumentException if the factor is not above 1 or not finite
     */
    public Reading moreThanUpTo(double factor) {
        checkArgument(factor > 1, "expected a factor above 1, got %s", factor);
        return new Reading(parts.aboutRounded, parts.aboutFactor, parts.almostPart, checkFactor(factor));
    }

    private static double checkFactor(double factor) {
        checkArgument(factor >= 1 && Double.isFinite(factor), "expected a finite factor of 1 or more, got %s", factor);
        return factor;
    }

    boolean isLiteral() {
        return equals(LITERAL);
    }

    /** Returns the estimate substituted for the claim, or the claim itself if it is used as written. */
    Estimate of(Estimate claimed) {
        return find(claimed).map(Read::value).orElse(claimed);
    }

    /** Returns the claim with the range of its words, or empty if it is used as written. */
    Optional<Read> find(Estimate claimed) {
        if (isAbout(claimed)) {
            return about(claimed);
        }
        return isAlmost(claimed) ? almost(claimed) : isMoreThan(claimed) ? moreThan(claimed) : Optional.empty();
    }

    private static boolean isAbout(Estimate claimed) {
        return claimed.best().isPresent()
                && !claimed.interval().hasLower()
                && !claimed.interval().hasUpper()
                && claimed.best().getAsDouble() != 0;
    }

    private static boolean isAlmost(Estimate claimed) {
        Interval interval = claimed.interval();
        return interval.isUpperOpen()
                && interval.hasUpper()
                && claimed.best().equals(interval.upper())
                && interval.upper().getAsDouble() > 0;
    }

    private static boolean isMoreThan(Estimate claimed) {
        Interval interval = claimed.interval();
        return !interval.hasUpper() && interval.lower().orElse(0) > 0;
    }

    private Optional<Read> about(Estimate claimed) {
        double best = claimed.best().orElseThrow();
        if (parts.aboutRounded) {
            BigDecimal decimal = BigDecimal.valueOf(best).stripTrailingZeros();
            BigDecimal half = decimal.ulp().divide(BigDecimal.valueOf(2));
            Interval range = Interval.closed(
                    decimal.subtract(half).doubleValue(), decimal.add(half).doubleValue());
            return read(claimed, range, "half of the last digit", Interval.exactly(half.doubleValue()));
        }
        if (Double.isNaN(parts.aboutFactor)) {
            return Optional.empty();
        }
        Interval factor = Interval.exactly(parts.aboutFactor);
        Interval one = Interval.exactly(best);
        return read(claimed, one.dividedBy(factor).hull(one.times(factor)), "about within a factor", factor);
    }

    private Optional<Read> almost(Estimate claimed) {
        if (Double.isNaN(parts.almostPart)) {
            return Optional.empty();
        }
        Interval part = Interval.exactly(parts.almostPart);
        Interval from = Interval.exactly(claimed.best().orElseThrow()).times(part);
        return read(claimed, Interval.atLeast(from.lower().orElseThrow()), "almost from a part of the number", part);
    }

    private Optional<Read> moreThan(Estimate claimed) {
        if (Double.isNaN(parts.moreThanFactor)) {
            return Optional.empty();
        }
        Interval factor = Interval.exactly(parts.moreThanFactor);
        OptionalDouble upper = Interval.exactly(claimed.interval().lower().orElseThrow())
                .times(factor)
                .upper();
        return upper.isEmpty() || claimed.best().orElse(0) > upper.getAsDouble()
                ? Optional.empty()
                : read(claimed, Interval.atMost(upper.getAsDouble()), "more than up to a factor", factor);
    }

    private static Optional<Read> read(Estimate claimed, Interval range, String choice, Interval given) {
        return claimed.within(range)
                .filter(read -> !read.equals(claimed))
                .map(read -> new Read(read, choice, Estimate.of(given)));
    }

    /** A claimed value with the range of its words, the caller's choice, and the number given or derived from it. */
    record Read(Estimate value, String choice, Estimate given) {}
}
