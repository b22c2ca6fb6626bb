// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A sheet to draw on that becomes an SVG element of a page, in the colours of the page's theme. */
final class SvgSheet extends SVGGraphics2D {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final List<String> DROPPED = List.of(
            "clip-path",
            "color-interpolation",
            "color-rendering",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "image-rendering",
            "shape-rendering",
            "stroke-dashoffset",
            "stroke-linejoin",
            "stroke-miterlimit",
            "text-rendering",
            "xml:space");

    private final Document page;
    private final List<Element> texts = new ArrayList<>();
    private @Nullable Element root;

    SvgSheet(Document page) {
        super(context(page), false);
        this.page = page;
    }

    private static SVGGeneratorContext context(Document page) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(page);
        context.setComment(null);
        context.setPrecision(1);
        return context;
    }

    /** Does nothing: charts draw within their area, and clipping costs an attribute on each shape. */
    @Override
    public void clip(Shape area) {}

    /** Writes text that the reader's font sets. */
    void text(double x, double y, String anchor, String words, String style) {
        Element text = page.createElementNS(SVG, "text");
        text.setAttribute("x", decimal(x));
        text.setAttribute("y", decimal(y));
        if (!anchor.equals("start")) {
            text.setAttribute("text-anchor", anchor);
        }
        if (!style.isEmpty()) {
            text.setAttribute("class", style);
        }
        text.setTextContent(words);
        texts.add(text);
    }

    /** Ends the drawing and puts the text over it. */
    void finish(int width, int height) {
        Element svg = getRoot();
        dress(svg);
        svg.removeAttribute("width");
        svg.removeAttribute("height");
        svg.setAttribute("viewBox", "0 0 " + width + " " + height);
        texts.forEach(svg::appendChild);
        root = svg;
    }

    /** Adds an invisible area that names what lies below it. */
    void hit(Shape area, String words) {
        Rectangle2D box = area.getBounds2D();
        Element hit = page.createElementNS(SVG, "circle");
        hit.setAttribute("class", "h");
        hit.setAttribute("role", "img");
        hit.setAttribute("cx", decimal(box.getCenterX()));
        hit.setAttribute("cy", decimal(box.getCenterY()));
        hit.setAttribute("r", "9");
        Element title = page.createElementNS(SVG, "title");
        title.setTextContent(words);
        hit.appendChild(title);
        element().appendChild(hit);
    }

    /** Returns the finished drawing. */
    Element element() {
        if (root == null) {
            throw new IllegalStateException("expected a finished drawing");
        }
        return root;
    }

    private static void dress(Element element) {
        DROPPED.forEach(element::removeAttribute);
        if (element.getTagName().equals("line")) {
            element.removeAttribute("fill");
        }
        for (String paint : List.of("fill", "stroke")) {
            if (element.hasAttribute(paint)) {
                element.setAttribute(paint, Tone.css(element.getAttribute(paint)));
            }
        }
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element inner && !inner.getTagName().equals("defs") && !isPoint(inner)) {
                dress(inner);
                if (inner.getTagName().equals("g") && !inner.hasChildNodes()) {
                    element.removeChild(inner);
                }
            } else {
                element.removeChild(child);
            }
            child = next;
        }
    }

    /** Returns whether it is the bar of a value without bounds. */
    private static boolean isPoint(Element element) {
        return element.getTagName().equals("line")
                && element.getAttribute("x1").equals(element.getAttribute("x2"))
                && element.getAttribute("y1").equals(element.getAttribute("y2"));
    }

    private static String decimal(double value) {
        String text = String.valueOf(Math.round(value * 10) / 10.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
