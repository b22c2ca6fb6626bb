// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPath;
import org.jsoup.nodes.Entities;

/**
 * A sheet for drawing on, which becomes SVG: one path for each pen, then the texts, then an invisible area over each
 * mark.
 */
final class SvgSheet extends SVGGraphics2D {
    private final int width;
    private final int height;
    private final Map<String, StringBuilder> paths = new LinkedHashMap<>();
    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder areas = new StringBuilder();

    /** A paint that is named by classes of the style sheet, which also say whether shapes are filled. */
    static final class Pen extends Color {
        private static final long serialVersionUID = 1;

        private final String classes;

        Pen(Tone tone, String style) {
            super(0);
            this.classes = (tone.css() + " " + style).strip();
        }
    }

    SvgSheet(int width, int height) {
        super(context(), false);
        this.width = width;
        this.height = height;
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

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Does nothing: charts draw within their area. */
    @Override
    public void clip(Shape area) {}

    @Override
    public void fill(Shape shape) {
        draw(shape);
    }

    @Override
    public void draw(Shape shape) {
        String classes = ((Pen) getPaint()).classes;
        paths.computeIfAbsent(classes, any -> new StringBuilder()).append(data(shape));
    }

    private String data(Shape shape) {
        if (shape instanceof Ellipse2D circle) {
            String radius = decimal(circle.getWidth() / 2);
            String arc = "a" + radius + "," + radius + ",0,1,0,";
            String diameter = decimal(circle.getWidth());
            return "M" + decimal(circle.getX()) + "," + decimal(circle.getCenterY()) + arc + diameter + ",0" + arc + "-"
                    + diameter + ",0";
        }
        String data = SVGPath.toSVGPathData(shape, getGeneratorContext());
        return data.replaceAll(" ([A-Z])", "$1").replaceAll("([A-Z]) ", "$1").replace(' ', ',');
    }

    /**
     * Writes a text in the reader's font.
     *
     * @param classes {@code b} for bold, {@code m} for muted, {@code c} for centred, {@code e} for ending at the place
     */
    void text(double x, double y, String classes, String words) {
        texts.append("<text x='")
                .append(decimal(x))
                .append("' y='")
                .append(decimal(y))
                .append(classes.isEmpty() ? "'>" : "' class='" + classes + "'>")
                .append(Entities.escape(words))
                .append("</text>");
    }

    /** Adds an area that shows words; empty words add an area without them. */
    void area(double x, double y, String words) {
        areas.append("<circle cx='")
                .append(decimal(x))
                .append("' cy='")
                .append(decimal(y))
                .append("' r='9'")
                .append(words.isEmpty() ? "/>" : "><title>" + Entities.escape(words) + "</title></circle>");
    }

    /** Returns the paths and the texts. */
    String picture() {
        StringBuilder picture = new StringBuilder();
        paths.forEach((classes, data) -> picture.append("<path class='")
                .append(classes)
                .append("' d='")
                .append(data)
                .append("'/>"));
        return picture.append(texts).toString();
    }

    /** Returns an element for a page. */
    String element(String classes, String label) {
        return "<svg class='" + classes + "' role='group' aria-label=\""
                + Entities.escape(label).replace("\"", "&quot;") + "\" viewBox='0 0 " + width + " " + height + "'>"
                + picture() + "<g class='areas'>" + areas + "</g></svg>";
    }

    private static String decimal(double value) {
        String text = String.valueOf(Math.round(value * 10) / 10.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
