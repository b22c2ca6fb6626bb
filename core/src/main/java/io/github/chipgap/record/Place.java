// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.primitives.Ints;
import io.github.chipgap.estimate.ModelValue;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source, given by a unit and a label, such as {@code paragraph 4}, {@code page 12} or
 * {@code row tpu-v5e}.
 *
 * @param unit the unit of the place, a lower-case word such as {@code paragraph}
 * @param label the label of the unit, not blank; a number of at least 1 if the units are numbered
 */
public record Place(String unit, String label) implements ModelValue {
    /** The unit of places in sources with numbered paragraphs. */
    public static final String PARAGRAPH = "paragraph";

    /**
     * Creates a place.
     *
     * @throws IllegalArgumentException if the unit is not a lower-case word, or the label is blank or has control
     *     characters or white space around it
     */
    public Place {
        if (!TextForm.isKebabCase(unit) || !Kind.TEXT.allows(label)) {
            throw TextForm.PLACE.refusal(unit + " " + label, null);
        }
        unit = unit.equals(PARAGRAPH) ? PARAGRAPH : unit; // most places share one string
    }

    /**
     * Returns the place of a numbered paragraph.
     *
     * @param number its number, counted from 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public static Place paragraph(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("expected a paragraph counted from 1, got " + number);
        }
        return new Place(PARAGRAPH, Integer.toString(number));
    }

    /**
     * Parses the text form: the unit, a space, the label.
     *
     * @throws IllegalArgumentException if the text does not have this form; the message contains the text
     */
    public static Place parse(CharSequence text) {
        String form = text.toString();
        int space = form.indexOf(' ');
        if (space < 0) {
            throw TextForm.PLACE.refusal(form, null);
        }
        return new Place(form.substring(0, space), form.substring(space + 1));
    }

    /**
     * Parses the text form, as {@link #parse} does. Frameworks convert a parameter by a method of this name.
     *
     * @throws IllegalArgumentException if the text does not have the form
     */
    public static Place valueOf(String text) {
        return parse(text);
    }

    /** Returns whether this is a paragraph from 1 to the given one; true for every other unit. */
    public boolean isWithin(int lastParagraph) {
        Integer number = label.startsWith("0") ? null : Ints.tryParse(label);
        return !unit.equals(PARAGRAPH) || (number != null && number >= 1 && number <= lastParagraph);
    }

    // Written out: a start takes a sixth longer if it links the generated methods of a record.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Place other && unit.equals(other.unit) && label.equals(other.label);
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + label.hashCode();
    }

    @Override
    public String toString() {
        return unit + " " + label;
    }
}
