// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Finding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds each AI firm back, down to the root causes. */
final class HoldsBack {
    private final Dataset data;
    private final Page page;
    private final Bottlenecks bottlenecks;

    HoldsBack(Dataset data, Page page) {
        this.data = data;
        this.page = page;
        this.bottlenecks = Bottlenecks.of(data);
    }

    void print() {
        page.heading("What holds the AI firms back");
        Map<List<Constraint>, List<AIFirm>> firmsByConstraints = data.all(AIFirm.class).stream()
                .collect(Collectors.groupingBy(
                        firm -> bottlenecks.constraintsOn(firm.id()), LinkedHashMap::new, Collectors.toList()));
        firmsByConstraints.forEach((constraints, firms) -> {
            page.line(firms.stream().map(AIFirm::name).collect(Collectors.joining(", ")));
            if (constraints.isEmpty()) {
                page.line(1, "nothing, as far as the data says");
            }
            constraints.forEach(constraint -> print(1, constraint, new HashSet<>()));
            page.line(1, "root causes: " + roots(firms.get(0)));
        });
    }

    private void print(int level, Claim claim, Set<String> printed) {
        if (!printed.add(claim.id())) {
            page.line(level, "<- " + claim.id() + " (see above)");
            return;
        }
        page.line(level, "<- " + claim.id() + ": " + claim.summary());
        page.provenance(level + 1, data, claim);
        for (Finding said : data.all(Finding.class)) {
            if (!said.statedBy().isEmpty() && said.about().contains(claim.id())) {
                page.line(level + 1, "so " + said.summary());
                page.provenance(level + 2, data, said);
            }
        }
        if (claim instanceof Caused caused) {
            caused.causedBy().forEach(cause -> print(level + 1, data.get(Claim.class, cause), printed));
        }
    }

    private String roots(AIFirm firm) {
        return bottlenecks.rootCausesFor(firm.id()).stream().map(Claim::id).collect(Collectors.joining(", "));
    }
}
