// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.base.Splitter;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * The place of a value in a document, with the places of the values inside it: of an object by the indexes of its fields, of
 * an array in order, null for those that are absent or were refused.
 */
final class ValuePlace {
    final int line;
    final int column;
    /** The place of the key that the value belongs to; 0 if it has none. */
    private int keyLine;

    private int keyColumn;
    private @Nullable ValuePlace @Nullable [] inside;

    ValuePlace(TokenStreamLocation place) {
        this(place.getLineNr(), place.getColumnNr());
    }

    ValuePlace(int line, int column) {
        this.line = line;
        this.column = column;
    }

    ValuePlace(TokenStreamLocation key, TokenStreamLocation place) {
        this(place);
        keyLine = key.getLineNr();
        keyColumn = key.getColumnNr();
    }

    /** Returns the place of the key that the value belongs to, or that of the value if it has none. */
    ValuePlace ofKey() {
        return keyLine == 0 ? this : new ValuePlace(keyLine, keyColumn);
    }

    /** Makes room for the places of the fields of an object, and returns it. */
    @Nullable
    ValuePlace[] open(int fields) {
        @Nullable ValuePlace[] places = new ValuePlace[fields];
        inside = places;
        return places;
    }

    /** Returns whether the object at this place has a key for a field. */
    boolean has(Field field) {
        return inside != null && inside[field.index()] != null;
    }

    void setItems(List<@Nullable ValuePlace> items) {
        inside = items.toArray(new ValuePlace[0]);
    }

    /**
     * A value that was looked for.
     *
     * @param place its place, or that of the innermost object that should have it
     * @param path its path, in which all items of an array are counted
     * @param field the field that it is in, or null if there is no such field
     */
    record Found(ValuePlace place, String path, @Nullable Field field) {}

    /**
     * Finds the value at a path such as {@code citations/0/source}, in which only the items of an array that were not refused
     * are counted.
     *
     * @param type the type of the object at this place
     */
    Found find(RecordType<?> type, String path) {
        ValuePlace at = this;
        RecordType<?> typeThere = type;
        StringBuilder found = new StringBuilder(path.length());
        Field field = null;
        for (String step : steps(path)) {
            int index;
            if (field == null || !field.arity().isList() || !isIndex(step)) {
                field = typeThere.findField(step).orElse(null);
                index = field == null ? -1 : field.index();
            } else {
                index = at.indexOfKept(Integer.parseInt(step));
            }
            found.append(found.isEmpty() ? "" : "/").append(index >= 0 && isIndex(step) ? index : step);
            if (field != null && field.kind() instanceof EmbeddedKind<?> embedded) {
                typeThere = embedded.type();
            }
            ValuePlace next = at.inside(index);
            if (next == null) {
                return new Found(at, path, field);
            }
            at = next;
        }
        return new Found(at, found.toString(), field);
    }

    /** Returns the names and indexes in a path such as {@code citations/0/source}. */
    static List<String> steps(String path) {
        return Splitter.on('/').splitToList(path);
    }

    private static boolean isIndex(String step) {
        return Character.isDigit(step.charAt(0)); // names of fields begin with a letter
    }

    private @Nullable ValuePlace inside(int index) {
        return inside == null || index < 0 || index >= inside.length ? null : inside[index];
    }

    private int indexOfKept(int number) {
        int left = number;
        for (int i = 0; inside != null && i < inside.length; i++) {
            if (inside[i] != null && left-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
