// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.ProcessingPerformance;
import io.github.chipgap.analysis.TradeControls;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import java.util.List;

/** An answer of each kind, with how it was worked out, down to the sources. */
final class Explained {
    private static final String METRIC = "fp16-dense";
    private static final String TIMELINE = "huawei-parity";
    private static final String HUAWEI = "huawei-ascend-910c";
    private static final List<String> NVIDIA = List.of("nvidia-a100-sxm-80", "nvidia-h100-sxm", "nvidia-b200");

    private final Dataset data;
    private final Page page;

    Explained(Dataset data, Page page) {
        this.data = data;
        this.page = page;
    }

    /** Prints them, the catch-up for growth rates of the frontier, or for the published one where none is given. */
    void print(List<Estimate> growthRates, Estimate yuanPerDollar) {
        page.heading("How it is worked out");
        page.line("How far Huawei's Ascend 910C is behind Nvidia's B200");
        print(Gaps.of(data).between(HUAWEI, "nvidia-b200", METRIC).explain());
        page.line("How long before Nvidia first had what the Ascend 910C has, with 2 percent taken for the same");
        print(Lags.of(data).behind(HUAWEI, NVIDIA, METRIC, YearEnds.SAME).explain());
        page.line("Where almost two more years leave Huawei");
        if (growthRates.isEmpty()) {
            print(CatchUp.of(data, TIMELINE, "ml-hardware-fp16-growth").explain());
        }
        growthRates.forEach(growth -> print(CatchUp.of(data, TIMELINE, growth).explain()));
        page.line("What share Huawei and Cambricon had beside Nvidia, by a newspaper's figure for Huawei");
        print(new SmallFraction(data).answers().get(1).ofThree().explain());
        page.line("What the three phases of the Big Fund explain");
        print(new BigFund(data, yuanPerDollar).answers().get(0).part().explain());
        page.line("Why the H20 was not under the line that the H800 was under");
        print(TradeControls.by(ProcessingPerformance.of(data).ofAllPrecisions())
                .side("nvidia-h20", "us-3a090-a")
                .explain());
    }

    private void print(Derivation derivation) {
        derivation.text().lines().forEach(line -> {
            String text = line.strip();
            page.line(1 + (line.length() - text.length()) / 2, text);
        });
    }
}
