// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.ContentReference;

/**
 * The parser of a mapper of Jackson 2, as one of Jackson 3. A failure is a {@link JacksonIOException} with its cause.
 */
final class Jackson2Parser extends ParserMinimalBase {
    private final JsonParser parser;

    /** Creates a parser at the current token of another. */
    Jackson2Parser(JsonParser parser) {
        super(ObjectReadContext.empty());
        this.parser = parser;
        this._currToken = token(parser.currentToken());
    }

    private static @Nullable JsonToken token(com.fasterxml.jackson.core.@Nullable JsonToken token) {
        return token == null
                ? null
                : switch (token) {
                    case FIELD_NAME -> JsonToken.PROPERTY_NAME;
                    default -> JsonToken.valueOf(token.name());
                };
    }

    @Override
    public @Nullable JsonToken nextToken() {
        _currToken = token(call(parser::nextToken));
        return _currToken;
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
    public char[] getStringCharacters() {
        return getString().toCharArray();
    }

    @Override
    public int getStringLength() {
        return getString().length();
    }

    @Override
    public int getStringOffset() {
        return 0;
    }

    @Override
    public boolean hasStringCharacters() {
        return false;
    }

    @Override
    public boolean isNaN() {
        return call(parser::isNaN);
    }

    @Override
    public Number getNumberValue() {
        return call(parser::getNumberValue);
    }

    @Override
    public NumberType getNumberType() {
        return NumberType.valueOf(call(parser::getNumberType).name());
    }

    @Override
    public NumberTypeFP getNumberTypeFP() {
        return NumberTypeFP.valueOf(call(parser::getNumberTypeFP).name());
    }

    @Override
    public int getIntValue() {
        return call(parser::getIntValue);
    }

    @Override
    public long getLongValue() {
        return call(parser::getLongValue);
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return call(parser::getBigIntegerValue);
    }

    @Override
    public float getFloatValue() {
        return call(parser::getFloatValue);
    }

    @Override
    public double getDoubleValue() {
        return call(parser::getDoubleValue);
    }

    @Override
    public BigDecimal getDecimalValue() {
        return call(parser::getDecimalValue);
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) {
        return call(parser::getBinaryValue);
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
        return location(parser.currentTokenLocation());
    }

    @Override
    public TokenStreamLocation currentLocation() {
        return location(parser.currentLocation());
    }

    private static TokenStreamLocation location(JsonLocation place) {
        return new TokenStreamLocation(
                ContentReference.unknown(), place.getCharOffset(), place.getLineNr(), place.getColumnNr());
    }

    @Override
    public Object streamReadInputSource() {
        return parser.getInputSource();
    }

    @Override
    public Object currentValue() {
        return parser.currentValue();
    }

    @Override
    public void assignCurrentValue(Object value) {
        parser.assignCurrentValue(value);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}

    @Override
    protected void _handleEOF() {}
}
