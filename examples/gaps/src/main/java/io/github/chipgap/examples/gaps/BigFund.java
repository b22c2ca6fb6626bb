// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Investments;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import java.util.List;
import java.util.Map;

/** What part of "more than 150 billion dollars" the three phases of the Big Fund explain. */
final class BigFund {
    /** Yuan for a dollar over the years of the fund, as the caller can say better. */
    static final Estimate YUAN_PER_DOLLAR = Estimate.between(7.1, 7.25);

    private static final String STATE = "state-chip-investment";
    private static final List<String> RAISED =
            List.of("big-fund-1-raised", "big-fund-2-registered", "big-fund-3-registered");
    private static final List<String> REGISTERED =
            List.of("big-fund-1-registered", "big-fund-2-registered", "big-fund-3-registered");

    private final Dataset data;
    private final Estimate yuanPerDollar;

    BigFund(Dataset data, Estimate yuanPerDollar) {
        this.data = data;
        this.yuanPerDollar = yuanPerDollar;
    }

    /**
     * The sum of the three phases.
     *
     * @param counted how the first phase is counted, on which sources differ
     * @param part what part of what the state has put in that is
     */
    record Answer(String counted, Computed yuan, Computed dollars, Computed part) {}

    /** With the first phase as raised, and as registered. */
    List<Answer> answers() {
        return List.of(
                answer("the first phase as raised", RAISED), answer("the first phase as registered", REGISTERED));
    }

    private Answer answer(String counted, List<String> phases) {
        Investments fund = Investments.of(data).only(phases);
        Map<String, Estimate> dollarsPerYuan = Map.of("CNY", yuanPerDollar.reciprocal());
        return new Answer(
                counted,
                fund.totalIn("CNY", Map.of()),
                fund.totalIn("USD", dollarsPerYuan),
                fund.ratioTo(STATE, dollarsPerYuan));
    }

    void print(Page page) {
        page.line("The three phases of the Big Fund, at " + ReportText.plain().of(yuanPerDollar) + " yuan a dollar");
        for (Answer answer : answers()) {
            page.line(
                    1,
                    answer.counted() + ": "
                            + ReportText.plain()
                                    .withCurrency("CNY")
                                    .of(answer.yuan().estimate()) + ", which is "
                            + ReportText.plain()
                                    .withCurrency("USD")
                                    .of(answer.dollars().estimate()) + " and "
                            + ReportText.plain().of(answer.part().estimate()) + " of what the state has put in");
            page.sources(2, answer.part().inputs());
        }
        page.line(1, "How much above $150 bn the whole is, nobody says; so no part of it has a lower bound but 0.");
    }
}
