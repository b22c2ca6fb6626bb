// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Strings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

class JsonTextTest {
    private static final int MORE_THAN_A_BUFFER = 20_000;
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Texts of all that a text can hold, half a surrogate pair too, and long enough to lie across two buffers. */
    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<Character> odd = Arbitraries.of('"', '\\', '?', '\0', '\n', '\u001f', ' ', '\u007f', '\u0080', 'é');
        Arbitrary<Character> half = Arbitraries.of('\ud800', '\udbff', '\udc00', '\udfff');
        Arbitrary<Character> any = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.chars().range('a', 'z')),
                Tuple.of(2, odd),
                Tuple.of(1, Arbitraries.chars().all()),
                Tuple.of(1, half));
        Arbitrary<Character> plain = Arbitraries.chars().range(' ', '~').filter(c -> c != '"' && c != '\\');
        return Arbitraries.oneOf(any, plain).list().ofMaxSize(40).map(JsonTextTest::joined);
    }

    private static String joined(List<Character> chars) {
        StringBuilder text = new StringBuilder();
        chars.forEach(text::append);
        return text.toString();
    }

    /** Lists, maps and texts, each in the others. */
    @Provide
    static Arbitrary<Object> values() {
        return values(4);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> texts = texts().map(text -> text);
        if (depth == 0) {
            return texts;
        }
        Arbitrary<Object> deeper = values(depth - 1);
        return Arbitraries.oneOf(
                texts,
                deeper.list().ofMaxSize(3).map(items -> items),
                Arbitraries.maps(texts(), deeper).ofMaxSize(3).map(fields -> fields));
    }

    @Property
    void writesWhatJacksonReadsAsTheSame(@ForAll("texts") String text) throws IOException {
        JsonText json = new JsonText(JsonText.DOWN_TO_ALL);
        json.openArray();
        json.text(text);
        json.value(JsonText.quoted(text).getBytes(UTF_8));
        json.closeArray();
        json.end();
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json.toString())) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            assertThat(parser.nextStringValue()).isEqualTo(text);
            assertThat(parser.nextStringValue()).isEqualTo(text);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
            assertThat(parser.nextToken()).isNull();
        }
    }

    @Property
    void laysOutAsIsSaidInOneSentence(@ForAll("values") Object value, @ForAll("depths") int depthOfLines) {
        StringBuilder expected = new StringBuilder();
        layOut(value, 0, depthOfLines, expected);

        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        JsonText toStream = new JsonText(depthOfLines, stream);
        write(value, toStream);
        toStream.end();
        JsonText toText = new JsonText(depthOfLines);
        write(value, toText);

        assertThat(toText.toString()).isEqualTo(expected.toString());
        assertThat(stream.toString(UTF_8)).isEqualTo(expected + "\n");
    }

    @Provide
    static Arbitrary<Integer> depths() {
        return Arbitraries.of(0, 1, 2, JsonText.DOWN_TO_FIELDS, JsonText.DOWN_TO_ALL);
    }

    private static void write(Object value, JsonText json) {
        if (value instanceof List<?> items) {
            json.openArray();
            items.forEach(item -> write(item, json));
            json.closeArray();
        } else if (value instanceof Map<?, ?> fields) {
            json.openObject();
            fields.forEach((name, field) -> {
                String text = (String) name;
                if (text.length() % 2 == 0) {
                    json.name(text);
                } else {
                    json.name(new JsonText.Name(text));
                }
                write(field, json);
            });
            json.closeObject();
        } else {
            json.text((String) value);
        }
    }

    private static void layOut(Object value, int depth, int depthOfLines, StringBuilder text) {
        if (value instanceof String string) {
            text.append(JsonText.quoted(string));
            return;
        }
        boolean isList = value instanceof List<?>;
        boolean hasLines = depth < depthOfLines;
        text.append(isList ? '[' : '{');
        String separator = "";
        for (Object part : isList ? (List<?>) value : ((Map<?, ?>) value).entrySet()) {
            text.append(separator).append(hasLines ? "\n" + "  ".repeat(depth + 1) : separator.isEmpty() ? "" : " ");
            separator = ",";
            if (part instanceof Map.Entry<?, ?> field) {
                text.append(JsonText.quoted((String) field.getKey())).append(": ");
                layOut(field.getValue(), depth + 1, depthOfLines, text);
            } else {
                layOut(part, depth + 1, depthOfLines, text);
            }
        }
        boolean isEmpty = separator.isEmpty();
        text.append(hasLines && !isEmpty ? "\n" + "  ".repeat(depth) : "").append(isList ? ']' : '}');
    }

    @Test
    void writesTextsThatEndWhereverTheBufferDoes() {
        for (int length = MORE_THAN_A_BUFFER - 4_000; length < MORE_THAN_A_BUFFER; length++) {
            String first = Strings.repeat("a", length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonText json = new JsonText(1, out);
            json.openObject();
            json.field(first, length);
            json.field("flag", true);
            json.closeObject();
            json.end();
            assertThat(out.toString(UTF_8)).isEqualTo("{\n  \"" + first + "\": " + length + ",\n  \"flag\": true\n}\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 9, 10, 99, 100, -100, 999_999, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void writesWholeNumbers(int number) {
        JsonText json = new JsonText(0);
        json.number(number);
        assertThat(json.toString()).isEqualTo(Integer.toString(number));
    }

    @Test
    void writesHalfASurrogatePairAsAnEscape() {
        assertThat(JsonText.quoted("a\ud800b\udc00\ud83d\ude00?")).isEqualTo("\"a\\uD800b\\uDC00\ud83d\ude00?\"");
    }

    @Test
    void passesOnWhatTheStreamThrows() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        JsonText json = new JsonText(0, full);
        json.text("a");
        assertThatThrownBy(json::end).isInstanceOf(UncheckedIOException.class).hasRootCauseMessage("no space left");
    }
}
