// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Finding;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constraints on firms with their causes, and the findings about AI firms. Each row is one claim, with its source.
 *
 * @param data the data
 */
record CauseTable(Dataset data) {
    /** Returns a row for each constraint on some firms and for each of its causes. */
    ImmutableList<Row> of(String firms, Collection<Constraint> constraints) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Constraint constraint : constraints) {
            rows.add(row(firms, kind(constraint), constraint));
            causes(constraint).forEach(cause -> rows.add(row(firms, role(cause), cause)));
        }
        return rows.build();
    }

    /** Returns a row for each finding about an AI firm. */
    ImmutableList<Row> findings() {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (AIFirm firm : data.all(AIFirm.class)) {
            data.claimsAbout(firm.id()).stream()
                    .filter(Finding.class::isInstance)
                    .map(finding -> row("Findings about AI firms", firm.name(), finding))
                    .forEach(rows::add);
        }
        return rows.build();
    }

    private Stream<Claim> causes(Constraint constraint) {
        return Bottlenecks.of(data).chainsBehind(constraint.id()).stream()
                .flatMap(chain -> chain.links().stream().skip(1))
                .distinct();
    }

    private static String role(Claim cause) {
        return cause instanceof Constraint root ? "because of " + kind(root) : "because of a gap";
    }

    private static Row row(String topic, String what, Claim claim) {
        return Row.of(topic, what, claim.summary() + " (" + claim.standing() + ")", ImmutableList.of(claim));
    }

    /** Returns the kinds of the constraints among some claims, as in "equipment, talent". */
    static String kinds(Collection<? extends Claim> claims) {
        return claims.stream()
                .filter(Constraint.class::isInstance)
                .map(claim -> kind((Constraint) claim))
                .collect(Collectors.joining(", "));
    }

    private static String kind(Constraint constraint) {
        return constraint.kind().toString().replace('-', ' ');
    }
}
