// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;

/** Published figures of chips and of their makers' output in 2025, as the hand-worked cases need them. */
final class ChipFacts {
    private ChipFacts() {}

    static Dataset data() {
        return builder().build();
    }

    static DatasetBuilder builder() {
        return TestData.data(
                "level: fp16-dense; fp8-dense; int8-dense",
                "maker huawei: huawei-ascend-910c 2024-10-15; huawei-ascend-960",
                "maker nvidia: nvidia-a100 2020-05-14; nvidia-h100 2022-09-20; nvidia-b200 2024-11-15",
                "cohort china: huawei; …",
                // three sources on one chip: a paper, analysts, the vendor
                "fp16-dense: 910c-fp16-paper huawei-ascend-910c = 752; 910c-fp16-analysts huawei-ascend-910c = 780",
                "fp16-dense: 910c-fp16-vendor huawei-ascend-910c = 800",
                "fp16-dense: a100-fp16 nvidia-a100 = 312; h100-fp16 nvidia-h100 = 989.4; b200-fp16 nvidia-b200 = 2250",
                // planned for the last quarter of 2027
                "fp8-dense: 960-fp8 huawei-ascend-960 = 2000 in 2027-10/2027-12",
                "fp8-dense: h100-fp8 nvidia-h100 = 1979; b200-fp8 nvidia-b200 = 4500",
                "int8-dense: 910c-int8 huawei-ascend-910c = 1504");
    }

    /** Output in 2025, in units and in equivalents of an H100 (operations of 8 bits per second, divided by 1979e12). */
    static Dataset output() {
        return TestData.dataset(
                "flow: units; h100-equivalents",
                "makers: huawei; cambricon; nvidia; amd; google; amazon",
                "cohort china: huawei; cambricon",
                "cohort abroad: nvidia; amd; google; amazon",
                "units: huawei = 800000 in 2025; cambricon = 110000 in 2025; nvidia = 4485789 in 2025",
                "units: amd = 448517 in 2025; google = 2679799 in 2025; amazon = 1090224 in 2025",
                "h100-equivalents: huawei = 527856 in 2025; cambricon = 28457 in 2025; nvidia = 8934834 in 2025",
                "h100-equivalents: amd = 695533 in 2025; google = 2716222 in 2025; amazon = 714397 in 2025");
    }
}
