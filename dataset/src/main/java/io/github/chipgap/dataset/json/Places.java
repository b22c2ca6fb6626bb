// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.base.Splitter;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.RecordType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/**
 * The places of the values in one record, in the order of the document. The first is the place of the record itself.
 *
 * <p>They are numbers in one array rather than objects, because every value has a place and few places are used.
 */
final class Places {
    static final int RECORD = 0;

    private static final int NOT_FOUND = -1;
    private static final int REFUSED = -1;

    // The numbers of a place:
    private static final int END = 0; // the index after the values inside
    private static final int STEP = 1; // the index of the field in its type, or of the item in its array
    private static final int LINE = 2;
    private static final int COLUMN = 3;
    private static final int LENGTH = 4;

    private int[] numbers;
    private int end;

    Places() {
        this(new int[32 * LENGTH]);
    }

    private Places(int[] numbers) {
        this.numbers = numbers;
        this.end = numbers.length;
    }

    /** Returns a copy in an array of the smallest possible length. */
    Places copy() {
        return new Places(Arrays.copyOf(numbers, end));
    }

    /** Begins a record, and returns its index. */
    int addRecord(TokenStreamLocation place) {
        end = 0;
        return add(0, place);
    }

    /** Adds a value inside the last one that is not ended, with its {@link #STEP}, and returns its index. */
    int add(int step, TokenStreamLocation place) {
        int at = end;
        end += LENGTH;
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[at + END] = end;
        numbers[at + STEP] = step;
        numbers[at + LINE] = place.getLineNr();
        numbers[at + COLUMN] = place.getColumnNr();
        return at;
    }

    /** Ends a value: the places added after its own are inside it. */
    void end(int at) {
        numbers[at + END] = end;
    }

    /** Marks a value in an array as refused, so the record does not have it. */
    void refuse(int at) {
        numbers[at + STEP] = REFUSED;
    }

    TokenStreamLocation at(int at) {
        return new TokenStreamLocation(ContentReference.unknown(), -1, numbers[at + LINE], numbers[at + COLUMN]);
    }

    /**
     * The result of a search for a value.
     *
     * @param at the index of its place, or of the place of the innermost value around it
     * @param path its path, in which all items of an array are counted
     * @param field the field of the value, or null if there is no such field
     */
    record Found(int at, String path, @Nullable Field field) {}

    /**
     * Finds the value of an object at a path such as {@code citations/0/source}, in which the refused items of an array
     * are not counted.
     */
    Found find(int object, RecordType<?> type, String path) {
        int at = object;
        RecordType<?> typeThere = type;
        StringBuilder found = new StringBuilder(path.length());
        Field field = null;
        for (String step : steps(path)) {
            int next;
            if (field != null && field.arity().isList() && isIndex(step)) {
                next = keptItem(at, Integer.parseInt(step));
                found.append('/').append(next == NOT_FOUND ? step : numbers[next + STEP]);
            } else {
                field = typeThere.findField(step).orElse(null);
                next = field == null ? NOT_FOUND : inside(at, field.index());
                found.append(found.isEmpty() ? "" : "/").append(step);
            }
            if (field != null && field.kind() instanceof EmbeddedKind<?> embedded) {
                typeThere = embedded.type();
            }
            if (next == NOT_FOUND) {
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

    private int inside(int at, int step) {
        for (int i = at + LENGTH; i < numbers[at + END]; i = numbers[i + END]) {
            if (numbers[i + STEP] == step) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private int keptItem(int at, int number) {
        int left = number;
        for (int i = at + LENGTH; i < numbers[at + END]; i = numbers[i + END]) {
            if (numbers[i + STEP] != REFUSED && left-- == 0) {
                return i;
            }
        }
        return NOT_FOUND;
    }
}
