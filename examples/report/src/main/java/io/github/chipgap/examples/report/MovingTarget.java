// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.TimelineEstimate;
import java.util.List;
import java.util.Optional;

/** Where it leaves a follower to reach today's frontier later, while the frontier moves on. */
final class MovingTarget {
    private static final String GROWTH = "ml-hardware-fp16-growth";

    private final Dataset data;

    MovingTarget(Dataset data) {
        this.data = data;
    }

    /**
     * A timeline to a goal that stands still, and where its end leaves the follower.
     *
     * @param timeline what is said, with its subject and its reference
     */
    record Answer(TimelineEstimate timeline, List<Arrival> arrivals) {}

    /**
     * Where the follower is when it gets there.
     *
     * @param growth by what part the frontier grows a year
     * @param measured the measurement of that growth; absent where the caller gave it
     * @param ratio what part of the frontier the follower then has
     */
    record Arrival(Estimate growth, Optional<Measurement> measured, Estimate ratio) {}

    /** An answer for each timeline, with growth rates of the frontier, or the published one where none is given. */
    List<Answer> answers(List<Estimate> growthRates) {
        return data.all(TimelineEstimate.class).stream()
                .filter(timeline -> timeline.subject().isPresent())
                .filter(timeline -> timeline.reference()
                        .flatMap(id -> data.find(Chip.class, id))
                        .isPresent())
                .map(timeline -> new Answer(timeline, arrivals(timeline, growthRates)))
                .toList();
    }

    private List<Arrival> arrivals(TimelineEstimate timeline, List<Estimate> growthRates) {
        if (growthRates.isEmpty()) {
            Measurement published = data.get(Measurement.class, GROWTH);
            return List.of(new Arrival(published.value(), Optional.of(published), ratio(timeline, published.value())));
        }
        return growthRates.stream()
                .map(growth -> new Arrival(growth, Optional.empty(), ratio(timeline, growth)))
                .toList();
    }

    private static Estimate ratio(TimelineEstimate timeline, Estimate growth) {
        return CatchUp.after(timeline.years(), growth).ratioOnArrival();
    }
}
