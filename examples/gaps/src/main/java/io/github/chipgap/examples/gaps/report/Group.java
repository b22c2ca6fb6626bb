// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * What a plot tells apart from other things in it, by colour and by shape.
 *
 * @param name what the legend calls it
 * @param tone its colour
 * @param marker its shape
 * @param filled whether its points are filled with the colour, or only outlined
 */
record Group(String name, Tone tone, Marker marker, boolean filled) {
    private static final List<Tone> TONES = List.of(Tone.THIRD, Tone.FOURTH, Tone.OTHERS, Tone.CHINA);
    private static final List<Marker> MARKERS = List.of(Marker.CIRCLE, Marker.DIAMOND, Marker.TRIANGLE, Marker.SQUARE);

    Group(String name, Tone tone, Marker marker) {
        this(name, tone, marker, true);
    }

    /** One of several groups that are not makers; from the fifth on they look like earlier ones. */
    static Group numbered(int index, String name) {
        return new Group(name, TONES.get(index % TONES.size()), MARKERS.get(index % MARKERS.size()));
    }

    Group hollow() {
        return new Group(name, tone, marker, false);
    }

    Color fill() {
        return filled ? tone.paint() : Tone.PAPER.paint();
    }

    /** Of filled points the colour of the paper, so that points that overlap stay apart. */
    Color outline() {
        return filled ? Tone.PAPER.paint() : tone.paint();
    }

    BasicStroke outlineStroke() {
        return new BasicStroke(filled ? 1 : 1.8f);
    }
}
