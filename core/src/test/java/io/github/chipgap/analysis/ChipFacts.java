// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.cohort;
import static io.github.chipgap.analysis.TestData.flow;
import static io.github.chipgap.analysis.TestData.maker;
import static io.github.chipgap.analysis.TestData.measured;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Measurement;

/** Published figures of chips and of their makers' output in 2025, as the hand-worked cases need them. */
final class ChipFacts {
    private ChipFacts() {}

    static Dataset data() {
        return builder().build();
    }

    static Dataset.Builder builder() {
        Dataset.Builder data = TestData.data(
                "level: fp16-dense; fp8-dense; int8-dense",
                "maker huawei: huawei-ascend-910c 2024-10-15; huawei-ascend-960",
                "maker nvidia: nvidia-a100 2020-05-14; nvidia-h100 2022-09-20; nvidia-b200 2024-11-15",
                "cohort china: huawei; …");
        return data
                // three sources on one chip: a paper, analysts, the vendor
                .add(fact("910c-fp16-paper", "huawei-ascend-910c", "fp16-dense", 752))
                .add(fact("910c-fp16-analysts", "huawei-ascend-910c", "fp16-dense", 780))
                .add(fact("910c-fp16-vendor", "huawei-ascend-910c", "fp16-dense", 800))
                .add(fact("910c-int8", "huawei-ascend-910c", "int8-dense", 1504))
                // planned for the last quarter of 2027
                .add(measured("960-fp8", "huawei-ascend-960", "fp8-dense", Estimate.exactly(2000), "2027-10/2027-12"))
                .add(fact("a100-fp16", "nvidia-a100", "fp16-dense", 312))
                .add(fact("h100-fp16", "nvidia-h100", "fp16-dense", 989.4))
                .add(fact("h100-fp8", "nvidia-h100", "fp8-dense", 1979))
                .add(fact("b200-fp16", "nvidia-b200", "fp16-dense", 2250))
                .add(fact("b200-fp8", "nvidia-b200", "fp8-dense", 4500));
    }

    private static Measurement fact(String id, String chip, String metric, double value) {
        return measured(id, chip, metric, Estimate.exactly(value));
    }

    /** Output in 2025, in units and in equivalents of an H100 (operations of 8 bits per second, divided by 1979e12). */
    static Dataset output() {
        Dataset.Builder data = TestData.data().add(flow("units")).add(flow("h100-equivalents"));
        output(data, "huawei", 800_000, 527_856);
        output(data, "cambricon", 110_000, 28_457);
        output(data, "nvidia", 4_485_789, 8_934_834);
        output(data, "amd", 448_517, 695_533);
        output(data, "google", 2_679_799, 2_716_222);
        output(data, "amazon", 1_090_224, 714_397);
        return data.add(cohort("china", true, "huawei", "cambricon"))
                .add(cohort("abroad", true, "nvidia", "amd", "google", "amazon"))
                .build();
    }

    private static void output(Dataset.Builder data, String maker, double units, double equivalents) {
        data.add(maker(maker))
                .add(measured(maker + "-units", maker, "units", Estimate.exactly(units), "2025"))
                .add(measured(
                        maker + "-equivalents", maker, "h100-equivalents", Estimate.exactly(equivalents), "2025"));
    }
}
