// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Dataset;
import java.util.List;

/** A gap, a lag and a catch-up, each with how it was worked out, down to the sources. */
final class Explained {
    private static final String METRIC = "fp16-dense";
    private static final String TIMELINE = "huawei-parity";

    private final Dataset data;
    private final Page page;

    Explained(Dataset data, Page page) {
        this.data = data;
        this.page = page;
    }

    /** Prints them, the catch-up for growth rates of the frontier, or for the published one where none is given. */
    void print(List<Estimate> growthRates) {
        page.heading("How it is worked out");
        page.line("How far Huawei's best chip is behind Nvidia's");
        print(Gaps.in(data).between("huawei", "nvidia", METRIC).explain());
        page.line("How long ago Nvidia first had what Huawei's best chip has, with 2 percent taken for the same");
        print(Lags.in(data)
                .behind("huawei-ascend-910c", List.of("nvidia"), METRIC, 0.02)
                .explain());
        page.line("Where almost two more years leave Huawei");
        if (growthRates.isEmpty()) {
            print(CatchUp.in(data, TIMELINE, "ml-hardware-fp16-growth").explain());
        }
        growthRates.forEach(growth -> print(CatchUp.in(data, TIMELINE, growth).explain()));
    }

    private void print(Derivation derivation) {
        derivation.text().lines().forEach(line -> {
            String text = line.strip();
            page.line(1 + (line.length() - text.length()) / 2, text);
        });
    }
}
