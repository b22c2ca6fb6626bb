// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.Graphics2D;

/** Something that can be drawn, from its data alone: the same each time. */
public interface Drawing {
    /** How high it is in a format, in CSS pixels. */
    int height(Format format);

    /** Draws it with its upper left corner at the origin, in the paints of {@link Tone} and nothing else. */
    void draw(Graphics2D graphics, Format format);
}
