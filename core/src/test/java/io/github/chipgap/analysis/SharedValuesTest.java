// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A number on which both sides of a gap rest is the same number on both. */
class SharedValuesTest {
    @Test
    void aMakerIsNoWorseThanItsOwnChip() {
        Gap gap = Gaps.of(ChipFacts.data()).between("huawei", "huawei-ascend-910c", "fp16-dense");

        assertThat(gap.ratio()).hasValue(Estimate.exactly(1));
        assertThat(gap.difference()).isEqualTo(Estimate.exactly(0));
        assertThat(gap.doublingsBehind()).hasValue(Estimate.exactly(0));
        assertThat(gap.verdict()).hasToString("certainly level, at 100 %");
    }

    /** Against all whole numbers within the bounds, among which are all at which the better one changes. */
    @Property
    void isBoundedByWhatTheNumbersAllow(@ForAll Random random) {
        boolean moreIsBetter = random.nextBoolean();
        boolean hasOurs = random.nextBoolean();
        boolean hasTheirs = random.nextBoolean();
        int[] ours = bounds(random);
        int[] theirs = bounds(random);
        int[] both = bounds(random);
        DatasetBuilder data = data(
                        (moreIsBetter ? "level" : "less") + ": v",
                        "makers: ours; theirs; both",
                        "cohort subject: ours; both; …",
                        "cohort reference: theirs; both; …")
                .add(measured("both-v", "both", "v", Estimate.between(both[0], both[1])));
        if (hasOurs) {
            data.add(measured("ours-v", "ours", "v", Estimate.between(ours[0], ours[1])));
        }
        if (hasTheirs) {
            data.add(measured("theirs-v", "theirs", "v", Estimate.between(theirs[0], theirs[1])));
        }
        Gap gap = Gaps.of(data.build()).between("subject", "reference", "v");

        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double leastRatio = Double.POSITIVE_INFINITY;
        double mostRatio = Double.NEGATIVE_INFINITY;
        for (int a = ours[0]; a <= ours[1]; a++) {
            for (int b = theirs[0]; b <= theirs[1]; b++) {
                for (int c = both[0]; c <= both[1]; c++) {
                    double subject = !hasOurs ? c : moreIsBetter ? Math.max(a, c) : Math.min(a, c);
                    double reference = !hasTheirs ? c : moreIsBetter ? Math.max(b, c) : Math.min(b, c);
                    least = Math.min(least, subject - reference);
                    most = Math.max(most, subject - reference);
                    leastRatio = Math.min(leastRatio, subject / reference);
                    mostRatio = Math.max(mostRatio, subject / reference);
                }
            }
        }
        assertThat(gap.difference().interval()).isEqualTo(Interval.closed(least, most));
        Interval ratio = gap.ratio().orElseThrow().interval();
        assertThat(ratio.lower().orElseThrow()).isBetween(Math.nextDown(leastRatio), leastRatio);
        assertThat(ratio.upper().orElseThrow()).isBetween(mostRatio, Math.nextUp(mostRatio));
        double ahead = Math.log(mostRatio) / Math.log(2);
        double behind = Math.log(leastRatio) / Math.log(2);
        Bounds.assertClose(
                gap.doublingsBehind().orElseThrow().interval(),
                moreIsBetter ? -ahead : behind,
                moreIsBetter ? -behind : ahead,
                1e-12);
    }

    private static int[] bounds(Random random) {
        int lower = 1 + random.nextInt(5);
        return new int[] {lower, lower + random.nextInt(4)};
    }

    @Test
    void aSharedNumberCanBeUnbounded() {
        Dataset data =
                dataset("level: v", "makers: ours; both", "cohort subject: ours; both; …", "v: both = >= 2; ours = 3");
        Gap gap = Gaps.of(data).between("subject", "both", "v");

        assertThat(gap.ratio()).hasValue(Estimate.between(1, 1.5));
        assertThat(gap.difference()).isEqualTo(Estimate.between(0, 1));
    }
}
