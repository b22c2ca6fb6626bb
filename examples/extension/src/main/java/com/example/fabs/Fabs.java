// SPDX-License-Identifier: Apache-2.0
package com.example.fabs;

import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.ConstraintKind;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Standing;
import java.util.Objects;

/** The library's data with ours on top. */
public final class Fabs {
    /** Said by somebody who was not to say it. */
    public static final Standing LEAKED = new Standing("leaked");

    /** Too little power. */
    public static final ConstraintKind ENERGY = new ConstraintKind("energy");

    private Fabs() {}

    /** A reader that knows our types and words besides those of the library. */
    public static DatasetReader reader() {
        return DatasetReader.standard()
                .with(EquipmentMaker.TYPE)
                .with(ToolDelivery.TYPE)
                .with(LEAKED)
                .with(ENERGY);
    }

    /** What an article says, and what our document adds to it. */
    public static Dataset load() {
        return reader()
                .extending(ReferenceData.article())
                .read(Objects.requireNonNull(Fabs.class.getResource("fabs.json")));
    }

    /** Prints what is new, and a gap that follows from it. */
    public static void main(String[] args) {
        Dataset data = load();
        System.out.print(data.changesSince(ReferenceData.article()).text());
        Gap gap = Gaps.of(data).between("sample-litho", "example-optics", "exposure-rate");
        System.out.print(gap.explain().text());
    }
}
