// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
    private static final Rectangle2D BOUNDS = new Rectangle2D.Double(0, 0, 300, 200);

    @Property(tries = 2000)
    void labelsCoverNothing(
            @ForAll @Size(max = 25) List<@DoubleRange(max = 300) Double> xs,
            @ForAll @Size(max = 25) List<@DoubleRange(max = 200) Double> ys) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i = 0; i < Math.min(xs.size(), ys.size()); i++) {
            taken.add(new Rectangle2D.Double(xs.get(i) - 6, ys.get(i) - 6, 12, 12));
        }
        LabelPlacement placement = new LabelPlacement(BOUNDS, List.copyOf(taken));
        for (Rectangle2D mark : List.copyOf(taken)) {
            Point2D point = new Point2D.Double(mark.getCenterX(), mark.getCenterY());
            placement.place(point, 60, 13).ifPresent(place -> {
                assertThat(BOUNDS.contains(place)).isTrue();
                assertThat(taken).noneMatch(place::intersects);
                taken.add(place);
            });
        }
    }

    @Test
    void aLonePointHasItsLabelBesideIt() {
        Rectangle2D mark = new Rectangle2D.Double(94, 94, 12, 12);
        assertThat(new LabelPlacement(BOUNDS, List.of(mark)).place(new Point2D.Double(100, 100), 60, 13))
                .contains(new Rectangle2D.Double(108, 93.5, 60, 13));
    }

    @Test
    void aLabelWithoutRoomStaysAway() {
        assertThat(new LabelPlacement(BOUNDS, List.of(BOUNDS)).place(new Point2D.Double(100, 100), 60, 13))
                .isEmpty();
        assertThat(new LabelPlacement(BOUNDS, List.of()).place(new Point2D.Double(100, 100), 400, 13))
                .isEmpty();
    }
}
