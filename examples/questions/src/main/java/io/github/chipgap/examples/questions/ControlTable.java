// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.TradeControls.Side;
import io.github.chipgap.analysis.Verdict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.TradeControl;
import java.util.Comparator;
import java.util.List;

/**
 * The rules on chips, and the side of each chip.
 *
 * @param data the data
 */
record ControlTable(Dataset data) {
    /** Returns the effect of a rule and its place in the law, as in "licence required (ECCN 3A090.a)". */
    static String name(TradeControl rule) {
        return rule.effect().toString().replace('-', ' ') + " ("
                + rule.legalBasis().get(0).replaceFirst("\\(.*", "") + ")";
    }

    /** Returns a row for a rule. */
    Row row(TradeControl rule) {
        String words = rule.summary() + " In force since " + rule.inForceFrom() + ", "
                + String.join(", ", rule.legalBasis()) + ".";
        return Row.of("Rules in force", name(rule), words, ImmutableList.of(rule))
                .at(rule.inForceFrom());
    }

    /** Returns a row for each chip: first the chips that meet the rule, then the others. */
    ImmutableList<Row> rows(TradeControl rule, List<Side> sides) {
        return sides.stream()
                .sorted(Comparator.comparing(Side::outcome).thenComparing(Side::chip))
                .map(side -> Row.of(
                        "All chips, " + name(rule),
                        data.get(Chip.class, side.chip()).name(),
                        words(side.verdict()),
                        side.inputs()))
                .collect(ImmutableList.toImmutableList());
    }

    private String words(Verdict<Side.Outcome> verdict) {
        return switch (verdict.grade()) {
            case CERTAIN -> verdict.words();
            case LIKELY -> new Names(data).in(verdict + ", decided by " + String.join(" and ", verdict.wouldDecide()));
            case UNDECIDED -> new Names(data).in(verdict.toString());
        };
    }

    /** Returns the name of a chip without its maker. */
    String shortName(Side side) {
        return Words.nameWithoutMaker(data.get(Chip.class, side.chip()));
    }
}
