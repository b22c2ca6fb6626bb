// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The share of a part in the sum of the part and a rest. Neither amount is negative.
 *
 * @param what the whole, in words
 * @param hasPart whether there is a part beside members inside a whole
 * @param hasMembers whether there are members inside a whole, followed by the whole
 * @param hasRest whether there is a rest beside the whole
 */
record Share(String what, boolean hasPart, boolean hasMembers, boolean hasRest) implements Operation {
    static final Interval DOMAIN = Interval.closed(0, 1);

    private static final Interval ZERO = Interval.exactly(0);
    private static final Interval ONE = Interval.exactly(1);
    private static final Estimate NOTHING = Estimate.exactly(0);

    Share {
        NoNulls.check(what);
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        Estimate part = hasPart ? inputs.get(0) : NOTHING;
        Estimate rest = hasRest ? inputs.get(inputs.size() - 1) : NOTHING;
        int members = hasPart ? 1 : 0;
        Estimate inside = hasMembers ? inputs.get(members) : NOTHING;
        Estimate whole = hasMembers ? inputs.get(members + 1) : NOTHING;
        return of(part, inside, whole, rest)
                .orElseThrow(() -> new MissingDataException("no share of " + what + ": the whole is 0"));
    }

    /** Computes the share. A draw in which members have more than the whole has no value. */
    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        int members = hasPart ? 1 : 0;
        for (int i = 0; i < result.length; i++) {
            double part = hasPart ? operands[0][i] : 0;
            double rest = hasRest ? operands[operands.length - 1][i] : 0;
            if (hasMembers) {
                double inside = operands[members][i];
                double around = operands[members + 1][i] - inside;
                part += inside;
                rest = around < 0 ? Double.NaN : rest + around;
            }
            result[i] = share(part, rest);
        }
    }

    private static double share(double part, double rest) {
        return 1 / (1 + rest / part);
    }

    /**
     * Returns the share of a part and of members inside a whole, in the sum of the part, the whole and a rest.
     *
     * <p>The members' amount is no more than the whole. The share rises with this amount, so it lies between the shares
     * at the ends of the amount.
     *
     * @return empty if all is 0
     * @throws IncomparableException if the members' amount is more than the whole
     */
    static Optional<Estimate> of(Estimate part, Estimate members, Estimate whole, Estimate rest) {
        Interval upTo = whole.interval().hasUpper()
                ? Interval.closed(0, whole.interval().upper().getAsDouble())
                : Interval.atLeast(0);
        Interval inside = members.interval()
                .intersection(upTo)
                .orElseThrow(() -> new IncomparableException(
                        "expected members that have no more than the whole, " + whole + ", got " + members));
        Stream<Interval> ends = Stream.of(inside.lower(), inside.upper())
                .flatMap(end -> end.stream().mapToObj(Interval::exactly));
        Optional<Interval> atEnds = ends.flatMap(end -> {
                    Interval around = whole.interval().minus(end).max(ZERO);
                    return of(part.interval().plus(end), rest.interval().plus(around)).stream();
                })
                .reduce(Interval::hull);
        Optional<Interval> all =
                inside.hasUpper() ? atEnds : atEnds.or(() -> Optional.of(ONE)).map(ONE::hull);
        Estimate others = rest.plus(whole.minus(members));
        return all.map(share -> withBest(share, part.plus(members), others));
    }

    private static Optional<Interval> of(Interval part, Interval rest) {
        if (!part.isPossiblyGreaterThan(ZERO)) {
            return rest.isPossiblyGreaterThan(ZERO) ? Optional.of(ZERO) : Optional.empty();
        }
        Interval share = ONE.plus(rest.dividedBy(part)).reciprocal();
        // No quotient has a divisor of 0, but the share of a part that is 0 is 0, unless it is the whole.
        boolean canBe0 = part.contains(0) && rest.isPossiblyGreaterThan(ZERO);
        return Optional.of(canBe0 ? share.hull(ZERO) : share);
    }

    private static Estimate withBest(Interval share, Estimate part, Estimate rest) {
        OptionalDouble ours = part.best();
        OptionalDouble others = rest.best();
        if (ours.isEmpty() || others.isEmpty()) {
            return Estimate.of(share);
        }
        double best = share(ours.getAsDouble(), others.getAsDouble());
        if (!(best >= 0 && best <= 1)) {
            return Estimate.of(share);
        }
        return Estimate.of(share).withBest(Math.max(share.lowest(), Math.min(best, share.highest())));
    }
}
