// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    static final String MORE_THAN = "moreThan";
    private static final String AT_LEAST = "atLeast";
    private static final String LESS_THAN = "lessThan";
    private static final String AT_MOST = "atMost";
    static final String CONFIDENCE = "confidence";
    static final ImmutableList<String> KEYS =
            ImmutableList.of(BEST, ABOUT, ALMOST, MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST, CONFIDENCE);
    static final ImmutableList<String> BOUND_KEYS = ImmutableList.of(MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST);
    static final ImmutableList<String> OPEN_UPPER_KEYS = ImmutableList.of(LESS_THAN, ALMOST);
    /** Keys of a best value that is no bound too. */
    static final ImmutableList<String> BEST_KEYS = ImmutableList.of(BEST, ABOUT);
    /** Keys that cannot stand beside each other, each pair once. */
    static final ImmutableList<Map.Entry<String, String>> RIVALS = ImmutableList.of(
            Map.entry(MORE_THAN, AT_LEAST),
            Map.entry(LESS_THAN, AT_MOST),
            Map.entry(ALMOST, LESS_THAN),
            Map.entry(ALMOST, AT_MOST),
            Map.entry(ALMOST, BEST),
            Map.entry(ABOUT, BEST),
            Map.entry(ABOUT, ALMOST),
            Map.entry(ABOUT, MORE_THAN),
            Map.entry(ABOUT, AT_LEAST),
            Map.entry(ABOUT, LESS_THAN),
            Map.entry(ABOUT, AT_MOST));

    private static final int BEST_BIT = bit(BEST) | bit(ABOUT) | bit(ALMOST);
    private static final int LOWER_BIT = bit(MORE_THAN) | bit(AT_LEAST);
    private static final int UPPER_BIT = bit(LESS_THAN) | bit(AT_MOST) | bit(ALMOST);
    private static final int OPEN_BIT = bit(MORE_THAN) | bit(LESS_THAN) | bit(ALMOST);
    private static final int BOUNDS_BIT = bit(MORE_THAN) | bit(AT_LEAST) | bit(LESS_THAN) | bit(AT_MOST);
    /** Of each key, by its index, those that cannot stand beside it. */
    private static final int[] RIVAL_BITS = rivalBits();

    private final JsonCursor cursor;
    private final Violations violations;
    private final Trail trail;
    private final KeyNames names = new KeyNames(KEYS);
    /** What the keys of the estimate at hand say, by their indexes; which of them there are; and in which order. */
    private final double[] said = new double[KEYS.size()];

    private final int[] order = new int[KEYS.size()];
    private int keys;
    private int count;

    EstimateJson(JsonCursor cursor, Violations violations, Trail trail) {
        this.cursor = cursor;
        this.violations = violations;
        this.trail = trail;
    }

    private static int bit(String key) {
        return 1 << index(key);
    }

    private static int[] rivalBits() {
        int[] bits = new int[KEYS.size()];
        for (Map.Entry<String, String> pair : RIVALS) {
            bits[index(pair.getKey())] |= bit(pair.getValue());
            bits[index(pair.getValue())] |= bit(pair.getKey());
        }
        return bits;
    }

    /** The index of a key; -1 where it is none. */
    private static int index(String key) {
        int index = KEYS.size() - 1;
        while (index >= 0 && !KEYS.get(index).equals(key)) {
            index--;
        }
        return index;
    }

    /**
     * Reads the value at hand.
     *
     * @param kind what the value must be, an {@link EstimateKind} or {@link Kind#INTERVAL}
     * @return null where a violation was found
     */
    @Nullable
    Estimate read(Kind<?> kind) {
        int first = cursor.peek();
        if (JsonCursor.isNumber(first)) {
            return readExact(kind);
        }
        if (first != '{') {
            violations.refuseValue(Violation.TYPE, "an estimate: a number, or an object such as {\"moreThan\": 150e9}");
            return null;
        }
        keys = 0;
        count = 0;
        long start = cursor.nextPlace();
        int before = violations.count();
        int index = cursor.open('}') ? cursor.key(names, 0) : JsonCursor.NO_KEY;
        while (index != JsonCursor.NO_KEY) {
            readPart(index);
            index = cursor.nextKey(names, 0);
        }
        if (violations.count() > before) {
            return null;
        }
        Estimate estimate = estimate();
        if (estimate == null) {
            violations.add(Violation.BOUNDS, start, saidText(), "bounds in order, and a best value between them");
        } else if (kind instanceof EstimateKind estimates ? !estimates.allows(estimate) : (keys & ~BOUNDS_BIT) != 0) {
            violations.add(Problem.VALUE, start, saidText(), kind.expected());
            return null;
        }
        return estimate;
    }

    private @Nullable Estimate readExact(Kind<?> kind) {
        double value = number();
        if (Double.isNaN(value)) {
            return null;
        }
        Estimate exact = Estimate.exactly(value);
        if (kind instanceof EstimateKind estimates && !estimates.allows(exact)) {
            addNumber(Problem.VALUE, kind.expected());
            return null;
        }
        return exact;
    }

    private void readPart(int index) {
        String key = index < 0 ? cursor.text() : KEYS.get(index);
        trail.enter(key);
        if (index < 0) {
            violations.refuseKey(key, KEYS, "");
        } else if ((keys & 1 << index) != 0) {
            violations.refuseSecondKey(key);
        } else {
            if ((keys & RIVAL_BITS[index]) != 0) {
                String expected = "not both " + rival(index) + " and " + key;
                violations.add(Violation.ESTIMATE, cursor.keyPlace(), Quoted.of(key), expected);
            }
            readBound(index);
        }
        trail.leave();
    }

    private void readBound(int index) {
        if (!JsonCursor.isNumber(cursor.peek())) {
            violations.refuseValue(Violation.TYPE, "a number");
            return;
        }
        double value = number();
        if (!Double.isNaN(value)) {
            said[index] = value;
            keys |= 1 << index;
            order[count++] = index;
            if (1 << index == bit(CONFIDENCE) && !(value > 0 && value <= 1)) {
                addNumber(Problem.VALUE, "a confidence above 0 and at most 1");
            }
        }
    }

    /** The first key that was said and cannot stand beside the given one. */
    private String rival(int index) {
        int i = 0;
        while ((RIVAL_BITS[index] & 1 << order[i]) == 0) {
            i++;
        }
        return KEYS.get(order[i]);
    }

    /** What was said; null where the bounds are out of order, or the best value is not between them. */
    private @Nullable Estimate estimate() {
        double lower = saidBy(LOWER_BIT, Double.NEGATIVE_INFINITY);
        double upper = saidBy(UPPER_BIT, Double.POSITIVE_INFINITY);
        double best = saidBy(BEST_BIT, Double.NaN);
        boolean lowerOpen = (keys & LOWER_BIT & OPEN_BIT) != 0;
        boolean upperOpen = (keys & UPPER_BIT & OPEN_BIT) != 0;
        if (lower > upper || (lower == upper && (lowerOpen || upperOpen)) || best < lower || best > upper) {
            return null;
        }
        Estimate estimate = Estimate.of(interval(lower, upper, lowerOpen, upperOpen));
        if (!Double.isNaN(best)) {
            estimate = estimate.withBest(best);
        }
        return (keys & bit(CONFIDENCE)) == 0 ? estimate : estimate.withConfidence(said[index(CONFIDENCE)]);
    }

    private static Interval interval(double lower, double upper, boolean lowerOpen, boolean upperOpen) {
        if (lower == Double.NEGATIVE_INFINITY) {
            return upper == Double.POSITIVE_INFINITY
                    ? Interval.unbounded()
                    : upperOpen ? Interval.lessThan(upper) : Interval.atMost(upper);
        }
        if (upper == Double.POSITIVE_INFINITY) {
            return lowerOpen ? Interval.moreThan(lower) : Interval.atLeast(lower);
        }
        if (lowerOpen) {
            return upperOpen ? Interval.open(lower, upper) : Interval.openClosed(lower, upper);
        }
        return upperOpen ? Interval.closedOpen(lower, upper) : Interval.closed(lower, upper);
    }

    /** What the one of some keys says that there is. */
    private double saidBy(int someKeys, double ifNone) {
        int there = keys & someKeys;
        return there == 0 ? ifNone : said[Integer.numberOfTrailingZeros(there)];
    }

    private String saidText() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(KEYS.get(order[i]))
                    .append("\": ")
                    .append(NumberText.of(said[order[i]]));
        }
        return text.append('}').toString();
    }

    /** The number at hand; NaN where it was refused. */
    private double number() {
        cursor.readNumber();
        double value = cursor.number();
        if (Double.isNaN(value)) {
            addNumber(Violation.NUMBER, "a number that a 64-bit floating-point number holds to its last digit");
        }
        return value;
    }

    private void addNumber(String rule, String expected) {
        violations.add(rule, cursor.place(), Quoted.bare(cursor.numberText()), expected);
    }

    /** The keys as they are written, apart from what reading needs at every start. */
    private static final class Written {
        static final ImmutableList<JsonText.Name> NAMES =
                KEYS.stream().map(JsonText.Name::new).collect(ImmutableList.toImmutableList());
    }

    static void write(JsonText json, Interval interval) {
        write(json, Estimate.of(interval));
    }

    static void write(JsonText json, Estimate estimate) {
        if (estimate.isExact() && estimate.confidence() == 1) {
            json.number(NumberText.of(estimate.best().getAsDouble()));
            return;
        }
        Interval interval = estimate.interval();
        boolean almost =
                interval.isUpperOpen() && interval.hasUpper() && estimate.best().equals(interval.upper());
        boolean bounded = interval.hasLower() || interval.hasUpper();
        json.openObject();
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
        json.closeObject();
    }

    private static void writePart(JsonText json, String key, double value) {
        json.name(Written.NAMES.get(index(key)));
        json.number(NumberText.of(value));
    }
}
