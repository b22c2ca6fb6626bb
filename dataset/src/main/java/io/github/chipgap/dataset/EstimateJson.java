// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.EstimateKind;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Estimates and intervals in JSON: a number that is exact, or an object that says its bounds in words.
 *
 * <p>Of the lower bounds {@code moreThan} (open) and {@code atLeast} there is at most one, likewise of the upper bounds
 * {@code lessThan} (open), {@code atMost} and {@code almost}, and of {@code best}, {@code about} (a best value without
 * bounds) and {@code almost} (open above and best there). {@code confidence} can go with any of them.
 */
final class EstimateJson {
    private static final String BEST = "best";
    private static final String ABOUT = "about";
    private static final String ALMOST = "almost";
    private static final String MORE_THAN = "moreThan";
    private static final String AT_LEAST = "atLeast";
    private static final String LESS_THAN = "lessThan";
    private static final String AT_MOST = "atMost";
    static final String CONFIDENCE = "confidence";
    static final ImmutableList<String> KEYS =
            ImmutableList.of(BEST, ABOUT, ALMOST, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, CONFIDENCE);
    static final ImmutableList<String> BOUND_KEYS = ImmutableList.of(MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST);
    static final ImmutableSet<String> OPEN_BOUND_KEYS = ImmutableSet.of(MORE_THAN, LESS_THAN);
    /** Keys that cannot stand beside each other, each pair once. */
    static final ImmutableSetMultimap<String, String> RIVALS = ImmutableSetMultimap.<String, String>builder()
            .put(MORE_THAN, AT_LEAST)
            .put(LESS_THAN, AT_MOST)
            .putAll(ALMOST, LESS_THAN, AT_MOST, BEST)
            .putAll(ABOUT, BEST, ALMOST, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST)
            .build();

    private final JsonParser parser;
    private final Violations violations;
    private final Map<String, Double> said = new LinkedHashMap<>();

    private EstimateJson(JsonParser parser, Violations violations) {
        this.parser = parser;
        this.violations = violations;
    }

    /**
     * Reads the value that begins at the token at hand, and ends at its last token.
     *
     * @param kind what the value must be, an {@link EstimateKind} or {@link Kind#INTERVAL}
     * @return null where a violation was found
     */
    static @Nullable Estimate read(JsonParser parser, Violations violations, Kind<?> kind) {
        TokenStreamLocation start = parser.currentTokenLocation();
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        int before = violations.count();
        EstimateJson reading = new EstimateJson(parser, violations);
        Estimate estimate = reading.read();
        if (estimate == null) {
            if (violations.count() == before) {
                violations.add(
                        Violation.BOUNDS,
                        violations.pointer(),
                        start,
                        reading.saidText(),
                        "bounds in order, and a best value between them");
            }
        } else if (!allows(kind, estimate)) {
            if (!isObject) {
                violations.addToken(Problem.VALUE, kind.expected());
            } else {
                violations.add(Problem.VALUE, violations.pointer(), start, reading.saidText(), kind.expected());
            }
            return null;
        }
        return estimate;
    }

    private static boolean allows(Kind<?> kind, Estimate estimate) {
        return kind instanceof EstimateKind estimates
                ? estimates.allows(estimate)
                : estimate.confidence() == 1 && (estimate.best().isEmpty() || estimate.isExact());
    }

