// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Claim;
import java.util.stream.Collectors;

/** A derivation as text: results in few digits, rounded outward, and inputs in all their digits. */
final class DerivationText {
    private static final int DIGITS_OF_RESULTS = 4;
    static final int DIGITS_OF_INPUTS = 17;

    private DerivationText() {}

    static String of(Derivation derivation) {
        StringBuilder text = new StringBuilder();
        append(text, 0, derivation);
        return text.toString();
    }

    private static void append(StringBuilder text, int level, Derivation derivation) {
        text.append("  ".repeat(level)).append(derivation.what());
        int digits = derivation instanceof Derivation.Step ? DIGITS_OF_RESULTS : DIGITS_OF_INPUTS;
        ReportText words = ReportText.plain().withUnit(derivation.unit()).withSignificantDigits(digits);
        derivation.value().ifPresent(value -> text.append(" = ").append(words.of(value)));
        text.append(": ").append(origin(derivation)).append('\n');
        derivation.inputs().forEach(input -> append(text, level + 1, input));
    }

    private static String origin(Derivation derivation) {
        if (derivation instanceof Derivation.Step step) {
            return step.rule();
        }
        if (derivation instanceof Derivation.Input input) {
            String standing = input.record() instanceof Claim claim ? standing(claim) : "";
            String period = input.period().map(when -> "in " + when + ", ").orElse("");
            return period + standing + sources(input);
        }
        return "given by the caller";
    }

    private static String standing(Claim claim) {
        String by = claim.statedBy().isEmpty() ? "" : " by " + String.join(", ", claim.statedBy());
        return claim.id() + ", " + claim.standing() + by + ", ";
    }

    private static String sources(Derivation.Input input) {
        return input.sources().isEmpty()
                ? "no source given"
                : input.sources().stream().map(DerivationText::source).collect(Collectors.joining("; "));
    }

    private static String source(Derivation.SourcePlaces cited) {
        return cited.source().title()
                + cited.source().grade().map(grade -> " (" + grade + ")").orElse("")
                + cited.places().stream().map(place -> ", " + place).collect(Collectors.joining());
    }
}
