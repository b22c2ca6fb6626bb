// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a document, as our cursor finds them and as another parser does. */
final class JsonTokens {
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(ReadLimits.standard().maxTextLength())
                    .build())
            .build();

    private final JsonCursor cursor;
    /** Those that it looks for its keys among, as in records; none where it reads them as any text. */
    private final Optional<KeyNames> names;

    private final List<Token> found = new ArrayList<>();

    private JsonTokens(JsonCursor cursor, Optional<KeyNames> names) {
        this.cursor = cursor;
        this.names = names;
    }

    /**
     * A token.
     *
     * @param kind its first character, or what it is
     * @param text what it says
     * @param place where it begins; of brackets that close it does not matter
     */
    record Token(String kind, String text, TextPlace place) {
        static Token closing(String bracket) {
            return new Token(bracket, "", new TextPlace(0, 0));
        }
    }

    /** What a cursor makes of a document: its tokens, as far as it came, where it ended, and why, if that is not the end. */
    record Outcome(List<Token> tokens, String refusal, TextPlace end) {
        boolean isRefused() {
            return !refusal.isEmpty();
        }

        /** Whether a key is no text, as it has half a surrogate pair; which Jackson refuses, and we where the key counts. */
        boolean hasBrokenKey() {
            return tokens.stream()
                    .anyMatch(token ->
                            token.kind().equals("key") && !UTF_8.newEncoder().canEncode(token.text()));
        }
    }

    /** What a cursor makes of a document whose keys it reads one by one. */
    static Outcome of(JsonCursor cursor) {
        return new JsonTokens(cursor, Optional.empty()).outcome();
    }

    /** The same where it looks for the keys among names, as it does in records. */
    static Outcome of(JsonCursor cursor, KeyNames names) {
        return new JsonTokens(cursor, Optional.of(names)).outcome();
    }

    /** The same where it passes over the whole document, and finds no tokens. */
    static Outcome ofPassingOver(JsonCursor cursor) {
        JsonTokens none = new JsonTokens(cursor, Optional.empty());
        return none.outcome(() -> {
            cursor.peek();
            cursor.skip();
        });
    }

    /**
     * Asserts that a cursor finds what Jackson finds, or refuses what Jackson refuses, whoever asks for the keys, and does
     * the same where the document comes in pieces.
     *
     * @return whether it is JSON
     */
    static boolean assertAsJackson(byte[] document, KeyNames names, int... lengths) {
        Optional<List<Token>> expected = ofJackson(document);
        Outcome whole = of(InPieces.cursor(document));
        String text = new String(document, UTF_8);
        assertThat(whole.isRefused() || whole.hasBrokenKey())
                .as("%s: %s", text, whole.refusal())
                .isEqualTo(expected.isEmpty());
        expected.ifPresent(tokens -> assertThat(whole.tokens()).as(text).isEqualTo(tokens));
        assertThat(of(InPieces.cursor(document, lengths))).as(text).isEqualTo(whole);
        assertThat(of(InPieces.cursor(document), names)).as(text).isEqualTo(whole);
        assertThat(of(InPieces.cursor(document, lengths), names)).as(text).isEqualTo(whole);
        if (!whole.isRefused()) {
            assertThat(ofPassingOver(InPieces.cursor(document, lengths)).refusal())
                    .as(text)
                    .isEmpty();
        }
        return expected.isPresent();
    }

    /** What Jackson finds in a document; empty where it is no JSON, or not UTF-8, which Jackson does not look at. */
    static Optional<List<Token>> ofJackson(byte[] document) {
        return isTakenByJackson(document) ? ofCharacters(document) : Optional.empty();
    }

    /** Whether Jackson takes the bytes: of characters it takes some for hex digits that are none. */
    private static boolean isTakenByJackson(byte[] document) {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), document)) {
            while (parser.nextToken() != null) {
                parser.getString();
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** What Jackson finds where it is given characters, whose places it counts. */
    private static Optional<List<Token>> ofCharacters(byte[] document) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>();
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            int open = 0;
            for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
                if (open == 0 && !tokens.isEmpty()) {
                    return Optional.empty(); // a second document behind the first
                }
                open += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
                tokens.add(next.isStructEnd() ? Token.closing(next.asString()) : tokenOf(next, parser, text));
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens);
    }

    private static Token tokenOf(JsonToken token, JsonParser parser, String document) {
        String kind = switch (token) {
            case PROPERTY_NAME -> "key";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            default -> token.asString();
        };
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        return new Token(kind, parser.getString(), TextPlace.behind(document.substring(0, begin)));
    }

    private Outcome outcome() {
        return outcome(this::readValue);
    }

    private Outcome outcome(Runnable reading) {
        try {
            reading.run();
            boolean isEnd = cursor.peek() == JsonCursor.END;
            return new Outcome(found, isEnd ? "" : "more behind the end", TextPlace.of(cursor.nextPlace()));
        } catch (UnreadableException e) {
            return new Outcome(found, e.rule + ", expected " + e.expected + ", got " + e.value, TextPlace.of(e.place));
        }
    }

    private void add(String kind, String text, long place) {
        found.add(new Token(kind, text, TextPlace.of(place)));
    }

    private void readValue() {
        int first = cursor.peek();
        long place = cursor.nextPlace();
        switch (first) {
            case '{' -> readObject(place);
            case '[' -> readArray(place);
            case '"' -> readText(place);
            case 't', 'f' -> {
                String word = cursor.readFlag() ? "true" : "false";
                add(word, word, place);
            }
            case 'n' -> add("null", cursor.readWord("null"), place);
            default -> readNumber(place);
        }
    }

    private void readObject(long place) {
        add("{", "{", place);
        if (cursor.open('}')) {
            if (names.isEmpty()) {
                readEntries();
            } else {
                readEntries(names.get());
            }
        }
        found.add(Token.closing("}"));
    }

    private void readEntries() {
        do {
            String key = cursor.key();
            add("key", key, cursor.keyPlace());
            readValue();
        } while (cursor.goesOn('}'));
    }

    private void readEntries(KeyNames expected) {
        int index = cursor.key(expected, 0);
        while (index != JsonCursor.NO_KEY) {
            add("key", index < 0 ? cursor.text() : expected.get(index), cursor.keyPlace());
            readValue();
            index = cursor.nextKey(expected, index + 1);
        }
    }

    private void readArray(long place) {
        add("[", "[", place);
        if (cursor.open(']')) {
            do {
                readValue();
            } while (cursor.goesOn(']'));
        }
        found.add(Token.closing("]"));
    }

    private void readText(long place) {
        if (found.size() % 2 == 0) {
            cursor.readText();
        } else {
            cursor.readHashedText();
        }
        String text = cursor.text();
        assertThat(cursor.place()).isEqualTo(place);
        if (cursor.isPlain()) {
            assertThat(new String(cursor.bytes, cursor.textFrom(), cursor.textLength(), US_ASCII))
                    .isEqualTo(text)
                    .matches("[ -\\x7f]*");
        }
        add("text", text, place);
    }

    private void readNumber(long place) {
        cursor.readNumber();
        String text = cursor.numberText();
        assertThat(cursor.place()).isEqualTo(place);
        assertThat(cursor.number()).isIn(Double.parseDouble(text), Double.NaN);
        assertThat(Double.isNaN(cursor.number())).isEqualTo(NumberText.parse(text) == null);
        add("number", text, place);
    }
}
