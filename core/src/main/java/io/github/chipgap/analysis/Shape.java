// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the distribution fitted by {@link Simulation} through the bounds and the best value of an estimate.
 *
 * <p>If an estimate holds with a confidence below 1, half of the doubt is below its lower bound, and half above its
 * upper bound. If only one half of a shape is left, all of the doubt is on its side. If an estimate holds with
 * confidence 1, no draw is outside its bounds.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum Shape {
    /**
     * Two halves of lognormal distributions that meet at the best value, which is the median. If the bounds are
     * certain, the halves are fitted as if the bounds held with 90 %, and draws outside the bounds are repeated. The
     * bounds must be above 0. The median is the geometric mean of the bounds if there is no best value. If the best
     * value is a bound, only one half is left.
     */
    TWO_PIECE_LOGNORMAL(
            "two-piece lognormal", "median at the best value", "median at the geometric mean of the bounds", null),

    /**
     * Two halves of normal distributions that meet at the best value, which is the median, or at the middle of the
     * bounds without one. If the bounds are certain, the halves are fitted as if the bounds held with 90 %, and draws
     * outside the bounds are repeated. If the best value is a bound, only one half is left.
     */
    TWO_PIECE_NORMAL("two-piece normal", "median at the best value", "median in the middle of the bounds", null),

    /** A triangle whose top is at the best value, or at the middle of the bounds without one. */
    TRIANGULAR("triangular", "mode at the best value", "mode in the middle of the bounds", Shape::triangular),

    /** Each value as likely as any other, whatever the best value is. */
    UNIFORM("uniform", "whatever the best value is", "each value as likely", mode -> probability -> probability),

    /** A beta distribution whose most likely value is the best value, or the middle of the bounds without one. */
    PERT("PERT", "mode at the best value", "mode in the middle of the bounds", Pert::new);

    /** The confidence given to certain bounds for shapes without ends. */
    private static final double OF_CERTAIN_BOUNDS = 0.9;

    private final String name;
    private final String middle;
    private final String middleOfBounds;

    /** The quantiles of the shape from 0 to 1, by its mode; null for the two-piece shapes. */
    private final @Nullable DoubleFunction<DoubleUnaryOperator> ofMode;

    Shape(String name, String middle, String middleOfBounds, @Nullable DoubleFunction<DoubleUnaryOperator> ofMode) {
        this.name = name;
        this.middle = middle;
        this.middleOfBounds = middleOfBounds;
        this.ofMode = ofMode;
    }

    /** Returns the shape of an estimate with two bounds, in words. */
    String words(Estimate estimate, Interval domain) {
        boolean isTwoPiece = ofMode == null;
        boolean isUpperHalf =
                isTwoPiece && estimate.best().equals(estimate.interval().lower());
        boolean isLowerHalf =
                isTwoPiece && estimate.best().equals(estimate.interval().upper());
        String side = isUpperHalf ? "above" : "below";
        String drawn = estimate.best().isPresent() ? middle : middleOfBounds;
        String doubt = "half of the doubt on either side of the bounds";
        if (isUpperHalf || isLowerHalf) {
            drawn = "only the half " + side + " the best value";
            doubt = "all of the doubt " + side + " the bounds";
        }
        boolean isCertain = estimate.confidence() == 1;
        String ends =
                isCertain ? "within its bounds" + (isTwoPiece ? ", fitted as if they held with 90 %" : "") : doubt;
        return name + ", " + drawn + ", " + ends
                + (!isCertain && isCut(estimate, domain) ? ", before draws outside " + domain + " are repeated" : "");
    }

    private boolean isCut(Estimate estimate, Interval domain) {
        Fit whole = fit(estimate, Interval.unbounded());
        return whole.at(-Fit.FARTHEST) < domain.lowest() || whole.at(Fit.FARTHEST) > domain.highest();
    }

    /** Returns the default: two-piece lognormal for an estimate whose bounds are above 0, else two-piece normal. */
    static Shape defaultFor(Interval interval) {
        return interval.lowest() > 0 ? TWO_PIECE_LOGNORMAL : TWO_PIECE_NORMAL;
    }

    /** Returns whether an estimate with this lower bound can have the shape. */
    boolean fits(double lower) {
        return this != TWO_PIECE_LOGNORMAL || lower > 0;
    }

    /** Returns the distribution of an estimate with two bounds, within a domain. */
    Fit fit(Estimate estimate, Interval domain) {
        Interval bounds = estimate.interval();
        if (bounds.isPoint()) {
            return new Fit.Constant(bounds.lowest());
        }
        double lower = bounds.lowest();
        double upper = bounds.highest();
        double confidence = estimate.confidence();
        double middle = estimate.best()
                .orElse(this == TWO_PIECE_LOGNORMAL ? Math.sqrt(lower) * Math.sqrt(upper) : lower / 2 + upper / 2);
        double tail = confidence == 1 ? 0 : (1 - confidence) / 2;
        Fit fit = ofMode == null
                ? twoPiece(lower, middle, upper, confidence)
                : betweenTails(lower, middle, upper, tail, ofMode);
        Interval limits = confidence == 1 ? bounds : domain;
        return fit.within(limits.lowest(), limits.highest());
    }

    private static DoubleUnaryOperator triangular(double mode) {
        return probability ->
                probability < mode ? Math.sqrt(probability * mode) : 1 - Math.sqrt((1 - probability) * (1 - mode));
    }

    /** Returns the fit with a mode between two bounds, and with the same probability below and above the bounds. */
    private static Fit betweenTails(
            double lower, double mode, double upper, double tail, DoubleFunction<DoubleUnaryOperator> shapeOfMode) {
        double place = (mode - lower) / (upper - lower);
        if (tail == 0) {
            return scaled(lower, upper - lower, shapeOfMode.apply(place));
        }
        double least = 0;
        double most = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (least + most) / 2;
            DoubleUnaryOperator quantiles = shapeOfMode.apply(middle);
            double from = quantiles.applyAsDouble(tail);
            if (middle - from < place * (quantiles.applyAsDouble(1 - tail) - from)) {
                least = middle;
            } else {
                most = middle;
            }
        }
        DoubleUnaryOperator quantiles = shapeOfMode.apply((least + most) / 2);
        double from = quantiles.applyAsDouble(tail);
        double width = (upper - lower) / (quantiles.applyAsDouble(1 - tail) - from);
        return scaled(lower - from * width, width, quantiles);
    }

    private static Fit scaled(double least, double width, DoubleUnaryOperator quantiles) {
        return normal -> least + width * quantiles.applyAsDouble(StandardNormal.probabilityBelow(normal));
    }

    private Fit twoPiece(double lower, double median, double upper, double confidence) {
        double z = StandardNormal.quantile((1 + (confidence == 1 ? OF_CERTAIN_BOUNDS : confidence)) / 2);
        boolean isNormal = this == TWO_PIECE_NORMAL;
        double below = (isNormal ? median - lower : Math.log(median / lower)) / z;
        double above = (isNormal ? upper - median : Math.log(upper / median)) / z;
        Fit both = isNormal
                ? normal -> median + normal * (normal < 0 ? below : above)
                : normal -> median * Math.exp(normal * (normal < 0 ? below : above));
        if (median == lower) {
            return both.within(lower, Double.POSITIVE_INFINITY);
        }
        return median == upper ? both.within(Double.NEGATIVE_INFINITY, upper) : both;
    }

    /** Returns the name of the shape, as in "two-piece lognormal". */
    @Override
    public String toString() {
        return name;
    }
}
