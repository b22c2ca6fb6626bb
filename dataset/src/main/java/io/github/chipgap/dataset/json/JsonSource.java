// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.io.CountingInputStream;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Problem;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** A JSON document with its parser. */
public final class JsonSource implements AutoCloseable {
    private static final int LONGEST_POINTER = 1000;

    private static final JsonFactory NAMES = new JsonFactory();

    final JsonParser parser;
    private final @Nullable CountingInputStream bytes;

    /** Creates the source of the current value of a mapper's parser. */
    public JsonSource(JsonParser parser) {
        this(parser, null);
    }

    private JsonSource(JsonParser parser, @Nullable CountingInputStream bytes) {
        this.parser = parser;
        this.bytes = bytes;
    }

    /** Opens a text. */
    public static JsonSource of(String text, StreamReadConstraints constraints) {
        return new JsonSource(parser(new StringReader(text), constraints));
    }

    /**
     * Opens a stream of bytes, which {@link #close} leaves open.
     *
     * <p>Malformed UTF-8 becomes NUL. JSON allows it nowhere, so the parser stops at its place.
     */
    public static JsonSource of(InputStream document, StreamReadConstraints constraints) {
        CountingInputStream bytes = new CountingInputStream(new FilterInputStream(document) {
            @Override
            public int available() {
                return 0; // asking a file would swallow an interruption
            }
        });
        Reader text = new InputStreamReader(
                bytes,
                UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).replaceWith("\0"));
        return new JsonSource(parser(text, constraints), bytes);
    }

    private static JsonParser parser(Reader text, StreamReadConstraints constraints) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                // without interned names, reading takes about a twentieth longer
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .streamReadConstraints(constraints)
                .build()
                .createParser(ObjectReadContext.empty(), text);
    }

    /** Returns a matcher for the index of a name in a list. */
    static PropertyNameMatcher matcher(List<String> names) {
        List<Named> named = new ArrayList<>(names.size());
        for (String name : names) {
            named.add(Named.fromString(name));
        }
        return NAMES.constructNameMatcher(named, false);
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Returns the number of bytes so far, or of characters if the document is a text. */
    long length() {
        return bytes == null ? parser.currentLocation().getCharOffset() : bytes.getCount();
    }

    /** Returns the JSON Pointer of the current token. Long keys are cut, and so is the beginning of a long pointer. */
    String pointer() {
        return pointer(Integer.MAX_VALUE);
    }

    /** Returns the JSON Pointer of the current token, or of its ancestor at a nesting depth. */
    String pointer(int depth) {
        TokenStreamContext at = parser.streamReadContext();
        while (at.getNestingDepth() > depth) {
            at = at.getParent();
        }
        StringBuilder pointer = new StringBuilder();
        for (; at != null && !at.inRoot(); at = at.getParent()) {
            if (pointer.length() > LONGEST_POINTER) {
                return pointer.insert(0, '…').toString();
            }
            if (at.inArray() && at.hasCurrentIndex()) {
                pointer.insert(0, at.getCurrentIndex()).insert(0, '/');
            } else if (at.inObject() && at.hasCurrentName()) {
                String name = Quoted.cut(at.currentName()).toString();
                pointer.insert(0, name.replace("~", "~0").replace("/", "~1")).insert(0, '/');
            }
        }
        return pointer.toString();
    }

    /** Skips the current value, and returns it as messages show it. */
    String skipShown() {
        JsonToken token = parser.currentToken();
        parser.skipChildren();
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> Quoted.of(parser.getString());
            case VALUE_EMBEDDED_OBJECT -> "an object of Java";
            default -> Quoted.bare(parser.getString());
        };
    }

    /** Returns the problem that ends the reading, with its place. */
    Located located(JacksonException e) {
        boolean isLimit = e instanceof StreamConstraintsException;
        TokenStreamLocation place = e.getLocation() == null ? parser.currentTokenLocation() : e.getLocation();
        String rule = isLimit ? Rules.LIMIT : Rules.WELL_FORMED;
        String expected = isLimit ? "a document within the limits of the reader" : "JSON in UTF-8";
        Problem problem = new Problem(rule, "", "", "", message(e), expected, "");
        return new Located(problem, pointer(), place.getLineNr(), place.getColumnNr());
    }

    /** Returns the message without its words on the settings of the parser. */
    private String message(JacksonException e) {
        String message = Pattern.compile(" \\((start marker|for \\w+ starting) at \\[Source[^\\]]*\\]\\)|, from `[^`]*`"
                        + "|: enable `[^`]*` to allow| \\(not recognized as one [^)]*\\)")
                .matcher(e.getOriginalMessage())
                .replaceAll("");
        if (message.contains("code 65279 / 0xfeff")) {
            return "a byte-order mark";
        }
        if (message.contains("CTRL-CHAR, code 0)")) {
            TokenStreamLocation place = e.getLocation();
            boolean isAtBeginning = place != null && place.getLineNr() == 1 && place.getColumnNr() <= 2;
            return "NUL, or bytes that are not UTF-8" + (isAtBeginning ? ", as in UTF-16" : "");
        }
        return Quoted.escaped(Ascii.toLowerCase(message.charAt(0)) + message.substring(1));
    }
}
