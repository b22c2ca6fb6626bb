// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.message.Article;
import java.io.InvalidObjectException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A value with parts that are private to its package. Values are equal if their parts are equal.
 *
 * @param <P> the type of the parts, a record for this type of value only
 */
abstract class ComposedValue<P extends Record & Serializable> implements ModelValue {
    private static final long serialVersionUID = 1;

    final P parts;

    ComposedValue(P parts) {
        this.parts = parts;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ComposedValue<?> that && parts.equals(that.parts);
    }

    @Override
    public final int hashCode() {
        return parts.hashCode();
    }

    /** Returns this value, as deserialized. */
    final Object readResolve() throws InvalidObjectException {
        if (parts == null) {
            throw new InvalidObjectException(
                    "expected the parts of " + Article.before(getClass().getSimpleName()));
        }
        return this;
    }
}
