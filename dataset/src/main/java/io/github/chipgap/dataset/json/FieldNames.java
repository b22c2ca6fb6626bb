// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import io.github.chipgap.record.Field;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The names of the fields of a type as keys in JSON, encoded once for a document. */
final class FieldNames {
    /** The index returned at the end of an object. */
    static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    private final List<SerializableString> encoded = new ArrayList<>();
    private final PropertyNameMatcher matcher;

    private FieldNames(RecordType<?> type) {
        List<String> names = new ArrayList<>();
        for (Field field : type.fields()) {
            names.add(field.name());
            encoded.add(new SerializedString(field.name()));
        }
        this.matcher = JsonSource.matcher(names);
    }

    /** The names of several types, for one document. */
    static final class ByType {
        private final Map<RecordType<?>, FieldNames> namesByType = new HashMap<>();

        /** Returns the names of the fields of a type. */
        FieldNames of(RecordType<?> type) {
            FieldNames names = namesByType.get(type);
            if (names == null) {
                names = new FieldNames(type);
                namesByType.put(type, names);
            }
            return names;
        }
    }

    /** Returns the name of the field with an index. */
    SerializableString get(int field) {
        return encoded.get(field);
    }

    /**
     * Moves the parser to the next key of an object.
     *
     * <p>The name of the next field is compared first, because keys are mostly in the order of the fields. Otherwise a
     * reading takes a twentieth longer.
     *
     * @param before the number returned for the key before, negative at the beginning of the object
     * @return the index of the field, {@link #END} at the end of the object, another negative number for another key
     */
    int next(JsonParser parser, int before) {
        int likely = Math.max(0, before + 1);
        if (likely == encoded.size()) {
            parser.nextToken();
        } else if (parser.nextName(encoded.get(likely))) {
            return likely;
        }
        return parser.currentToken() == JsonToken.END_OBJECT ? END : matcher.matchName(parser.currentName());
    }
}
