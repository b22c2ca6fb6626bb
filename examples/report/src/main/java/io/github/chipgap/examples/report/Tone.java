// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Color;
import java.util.Locale;

/**
 * What a colour stands for on the page, and which it is in a light and in a dark theme.
 *
 * <p>Charts paint with {@link #paint}, a stand-in that {@link #css} turns into a CSS variable, so that one drawing
 * serves both themes. The colours of the groups are of the palette of Okabe and Ito, which colour-blind readers can
 * tell apart (<a href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>).
 */
enum Tone {
    /** What everything is written on. */
    PAPER("#fefefe", "#15181c"),
    /** Text. */
    INK("#1b1f24", "#e6e9ed"),
    /** Text of less weight, and axes. */
    MUTED("#545d68", "#a9b3bf"),
    /** Lines that guide the eye, and frames. */
    GRID("#d5dbe1", "#39424c"),
    /** Chinese makers: vermilion, on dark ground orange. */
    CHINA("#c04f00", "#e69f00"),
    /** Other makers: blue, on dark ground sky blue. */
    OTHERS("#0072b2", "#56b4e9");

    private final String light;
    private final String dark;

    Tone(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    /** The paint that stands for this tone in a drawing. */
    Color paint() {
        return Color.decode(light);
    }

    /** As {@link #paint}, translucent. */
    Color paint(double opacity) {
        Color opaque = paint();
        return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(255 * opacity));
    }

    /** The CSS variable that holds the colour. */
    String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * A colour of a drawing as CSS.
     *
     * @param svgColor as the drawing has it: the paint of a tone, or {@code none}
     * @throws IllegalArgumentException where it is another colour, which would look the same in both themes
     */
    static String css(String svgColor) {
        if (svgColor.equals("none") || svgColor.startsWith("var(")) {
            return svgColor;
        }
        if (svgColor.equals("black")) {
            return "var(--ink)";
        }
        for (Tone tone : values()) {
            Color paint = tone.paint();
            if (svgColor.equals("rgb(" + paint.getRed() + "," + paint.getGreen() + "," + paint.getBlue() + ")")) {
                return "var(" + tone.variable() + ")";
            }
        }
        throw new IllegalArgumentException("expected the paint of a tone, got " + svgColor);
    }
}
