// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Metric;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A gap as a source states it, by a ratio, a difference, a number of doublings or several of these. */
record StatedGap(CapabilityGap gap, Metric metric) {
    private static final Estimate NONE = Estimate.exactly(0);
    private static final Estimate SAME = Estimate.exactly(1);

    Verdict<Gap.Position> verdict() {
        Optional<Gap.Position> certain = position(UnaryOperator.identity());
        if (certain.isPresent()) {
            return Verdict.certain(certain.get(), words(certain.get()));
        }
        String reason = "the source leaves open which is better";
        ImmutableList<String> wouldDecide = ImmutableList.of("a bound of the ratio on one side of 100 %");
        return Verdict.ofBestValues(position(TracedValue::atBest), this::words, reason, wouldDecide);
    }

    private String words(Gap.Position position) {
        return ShortText.with(position, "", gap.ratio().map(ShortText::percent).orElse(""));
    }

    /** Returns the position that one of the numbers makes certain. */
    private Optional<Gap.Position> position(UnaryOperator<Estimate> reading) {
        return Stream.of(
                        gap.ratio().map(reading).flatMap(ratio -> position(ratio, SAME)),
                        gap.difference().map(reading).flatMap(difference -> position(difference, NONE)),
                        // Above 0 the subject is behind, whichever way the metric counts.
                        gap.doublingsBehind()
                                .map(reading)
                                .flatMap(behind -> Gap.Position.of(behind, NONE, /* moreIsBetter= */ false)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Gap.Position> position(Estimate value, Estimate level) {
        return Gap.Position.of(value, level, metric.moreIsBetter());
    }
}
