// SPDX-License-Identifier: Apache-2.0

/** Draws answers on the race for AI chips as one HTML page. */
module io.github.chipgap.examples.report {
    requires com.fasterxml.jackson.annotation;
    requires com.google.common;
    requires gg.jte.runtime;
    requires io.github.chipgap.dataset;
    requires static java.compiler;
    requires java.desktop;
    requires java.xml;
    requires org.apache.commons.csv;
    requires org.apache.xmlgraphics.batik.svggen;
    requires org.jfree.jfreechart;
    requires static org.jspecify;
    requires tools.jackson.databind;

    opens io.github.chipgap.examples.report to
            tools.jackson.databind;

    exports io.github.chipgap.examples.report;
}
