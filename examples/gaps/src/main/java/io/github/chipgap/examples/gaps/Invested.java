// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;

/** What was invested, and what follows from it for a year. */
final class Invested {
    private final Dataset data;
    private final Page page;

    Invested(Dataset data, Page page) {
        this.data = data;
        this.page = page;
    }

    void print() {
        page.heading("What was invested");
        data.all(Investment.class).forEach(this::print);
    }

    private void print(Investment investment) {
        String amount = Phrases.money(investment.amount(), investment.currency());
        String span = investment
                .spanYears()
                .map(years -> ", over " + Phrases.years(years))
                .orElse("");
        page.line(data.get(Party.class, investment.investor()).name() + ": " + amount + span);
        page.line(1, investment.summary());
        page.provenance(1, data, investment);
        investment.spanYears().ifPresent(years -> printPerYear(investment, years));
    }

    private void printPerYear(Investment investment, Estimate years) {
        Estimate perYear = investment.amount().dividedBy(years);
        page.line(1, "a year: " + Phrases.money(perYear, investment.currency()));
        if (perYear.interval().equals(Interval.moreThan(0))) {
            page.line(
                    2,
                    "That is no figure: a sum without an upper bound, over a time without one, can be any amount a year.");
            investment
                    .amount()
                    .interval()
                    .lower()
                    .ifPresent(sum -> years.interval()
                            .lower()
                            .ifPresent(time -> page.line(
                                    2,
                                    "A spreadsheet that keeps neither \"more than\" would say "
                                            + Phrases.money(Estimate.exactly(sum / time), investment.currency())
                                            + ".")));
        }
    }
}
