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

    /** A paint named by classes of the style sheet, which also decide whether shapes are filled. */
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

    /** Leaves the sheet unclipped, because charts draw within their area. */
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
        String style = classes.isEmpty() ? "" : " class='" + classes + "'";
        texts.append(
                "<text x='%s' y='%s'%s>%s</text>".formatted(decimal(x), decimal(y), style, Entities.escape(words)));
    }

    /** Adds an area with words, or without them if they are empty. */
    void area(double x, double y, String words) {
        String rest = words.isEmpty() ? "/>" : "><title>" + Entities.escape(words) + "</title></circle>";
        areas.append("<circle cx='%s' cy='%s' r='9'%s".formatted(decimal(x), decimal(y), rest));
    }

    /** Returns the paths and the texts. */
    String picture() {
        StringBuilder picture = new StringBuilder();
        paths.forEach((classes, data) -> picture.append("<path class='%s' d='%s'/>".formatted(classes, data)));
        return picture.append(texts).toString();
    }

    /** Returns an element for a page, named by a heading. */
    String element(String classes, String heading) {
        return "<svg class='%s' role='group' aria-labelledby='%s' viewBox='0 0 %d %d'>%s<g class='areas'>%s</g></svg>"
                .formatted(classes, heading, width, height, picture(), areas);
    }

    private static String decimal(double value) {
        String text = String.valueOf(Math.round(value * 10) / 10.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
