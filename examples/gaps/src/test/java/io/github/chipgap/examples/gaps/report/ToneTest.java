// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {
    private static final List<Tone> TEXT = List.of(Tone.INK, Tone.MUTED, Tone.OTHERS);
    private static final List<Tone> GROUPS = List.of(Tone.CHINA, Tone.OTHERS, Tone.THIRD, Tone.FOURTH);

    /** A way to see colours; the matrices for linear RGB are those of Machado, Oliveira and Fernandes (2009). */
    enum Sight {
        ALL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        NO_RED(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        NO_GREEN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] linear(String colour) {
            double[] rgb = ToneTest.linear(colour);
            double[] seen = new double[3];
            for (int i = 0; i < 9; i++) {
                seen[i / 3] += matrix[i] * rgb[i % 3];
            }
            return seen;
        }
    }

    @Test
    void textStandsOutInBothThemes() {
        for (Function<Tone, String> theme : themes()) {
            for (Tone tone : TEXT) {
                assertThat(contrast(theme.apply(tone), theme.apply(Tone.PAPER)))
                        .as("%s", tone)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void marksStandOutInBothThemes() {
        for (Function<Tone, String> theme : themes()) {
            for (Tone tone : GROUPS) {
                assertThat(contrast(theme.apply(tone), theme.apply(Tone.PAPER)))
                        .as("%s", tone)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    /** About 2.3 is the least difference that is seen at all; makers are far beyond it for everybody. */
    @ParameterizedTest
    @EnumSource
    void chineseAndOtherMakersAreToldApart(Sight sight) {
        for (Function<Tone, String> theme : themes()) {
            assertThat(difference(sight, theme.apply(Tone.CHINA), theme.apply(Tone.OTHERS)))
                    .isGreaterThan(40);
        }
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreToldApart(Sight sight) {
        for (Function<Tone, String> theme : themes()) {
            for (Tone one : GROUPS) {
                for (Tone other : GROUPS.subList(GROUPS.indexOf(one) + 1, GROUPS.size())) {
                    assertThat(difference(sight, theme.apply(one), theme.apply(other)))
                            .as("%s and %s", one, other)
                            .isGreaterThan(10);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaintBecomesTheVariableOfItsTone(Tone tone) {
        Color paint = tone.paint();
        assertThat(Tone.css("rgb(" + paint.getRed() + "," + paint.getGreen() + "," + paint.getBlue() + ")"))
                .isEqualTo("var(" + tone.variable() + ")");
    }

    @Test
    void aColourOfNoToneIsRefused() {
        assertThat(Tone.css("none")).isEqualTo("none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tone.css("rgb(1,2,3)"))
                .withMessage("expected the paint of a tone, got rgb(1,2,3)");
    }

    private static List<Function<Tone, String>> themes() {
        return List.of(Tone::light, Tone::dark);
    }

    /** The contrast ratio of WCAG 2. */
    private static double contrast(String one, String other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String colour) {
        float[] parts = Color.decode(colour).getRGBColorComponents(null);
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            linear[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    /** The distance in CIELAB. */
    private static double difference(Sight sight, String one, String other) {
        double[] a = lab(sight.linear(one));
        double[] b = lab(sight.linear(other));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = root(luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116.0;
    }
}
