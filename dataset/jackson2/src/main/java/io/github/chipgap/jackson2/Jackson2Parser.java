// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Presents a Jackson 2 parser as a parser of Jackson 3. A failure is a {@link JacksonIOException} with its cause.
 *
 * <p>It has only the methods called by the reader. Any other method fails, because there is no Jackson 3 parser below.
 */
final class Jackson2Parser extends JsonParserDelegate {
    private final JsonParser parser;

    Jackson2Parser(JsonParser parser) {
        super(null);
        this.parser = parser;
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return token(parser.currentToken());
    }

    private static @Nullable JsonToken token(com.fasterxml.jackson.core.@Nullable JsonToken token) {
        boolean isName = token == com.fasterxml.jackson.core.JsonToken.FIELD_NAME;
        return token == null ? null : isName ? JsonToken.PROPERTY_NAME : JsonToken.valueOf(token.name());
    }

    @Override
    public @Nullable JsonToken nextToken() {
        return token(call(parser::nextToken));
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher names) {
        return nextToken() == JsonToken.PROPERTY_NAME
                ? names.matchName(currentName())
                : PropertyNameMatcher.MATCH_END_OBJECT;
    }

    @Override
    public Jackson2Parser skipChildren() {
        call(parser::skipChildren);
        return this;
    }

    @Override
    public String currentName() {
        return call(parser::currentName);
    }

    @Override
    public String getString() {
        return call(parser::getText);
    }

    @Override
    public int getStringLength() {
        return getString().length();
    }

    @Override
    public boolean getBooleanValue() {
        return call(parser::getBooleanValue);
    }

    @Override
    public double getDoubleValue() {
        return call(parser::getDoubleValue);
    }

    @Override
    public NumberTypeFP getNumberTypeFP() {
        return NumberTypeFP.valueOf(call(parser::getNumberTypeFP).name());
    }

    /** A call that may fail. */
    private interface Call<V> {
        V make() throws IOException;
    }

    private static <V> V call(Call<V> call) {
        try {
            return call.make();
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return new Context(parser.getParsingContext());
    }

    private static final class Context extends TokenStreamContext {
        private final JsonStreamContext context;

        Context(JsonStreamContext context) {
            super(context.inRoot() ? TYPE_ROOT : context.inArray() ? TYPE_ARRAY : TYPE_OBJECT, -1);
            this.context = context;
            this._index = context.hasCurrentIndex() ? context.getCurrentIndex() : -1;
            this._nestingDepth = context.getNestingDepth();
        }

        @Override
        public @Nullable TokenStreamContext getParent() {
            return context.getParent() == null ? null : new Context(context.getParent());
        }

        @Override
        public String currentName() {
            return context.getCurrentName();
        }

        @Override
        public boolean hasCurrentName() {
            return context.hasCurrentName();
        }
    }

    @Override
    public TokenStreamLocation currentTokenLocation() {
        JsonLocation place = parser.currentTokenLocation();
        return new TokenStreamLocation(
                ContentReference.unknown(), place.getCharOffset(), place.getLineNr(), place.getColumnNr());
    }
}
