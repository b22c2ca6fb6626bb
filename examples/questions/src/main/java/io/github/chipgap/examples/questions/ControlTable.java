// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.ProcessingPerformance;
import io.github.chipgap.analysis.TradeControls;
import io.github.chipgap.analysis.TradeControls.Side;
import io.github.chipgap.analysis.Verdict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.TradeControl;
import io.github.chipgap.model.TradeEffect;
import io.github.chipgap.record.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules on chips, and the side of each chip.
 *
 * @param data the data
 * @param controls the rules of the data
 * @param inForce the rules in force
 */
record ControlTable(Dataset data, TradeControls controls, ImmutableList<TradeControl> inForce) {
    private static final Set<TradeEffect> LICENCES =
            Set.of(TradeEffect.LICENCE_REQUIRED, TradeEffect.LICENCE_EXCEPTION);

    /** Returns the sides of some chips, or of those under a licence requirement for a rule on its review. */
    ImmutableList<Side> sides(TradeControl rule, List<Chip> chips) {
        return chips.stream()
                .filter(chip -> !isReview(rule) || needsLicence(chip))
                .map(chip -> controls.side(chip.id(), rule.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isReview(TradeControl rule) {
        return rule.effect().equals(TradeEffect.CASE_BY_CASE_REVIEW);
    }

    private boolean needsLicence(Chip chip) {
        return inForce.stream()
                .filter(rule -> LICENCES.contains(rule.effect()))
                .anyMatch(rule -> controls.side(chip.id(), rule.id()).outcome() == Side.Outcome.MET);
    }

    /** Returns the effect of a rule and its place in the law, as in "licence required (ECCN 3A090.a)". */
    static String name(TradeControl rule) {
        return rule.effect().toString().replace('-', ' ') + " ("
                + rule.legalBasis().get(0).replaceFirst("\\(.*", "") + ")";
    }

    /** Returns a row for a rule. */
    Row row(TradeControl rule) {
        String words = rule.summary() + " In force since " + Words.date(Period.of(rule.inForceFrom())) + ", "
                + String.join(", ", rule.legalBasis()) + ".";
        return Row.of("Rules in force", name(rule), words, ImmutableList.of(rule))
                .at(rule.inForceFrom());
    }

    /** Returns a row for each chip: first the chips meeting the rule, then the others. */
    ImmutableList<Row> rows(TradeControl rule, List<Side> sides) {
        return sides.stream()
                .sorted(Comparator.comparing(Side::outcome).thenComparing(Side::chip))
                .map(side -> Row.of(
                        (isReview(rule) ? "Chips under a licence requirement, " : "All chips, ") + name(rule),
                        data.get(Chip.class, side.chip()).name(),
                        words(side),
                        side.inputs()))
                .collect(ImmutableList.toImmutableList());
    }

    private String words(Side side) {
        Verdict<Side.Outcome> verdict = side.verdict();
        return switch (verdict.grade()) {
                    case CERTAIN -> verdict.words();
                    case LIKELY ->
                        new Names(data).in(verdict + ", decided by " + String.join(" and ", verdict.wouldDecide()));
                    case UNDECIDED -> new Names(data).in(verdict.toString());
                }
                + performance(side.chip());
    }

    private String performance(String chip) {
        try {
            Computed total = ProcessingPerformance.of(data).asPublished().total(chip);
            return "; total processing performance " + Words.figure(total.estimate(), "");
        } catch (MissingDataException e) {
            return "";
        }
    }

    /** Returns a line with the rule, the chips meeting it and the others. */
    String headline(TradeControl rule, List<Side> sides) {
        String others = names(sides, Side.Outcome.NOT_MET);
        return name(rule) + ": " + (isReview(rule) ? "of those " : "") + names(sides, Side.Outcome.MET)
                + (others.isEmpty() ? "" : "; not " + others);
    }

    private String names(List<Side> sides, Side.Outcome outcome) {
        return sides.stream()
                .filter(side -> side.outcome() == outcome)
                .map(side -> Words.nameWithoutMaker(data.get(Chip.class, side.chip())))
                .collect(Collectors.joining(", "));
    }
}