    private @Nullable Estimate read() {
        if (parser.currentToken().isNumeric()) {
            Double value = number();
            return value == null ? null : Estimate.exactly(value);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            violations.addToken(Violation.TYPE, "an estimate: a number, or an object such as {\"moreThan\": 150e9}");
            parser.skipChildren();
            return null;
        }
        int before = violations.count();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            readPart();
        }
        return violations.count() > before ? null : estimate().orElse(null);
    }

    private void readPart() {
        String key = parser.currentName();
        if (!KEYS.contains(key)) {
            violations.addUnknownKey(KEYS, "");
        } else if (said.containsKey(key)) {
            violations.addSecondKey();
        } else {
            rival(key).ifPresent(rival -> violations.addToken(Violation.ESTIMATE, "not both " + rival + " and " + key));
            parser.nextToken();
            readNumber(key);
        }
    }

    private void readNumber(String key) {
        if (!parser.currentToken().isNumeric()) {
            violations.addToken(Violation.TYPE, "a number");
            parser.skipChildren();
            return;
        }
        Double value = number();
        if (value != null) {
            said.put(key, value);
            if (key.equals(CONFIDENCE) && !(value > 0 && value <= 1)) {
                violations.addToken(Problem.VALUE, "a confidence above 0 and at most 1");
            }
        }
    }

    /** A key that was said and cannot stand beside the given one. */
    private Optional<String> rival(String key) {
        return said.keySet().stream()
                .filter(other -> RIVALS.containsEntry(key, other) || RIVALS.containsEntry(other, key))
                .findFirst();
    }

    private Optional<Estimate> estimate() {
        Interval lower = said.containsKey(MORE_THAN)
                ? Interval.moreThan(said.get(MORE_THAN))
                : said.containsKey(AT_LEAST) ? Interval.atLeast(said.get(AT_LEAST)) : Interval.unbounded();
        Interval upper = said.containsKey(LESS_THAN)
                ? Interval.lessThan(said.get(LESS_THAN))
                : said.containsKey(AT_MOST)
                        ? Interval.atMost(said.get(AT_MOST))
                        : said.containsKey(ALMOST) ? Interval.lessThan(said.get(ALMOST)) : Interval.unbounded();
        Double best = said.getOrDefault(BEST, said.getOrDefault(ABOUT, said.get(ALMOST)));
        try {
            return lower.intersection(upper)
                    .map(Estimate::of)
                    .map(bounds -> best == null ? bounds : bounds.withBest(best))
                    .map(estimate -> estimate.withConfidence(said.getOrDefault(CONFIDENCE, 1.0)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the best value is outside of the bounds
        }
    }

    private String saidText() {
        StringBuilder text = new StringBuilder("{");
        said.forEach((key, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append('"')
                .append(key)
                .append("\": ")
                .append(NumberText.of(value)));
        return text.append('}').toString();
    }

    private @Nullable Double number() {
        Double value = NumberText.parse(parser.getString());
        if (value == null) {
            violations.addToken(
                    Violation.NUMBER, "a number that a 64-bit floating-point number holds to its last digit");
        }
        return value;
    }

    static void write(JsonGenerator json, Interval interval) {
        write(json, Estimate.of(interval));
    }

    static void write(JsonGenerator json, Estimate estimate) {
        if (estimate.isExact() && estimate.confidence() == 1) {
            json.writeNumber(NumberText.of(estimate.best().getAsDouble()));
            return;
        }
        Interval interval = estimate.interval();
        boolean almost =
                interval.isUpperOpen() && interval.hasUpper() && estimate.best().equals(interval.upper());
        boolean bounded = interval.hasLower() || interval.hasUpper();
        json.writeStartObject();
        if (estimate.best().isPresent() && !estimate.interval().isPoint()) {
            writePart(
                    json,
                    almost ? ALMOST : bounded ? BEST : ABOUT,
                    estimate.best().getAsDouble());
        }
        if (interval.hasLower()) {
            writePart(
                    json,
                    interval.isLowerOpen() ? MORE_THAN : AT_LEAST,
                    interval.lower().getAsDouble());
        }
        if (interval.hasUpper() && !almost) {
            writePart(
                    json,
                    interval.isUpperOpen() ? LESS_THAN : AT_MOST,
                    interval.upper().getAsDouble());
        }
        if (estimate.confidence() < 1) {
            writePart(json, CONFIDENCE, estimate.confidence());
        }
        json.writeEndObject();
    }

    private static void writePart(JsonGenerator json, String key, double value) {
        json.writeName(key);
        json.writeNumber(NumberText.of(value));
    }
}
