// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.Finding;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Subject;
import io.github.chipgap.model.TimelineEstimate;
import java.util.List;

/** Where it leaves a follower to reach today's frontier later, while the frontier moves on. */
final class MovingTarget {
    private static final ReportText YEARS = ReportText.plain().withUnit("years");

    private final Dataset data;
    private final Page page;

    MovingTarget(Dataset data, Page page) {
        this.data = data;
        this.page = page;
    }

    /** Prints it for growth rates of the frontier, or for the published one where none is given. */
    void print(List<Estimate> growthRates) {
        page.heading("The moving target");
        for (TimelineEstimate timeline : data.all(TimelineEstimate.class)) {
            boolean standsStill = timeline.reference()
                    .filter(id -> data.find(Chip.class, id).isPresent())
                    .isPresent();
            if (timeline.subject().isPresent() && standsStill) {
                print(
                        timeline,
                        name(timeline.subject().get()),
                        name(timeline.reference().get()),
                        growthRates);
            }
        }
    }

    private void print(TimelineEstimate timeline, String subject, String reference, List<Estimate> growthRates) {
        page.line(subject + " reaches " + reference + " in " + YEARS.of(timeline.years()));
        page.line(1, timeline.summary());
        page.provenance(1, data, timeline);
        for (Finding said : data.all(Finding.class)) {
            if (said.about().contains(timeline.id())) {
                page.line(1, said.summary());
                page.provenance(2, data, said);
            }
        }
        if (growthRates.isEmpty()) {
            Measurement published = data.get(Measurement.class, "ml-hardware-fp16-growth");
            page.line(1, "The frontier grows by " + ReportText.plain().of(published.value()) + " a year");
            page.provenance(2, data, published);
            printArrival(subject, timeline.years(), published.value());
        }
        for (Estimate growth : growthRates) {
            page.line(1, "If the frontier grows by " + ReportText.plain().of(growth) + " a year");
            printArrival(subject, timeline.years(), growth);
        }
    }

    private void printArrival(String subject, Estimate years, Estimate growth) {
        Estimate ratio = CatchUp.after(years, growth).ratioOnArrival();
        page.line(2, subject + " then stands at " + ReportText.plain().of(ratio) + " of the frontier");
    }

    private String name(String id) {
        return data.get(Subject.class, id).name();
    }
}
