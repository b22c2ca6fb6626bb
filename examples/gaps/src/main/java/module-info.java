// SPDX-License-Identifier: Apache-2.0

/** Loads the bundled data, computes the gaps, prints them and draws them. */
module io.github.chipgap.examples.gaps {
    requires io.github.chipgap.dataset;
    requires java.desktop;
    requires java.xml;
    requires org.apache.xmlgraphics.batik.svggen;
    requires org.jfree.jfreechart;
    requires static org.jspecify;
}
