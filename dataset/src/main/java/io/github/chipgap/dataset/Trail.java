// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in its document a reading is, as a JSON Pointer (RFC 6901).
 *
 * <p>Of records it is told no more than where they begin: in which of its fields a reading is, a {@link TypePlan} knows.
 */
final class Trail {
    /** The key of the document, or the value that is read by itself has none. */
    private @Nullable String key;

    private int index = -1;
    private @Nullable TypePlan<?> plan;
    /** The steps on from there that no plan knows. */
    private final List<String> further = new ArrayList<>();

    /** Is at a key of the document. */
    void atKey(String name) {
        key = name;
        index = -1;
    }

    /** Is at the document itself. */
    void atDocument() {
        key = null;
    }

    /** Is at a value of the array that the key of the document has. */
    void atIndex(int place) {
        index = place;
    }

    /** The index in the array. */
    int index() {
        return index;
    }

    /** Is in records of a type, or in none. */
    void in(@Nullable TypePlan<?> type) {
        plan = type;
    }

    /** Goes on to a key of the value at hand, or an index in it. */
    void enter(String step) {
        further.add(step);
    }

    /** Goes back from there. */
    void leave() {
        further.remove(further.size() - 1);
    }

    /** The JSON Pointer. */
    @Override
    public String toString() {
        StringBuilder pointer = new StringBuilder();
        if (key != null) {
            pointer.append('/').append(escaped(key));
        }
        if (index >= 0) {
            pointer.append('/').append(index);
        }
        for (TypePlan<?> at = plan; at != null && at.field >= 0; at = at.fields[at.field].embedded) {
            pointer.append('/').append(at.names.get(at.field));
            if (at.item >= 0) {
                pointer.append('/').append(at.item);
            }
        }
        for (String step : further) {
            pointer.append('/').append(escaped(step));
        }
        return pointer.toString();
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
