// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Documents in JSON of any shape and layout, spelt in every way that JSON has. */
final class JsonTexts {
    /** Keys that come often, some of which begin as others do. */
    static final List<String> NAMES = List.of("id", "idea", "name", "names", "citations", "citationsOfOthers", "a");

    private static final int DEPTH = 3;

    private JsonTexts() {}

    static Arbitrary<String> documents() {
        return Combinators.combine(space(), values(DEPTH), space())
                .as((before, value, behind) -> before + value + behind);
    }

    /** A text in its quotes. */
    static Arbitrary<String> texts() {
        return pieces().list().ofMaxSize(8).map(pieces -> '"' + String.join("", pieces) + '"');
    }

    private static Arbitrary<String> pieces() {
        Arbitrary<String> unescaped = Values.anyText().map(text -> text.replaceAll("[\\x00-\\x1f\"\\\\]", "é"));
        return Arbitraries.oneOf(
                unescaped,
                Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(20),
                Arbitraries.of("\u007f", "é", "中", "\uD83D\uDE00", "\u0080", "\u07FF", "\u0800", "\uFFFF", "\uFEFF"),
                Arbitraries.of(
                        "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\\\\\\"", "\\u0000", "\\u00e9"),
                Arbitraries.of("\\ud83d\\ude00", "\\uD83D\\uDE00", "\\ud83d", "\\ude00", "\\uFEFF", "\\u000A"));
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "0", "-0", "7", "-1.5", "0.10", "1e5", "1E+5", "0.1e-7", "-0.0e-0", "150e9", "1e22", "1e23"),
                Arbitraries.of(
                        "9007199254740993", "123456789012345678901234567890", "5e-324", "1e999", "1e-99999999999"),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.bigDecimals().map(String::valueOf));
    }

    /** White space, mostly as documents are laid out. */
    private static Arbitrary<String> space() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("", " ", "\n  ", "\n")),
                Tuple.of(
                        1,
                        Arbitraries.strings().withChars(' ', '\t', '\r', '\n').ofMaxLength(20)));
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> scalars = Arbitraries.oneOf(
                texts(), numbers(), Arbitraries.of("true", "false", "null", "[]", "{}", "[ ]", "{\n}"));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<String> inner = values(depth - 1);
        return Arbitraries.oneOf(
                scalars,
                parts(inner).map(parts -> '[' + parts + ']'),
                parts(entries(inner)).map(parts -> '{' + parts + '}'));
    }

    private static Arbitrary<String> entries(Arbitrary<String> values) {
        Arbitrary<String> keys = Arbitraries.oneOf(Arbitraries.of(NAMES).map(name -> '"' + name + '"'), texts());
        Arbitrary<String> colons = Combinators.combine(space(), space()).as((before, behind) -> before + ':' + behind);
        return Combinators.combine(keys, Arbitraries.oneOf(Arbitraries.just(": "), colons), values)
                .as((key, colon, value) -> key + colon + value);
    }

    /** Values or entries with commas between them, one at least. */
    private static Arbitrary<String> parts(Arbitrary<String> parts) {
        Arbitrary<String> spaced =
                Combinators.combine(space(), parts, space()).as((before, part, behind) -> before + part + behind);
        Arbitrary<String> laidOut = parts.map(part -> "\n    " + part);
        return Arbitraries.oneOf(spaced, laidOut)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> String.join(",", list));
    }
}
