// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegalState;
import static io.github.chipgap.Refusals.noRecord;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.TestData.cohort;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class BottlenecksTest {
    @Test
    void aConstraintOnACohortHoldsItsMembersBackAndThoseOfItsCohorts() {
        Bottlenecks bottlenecks = Bottlenecks.of(data("on-all of firms", "on-some of startups", "on-one")
                .add(cohort("firms", false, "startups"))
                .add(cohort("startups", false, "firm"))
                .add(cohort("other", false, "firm"))
                .build());

        assertThat(ids(bottlenecks.constraintsOn("firm"))).containsExactly("on-all", "on-one", "on-some");
        assertThat(ids(bottlenecks.constraintsOn("startups"))).containsExactly("on-all", "on-some");
        assertThat(ids(bottlenecks.constraintsOn("firms"))).containsExactly("on-all");
        assertThat(bottlenecks.constraintsOn("other")).isEmpty();
        assertThat(bottlenecks.rootCausesFor("other")).isEmpty();
    }

    @Test
    void chainsGoDownToClaimsWithoutACause() {
        Bottlenecks bottlenecks = Bottlenecks.of(
                data("shortage <- few weak", "few <- machines", "weak <- machines people", "machines", "people")
                        .build());

        assertThat(bottlenecks.chainsBehind("shortage"))
                .hasToString("[shortage <- few <- machines, shortage <- weak <- machines, shortage <- weak <- people]");
        assertThat(bottlenecks.chainsBehind("people")).hasToString("[people]");
        assertThat(ids(bottlenecks.rootCausesFor("firm"))).containsExactly("machines", "people");
    }

    @Test
    void aChainCanBeAsLongAsTheDataset() {
        int length = 20_000;
        DatasetBuilder data = data();
        for (int i = 0; i < length; i++) {
            data.add(constraint("c" + i + (i + 1 < length ? " <- c" + (i + 1) : "")));
        }
        Bottlenecks bottlenecks = Bottlenecks.of(data.build());

        assertThat(bottlenecks.chainsBehind("c0"))
                .singleElement()
                .satisfies(chain -> assertThat(chain.links()).hasSize(length));
    }

    @Test
    void aPartyThatIsNotThereIsRefused() {
        Bottlenecks bottlenecks = Bottlenecks.of(data("shortage").build());

        assertThat(noRecord(() -> bottlenecks.constraintsOn("frim")))
                .isEqualTo("no Party \"frim\" in dataset test; did you mean firm?");
        assertThat(noRecord(() -> bottlenecks.rootCausesFor("shortage")))
                .isEqualTo("no Party \"shortage\" in dataset test: that is a Constraint");
    }

    @Test
    void waysThatMultiplyAreRefusedLoudly() {
        // 20 storeys of two claims, each caused by both of the next: 2^20 ways down, and as many to the one at the end
        DatasetBuilder data = data("bottom");
        String below = " <- bottom";
        for (int storey = 20; storey > 0; storey--) {
            String left = "left-" + storey;
            String right = "right-" + storey;
            data.add(constraint(left + below)).add(constraint(right + below));
            below = " <- " + left + " " + right;
        }
        Bottlenecks bottlenecks = Bottlenecks.of(data.build());

        assertThat(illegalState(() -> bottlenecks.chainsBehind("left-1")))
                .startsWith("more than 100000 steps behind left-1, at ");
        assertThat(ids(bottlenecks.rootCausesFor("firm"))).containsExactly("bottom");
    }

    @Test
    void aChainIsExplainedLinkByLink() {
        Bottlenecks bottlenecks =
                Bottlenecks.of(data("shortage <- machines", "machines").build());

        Bottlenecks.Chain chain = bottlenecks.chainsBehind("shortage").get(0);
        assertThat(bottlenecks.explain(chain).text()).isEqualTo("""
                shortage: caused by
                  shortage: shortage, reported, A table, row shortage
                  machines: no cause of it is given
                    machines: machines, reported, A table, row machines
                """);
    }

    /** A firm and constraints: "a of b <- c d" is one on b, the firm unless another is named, caused by c and by d. */
    private static DatasetBuilder data(String... constraints) {
        DatasetBuilder data = TestData.data().add(Samples.firm().id("firm").build());
        List.of(constraints).forEach(text -> data.add(constraint(text)));
        return data;
    }

    private static Constraint constraint(String text) {
        List<String> sides = List.of(text.split(" <- "));
        List<String> words = List.of(sides.get(0).split(" of "));
        String id = words.get(0);
        return Samples.constraint()
                .id(id)
                .summary(id)
                .limits(List.of(words.size() == 1 ? "firm" : words.get(1)))
                .rootCause(false)
                .causedBy(sides.size() == 1 ? List.of() : List.of(sides.get(1).split(" ")))
                .citations(List.of(TestData.row(id)))
                .build();
    }
}
