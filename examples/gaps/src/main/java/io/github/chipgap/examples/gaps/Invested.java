// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;

/** What was invested, and what follows from it for a year. */
final class Invested {
    private static final ReportText YEARS = ReportText.plain().withUnit("years");

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
        ReportText money = ReportText.plain().withCurrency(investment.currency());
        String span = investment
                .spanYears()
                .map(years -> years.equals(Estimate.exactly(1)) ? ", in one year" : ", over " + YEARS.of(years))
                .orElse("");
        page.line(data.get(Party.class, investment.investor()).name() + ": " + money.of(investment.amount()) + span);
        page.line(1, investment.summary());
        page.provenance(1, data, investment);
        investment.spanYears().ifPresent(years -> printPerYear(investment.amount(), years, money));
    }

    private void printPerYear(Estimate amount, Estimate years, ReportText money) {
        Estimate perYear = amount.dividedBy(years);
        page.line(1, "a year: " + money.of(perYear));
        if (perYear.interval().equals(Interval.moreThan(0))) {
            page.line(2, "That is no figure: a sum without an upper bound, over a time without one, can be any.");
            page.line(
                    2,
                    "A spreadsheet that keeps neither \"more than\" would say " + money.of(withoutBounds(amount, years))
                            + ".");
        }
    }

    /** What comes of taking the lower bounds for the numbers: wrong, and printed to show how wrong. */
    private static Estimate withoutBounds(Estimate amount, Estimate years) {
        return Estimate.exactly(amount.interval().lower().orElse(0))
                .dividedBy(years.interval().lower().orElse(1));
    }
}
