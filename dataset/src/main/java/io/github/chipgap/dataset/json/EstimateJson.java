// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Problem;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads and writes estimates and intervals: an exact number, or an object with its bounds in words.
 *
 * <p>An object has at most one lower bound: {@code moreThan} (open) or {@code atLeast}. It has at most one upper bound:
 * {@code lessThan} (open), {@code atMost} or {@code almost}. It has at most one of {@code best}, {@code about} (a best
 * value without bounds) and {@code almost} (open above with the best value there). {@code confidence} may be added.
 */
final class EstimateJson {
    private static final String BEST = "best";
    private static final String ABOUT = "about";
    private static final String ALMOST = "almost";
    static final String MORE_THAN = "moreThan";
    private static final String AT_LEAST = "atLeast";
    private static final String LESS_THAN = "lessThan";
    private static final String AT_MOST = "atMost";
    static final String CONFIDENCE = "confidence";
    static final ImmutableList<String> KEYS =
            ImmutableList.of(BEST, ABOUT, ALMOST, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, CONFIDENCE);
    static final ImmutableList<String> BOUND_KEYS = ImmutableList.of(MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST);
    static final ImmutableList<String> OPEN_UPPER_KEYS = ImmutableList.of(LESS_THAN, ALMOST);
    /** Keys of a best value without a bound. */
    static final ImmutableList<String> BEST_KEYS = ImmutableList.of(BEST, ABOUT);
    /** Pairs of mutually exclusive keys. */
    static final ImmutableSet<ImmutableSet<String>> RIVALS = ImmutableSet.of(
            ImmutableSet.of(MORE_THAN, AT_LEAST),
            ImmutableSet.of(LESS_THAN, AT_MOST),
            ImmutableSet.of(ALMOST, LESS_THAN),
            ImmutableSet.of(ALMOST, AT_MOST),
            ImmutableSet.of(ALMOST, BEST),
            ImmutableSet.of(ABOUT, BEST),
            ImmutableSet.of(ABOUT, ALMOST),
            ImmutableSet.of(ABOUT, MORE_THAN),
            ImmutableSet.of(ABOUT, AT_LEAST),
            ImmutableSet.of(ABOUT, LESS_THAN),
            ImmutableSet.of(ABOUT, AT_MOST));

    private final JsonParser parser;
    private final Violations violations;
    private final PropertyNameMatcher names = JsonSource.matcher(KEYS);
    /** The values of the keys of the estimate at hand, NaN for absent ones. */
    private final double[] values = new double[KEYS.size()];
    /** The indexes of its keys, in their order. */
    private final int[] order = new int[KEYS.size()];

    private int count;

    EstimateJson(JsonParser parser, Violations violations) {
        this.parser = parser;
        this.violations = violations;
    }

    /**
     * Reads the current value.
     *
     * @param kind an {@link EstimateKind} or {@link Kind#INTERVAL}; the domain is checked here, because messages show
     *     the value as written
     * @param at the index of its place
     * @return null if a violation was found
     */
    @Nullable
    Estimate read(Kind<?> kind, Places places, int at) {
        if (parser.currentToken().isNumeric()) {
            return readExact(kind);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            violations.refuseValue(Rules.TYPE, "an estimate: a number, or an object such as {\"moreThan\": 150e9}");
            return null;
        }
        int before = violations.count();
        Arrays.fill(values, Double.NaN);
        count = 0;
        int key = parser.nextNameMatch(names);
        while (key != PropertyNameMatcher.MATCH_END_OBJECT) {
            readPart(key);
            key = parser.nextNameMatch(names);
        }
        if (violations.count() > before) {
            return null;
        }
        Estimate estimate;
        try {
            estimate = estimate();
        } catch (IllegalArgumentException e) {
            violations.add(
                    Rules.BOUNDS, places.at(at), written(), "bounds in order, and a best value between them", "");
            return null;
        }
        if (kind instanceof EstimateKind estimates ? estimates.allows(estimate) : isInterval()) {
            return estimate;
        }
        violations.add(Problem.VALUE, places.at(at), written(), kind.expected(), "");
        return null;
    }

    private @Nullable Estimate readExact(Kind<?> kind) {
        double value = readNumber();
        if (Double.isNaN(value)) {
            return null;
        }
        Estimate exact = Estimate.exactly(value);
        if (kind instanceof EstimateKind estimates && !estimates.allows(exact)) {
            violations.add(Problem.VALUE, Quoted.bare(parser.getString()), kind.expected());
            return null;
        }
        return exact;
    }

