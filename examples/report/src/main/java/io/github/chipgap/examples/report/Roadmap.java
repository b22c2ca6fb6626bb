// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Huawei's roadmap to 2028 against a frontier that goes on growing as it did. */
final class Roadmap {
    static final String METRIC = "fp8-dense";

    private static final String MAKER = "huawei";
    private static final String FRONTIER = "other-accelerator-makers";
    private static final String GROWTH = "ml-hardware-fp16-growth";

    private final Dataset data;
    private final LocalDate from;

    Roadmap(Dataset data, LocalDate from) {
        this.data = data;
        this.from = from;
    }

    /**
     * A chip of the roadmap.
     *
     * @param when when it is to be had
     * @param value what it is to do, in the metric's unit
     * @param frontier what the frontier then does, if it grows on
     * @param ratio the one divided by the other
     */
    record Step(Chip chip, Period when, Computed value, Computed frontier, Computed ratio) {}

    /**
     * A chip that others plan.
     *
     * @param value what it is to do
     * @param projected what growth alone gives the frontier at that time
     */
    record Rival(Chip chip, Period when, Computed value, Computed projected) {}

    /** A growth rate of the frontier, and where it leaves the roadmap. */
    record Course(Estimate growth, List<Step> steps, List<Rival> rivals) {}

    /** What the frontier has on the day from which it grows. */
    Computed today() {
        return Leaders.of(data).datedOnly().at(from).of(FRONTIER, METRIC).value();
    }

    /** What the frontier on that day and its growth rest on; of growth rates that the caller gives, nothing. */
    List<Claim> claims(List<Estimate> growthRates) {
        List<Claim> claims = new ArrayList<>(today().inputs());
        if (growthRates.isEmpty()) {
            claims.add(data.get(Measurement.class, GROWTH));
        }
        return claims;
    }

    /** A course for each growth rate, or for the published one where none is given. */
    List<Course> courses(List<Estimate> growthRates) {
        if (growthRates.isEmpty()) {
            Estimate published = data.get(Measurement.class, GROWTH).value();
            return List.of(course(published, Projection.of(data, FRONTIER, METRIC, from, GROWTH)));
        }
        return growthRates.stream()
                .map(growth -> course(growth, Projection.of(data, FRONTIER, METRIC, from, growth)))
                .toList();
    }

    private Course course(Estimate growth, Projection projection) {
        List<Step> steps = planned(true).stream()
                .map(chip -> step(chip, projection))
                .sorted(Comparator.comparing(step -> step.when().firstDay()))
                .toList();
        List<Rival> rivals = planned(false).stream()
                .map(chip -> step(chip, projection))
                .filter(step -> step.value()
                        .estimate()
                        .isCertainlyGreaterThan(step.frontier().estimate()))
                .map(step -> new Rival(step.chip(), step.when(), step.value(), step.frontier()))
                .toList();
        return new Course(growth, steps, rivals);
    }

    private Step step(Chip chip, Projection projection) {
        Period when = projection.when(chip.id());
        return new Step(
                chip,
                when,
                Leaders.of(data).withTargets().of(chip.id(), METRIC).value(),
                projection.level(when),
                projection.ratio(chip.id()));
    }

    /** The chips that are to be had after the day and have a figure. */
    private List<Chip> planned(boolean ours) {
        return data.all(Chip.class).stream()
                .filter(chip -> chip.maker().filter(MAKER::equals).isPresent() == ours)
                .filter(chip -> chip.released()
                        .filter(when -> when.firstDay().isAfter(from))
                        .isPresent())
                .filter(chip -> data.claimsAbout(chip.id()).stream()
                        .anyMatch(claim -> claim instanceof Measurement value
                                && value.metric().equals(METRIC)))
                .toList();
    }
}
