// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Color;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPath;

/** A sheet that keeps what is drawn with a pen, as one path of SVG for each pen. Other paints leave no trace. */
final class Sheet extends SVGGraphics2D {
    private final Map<String, String> paths = new LinkedHashMap<>();

    /** A paint named by classes of the style sheet, which also decide whether shapes are filled. */
    static final class Pen extends Color {
        private static final long serialVersionUID = 1;

        private final String classes;

        Pen(Tone tone, String style) {
            super(0);
            this.classes = (tone.css() + " " + style).strip();
        }
    }

    Sheet() {
        super(context(), false);
    }

    private static SVGGeneratorContext context() {
        try {
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
            context.setPrecision(1);
            return context;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("expected a parser without options", e);
        }
    }

    /** Returns the data of the paths by the classes of their pens, in the order of drawing. */
    Map<String, String> paths() {
        return paths;
    }

    /** Leaves the sheet unclipped, because charts draw within their area. */
    @Override
    public void clip(Shape area) {}

    @Override
    public void draw(Shape shape) {
        if (getPaint() instanceof Pen pen) {
            draw(shape, pen);
        }
    }

    @Override
    public void fill(Shape shape) {}

    void draw(Shape shape, Pen pen) {
        String data = SVGPath.toSVGPathData(shape, getGeneratorContext());
        String shortened = data.replaceAll(" ?([A-Z]) ?", "$1").replace(' ', ',');
        paths.merge(pen.classes, shortened, String::concat);
    }
}
