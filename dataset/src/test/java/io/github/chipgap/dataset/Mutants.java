// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Documents that differ from a good one by a byte or by a value. */
final class Mutants {
    private static final List<String> OTHER_VALUES = JsonMutants.listed("""
            null | true | 0 | -1 | 1e999 | 1e-99999999999 | 0.30000000000000004 | "" | "x" | "\\ud800" | [] | [[]]
            {} | {"id": "x"} | {"almost": 2} | "paragraph 99" | "huawei"
            """);

    private static final byte[] COMMA = {','};

    private final byte[] document;
    private final List<Span> values;
    private final Random random;

    /** Where a JSON value, or the key of one, stands in the document. */
    private record Span(int start, int end) {}

    Mutants(byte[] document, Random random) {
        this.random = random;
        this.document = document;
        this.values = values(document);
    }

    /** One byte flipped, dropped, doubled, put in, swapped with the next, or all behind it cut off. */
    byte[] ofBytes() {
        int at = random.nextInt(document.length);
        return switch (random.nextInt(6)) {
            case 0 -> replaced(at, at + 1, (byte) (document[at] ^ (1 << random.nextInt(8))));
            case 1 -> replaced(at, at + 1);
            case 2 -> replaced(at, at, document[at]);
            case 3 ->
                replaced(
                        at,
                        at,
                        random.nextBoolean()
                                ? (byte) random.nextInt()
                                : oneOf("\",}0").getBytes(UTF_8)[0]);
            case 4 ->
                replaced(
                        at,
                        Math.min(at + 2, document.length),
                        document[Math.min(at + 1, document.length - 1)],
                        document[at]);
            default -> Arrays.copyOf(document, at);
        };
    }

    private String oneOf(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    /** One value or key dropped, doubled, made another or swapped with another. */
    byte[] ofValues() {
        Span span = values.get(random.nextInt(values.size()));
        return switch (random.nextInt(4)) {
            case 0 -> replaced(span.start(), span.end());
            case 1 -> replaced(span.end(), span.end(), Bytes.concat(COMMA, bytes(span)));
            case 2 ->
                replaced(
                        span.start(),
                        span.end(),
                        OTHER_VALUES.get(random.nextInt(OTHER_VALUES.size())).getBytes(UTF_8));
            default -> swapped(span, values.get(random.nextInt(values.size())));
        };
    }

    private byte[] bytes(Span span) {
        return Arrays.copyOfRange(document, span.start(), span.end());
    }

    private byte[] replaced(int start, int end, byte... by) {
        return replaced(document, new Span(start, end), by);
    }

    private static byte[] replaced(byte[] in, Span span, byte... by) {
        return Bytes.concat(Arrays.copyOf(in, span.start()), by, Arrays.copyOfRange(in, span.end(), in.length));
    }

    private byte[] swapped(Span one, Span two) {
        if (one.start() > two.start()) {
            return swapped(two, one);
        }
        if (one.end() > two.start()) {
            return replaced(document, one, bytes(two));
        }
        byte[] halfway = replaced(document, two, bytes(one));
        return replaced(halfway, one, bytes(two));
    }

    private static List<Span> values(byte[] json) {
        List<Span> spans = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < json.length; i++) {
            int start = i;
            switch (json[i]) {
                case '{', '[' -> open.push(i);
                case '}', ']' -> spans.add(new Span(open.isEmpty() ? 0 : open.pop(), i + 1));
                case '"' -> {
                    i++;
                    while (i < json.length - 1 && json[i] != '"') {
                        i += json[i] == '\\' ? 2 : 1;
                    }
                    spans.add(new Span(start, Math.min(i + 1, json.length)));
                }
                case ' ', '\n', ',', ':' -> {}
                default -> {
                    while (i + 1 < json.length && " \n,:]}".indexOf(json[i + 1]) < 0) {
                        i++;
                    }
                    spans.add(new Span(start, i + 1));
                }
            }
        }
        return spans;
    }
}