    private void readPart(int key) {
        if (key < 0) {
            violations.refuseKey(KEYS, "");
        } else if (!Double.isNaN(values[key])) {
            violations.refuseRepeatedKey();
        } else {
            refuseRivals(key);
            parser.nextToken();
            readBound(key);
        }
    }

    private void refuseRivals(int key) {
        String name = KEYS.get(key);
        for (int i = 0; i < count; i++) {
            String before = KEYS.get(order[i]);
            if (RIVALS.contains(Set.of(before, name))) {
                violations.add(Rules.ESTIMATE, Quoted.of(name), "not both " + before + " and " + name);
                return;
            }
        }
    }

    private void readBound(int key) {
        if (!parser.currentToken().isNumeric()) {
            violations.refuseValue(Rules.TYPE, "a number");
            return;
        }
        double value = readNumber();
        if (!Double.isNaN(value)) {
            values[key] = value;
            order[count++] = key;
            if (KEYS.get(key).equals(CONFIDENCE) && !(value > 0 && value <= 1)) {
                violations.add(Problem.VALUE, Quoted.bare(parser.getString()), "a confidence above 0 and at most 1");
            }
        }
    }

    private double readNumber() {
        double value = NumberText.read(parser);
        if (Double.isNaN(value)) {
            violations.add(Rules.NUMBER, Quoted.bare(parser.getString()), NumberText.EXPECTED);
        }
        return value;
    }

    /** Returns the estimate of the keys, which refuses bounds out of order and a best value outside of them. */
    private Estimate estimate() {
        Double lower = null;
        Double upper = null;
        Double best = null;
        double confidence = 1;
        boolean lowerOpen = false;
        boolean upperOpen = false;
        for (int i = 0; i < count; i++) {
            String key = KEYS.get(order[i]);
            double value = values[order[i]];
            lowerOpen |= key.equals(MORE_THAN);
            upperOpen |= OPEN_UPPER_KEYS.contains(key);
            switch (key) {
                case MORE_THAN, AT_LEAST -> lower = value;
                case LESS_THAN, AT_MOST -> upper = value;
                case ALMOST -> {
                    upper = value;
                    best = value;
                }
                case CONFIDENCE -> confidence = value;
                default -> best = value;
            }
        }
        Estimate estimate =
                Estimate.of(Interval.of(lower, lowerOpen, upper, upperOpen)).withConfidence(confidence);
        return best == null ? estimate : estimate.withBest(best);
    }

    /** Returns whether there are only keys of bounds. */
    private boolean isInterval() {
        for (int i = 0; i < count; i++) {
            if (!BOUND_KEYS.contains(KEYS.get(order[i]))) {
                return false;
            }
        }
        return true;
    }

    private String written() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "\"" : ", \"")
                    .append(KEYS.get(order[i]))
                    .append("\": ")
                    .append(NumberText.of(values[order[i]]));
        }
        return text.append('}').toString();
    }

    static void write(JsonGenerator json, Estimate estimate) {
        if (estimate.isExact() && estimate.confidence() == 1) {
            NumberText.write(json, estimate.best().getAsDouble());
            return;
        }
        Interval interval = estimate.interval();
        boolean almost =
                interval.isUpperOpen() && interval.hasUpper() && estimate.best().equals(interval.upper());
        boolean bounded = interval.hasLower() || interval.hasUpper();
        json.writeStartObject();
        if (!interval.isPoint()) {
            writePart(json, almost ? ALMOST : bounded ? BEST : ABOUT, estimate.best());
        }
        writePart(json, interval.isLowerOpen() ? MORE_THAN : AT_LEAST, interval.lower());
        if (!almost) {
            writePart(json, interval.isUpperOpen() ? LESS_THAN : AT_MOST, interval.upper());
        }
        if (estimate.confidence() < 1) {
            writePart(json, CONFIDENCE, OptionalDouble.of(estimate.confidence()));
        }
        json.writeEndObject();
    }

    private static void writePart(JsonGenerator json, String key, OptionalDouble value) {
        if (value.isPresent()) {
            json.writeName(key);
            NumberText.write(json, value.getAsDouble());
        }
    }
}
