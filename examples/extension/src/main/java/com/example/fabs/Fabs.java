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

/** Loads the library's data together with the data of this project. */
public final class Fabs {
    /** The claim was published without permission. */
    public static final Standing LEAKED = new Standing("leaked");

    /** Too little power. */
    public static final ConstraintKind ENERGY = new ConstraintKind("energy");

    private Fabs() {}

    /** Returns a reader for the types and terms of the library and of this project. */
    public static DatasetReader reader() {
        return DatasetReader.standard()
                .with(EquipmentMaker.TYPE)
                .with(ToolDelivery.TYPE)
                .with(LEAKED)
                .with(ENERGY);
    }

    /** Returns the facts of the bundled article with those of our document. */
    public static Dataset load() {
        return reader()
                .extending(ReferenceData.article())
                .read(Objects.requireNonNull(Fabs.class.getResource("fabs.json")));
    }

    /** Prints the new records, and a gap computed from them. */
    public static void main(String[] args) {
        Dataset data = load();
        System.out.print(data.changesSince(ReferenceData.article()).text());
        Gap gap = Gaps.of(data).between("sample-litho", "example-optics", "exposure-rate");
        System.out.print(gap.explain().text());
    }
}
