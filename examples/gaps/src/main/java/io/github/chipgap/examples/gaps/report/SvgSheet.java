// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.Font;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A sheet to draw on that becomes an SVG element of a page: coloured by the page's theme, its text as text, in widths
 * that do not hang on the reader's fonts.
 */
final class SvgSheet extends SVGGraphics2D {
    private static final Pattern REFERENCE = Pattern.compile("url\\(#(.*)\\)");
    /** What the browser knows better, or what it does anyway. */
    private static final List<String> DROPPED = List.of(
            "color-interpolation",
            "color-rendering",
            "font-family",
            "font-style",
            "image-rendering",
            "shape-rendering",
            "stroke-dashoffset",
            "stroke-miterlimit",
            "text-rendering",
            "xml:space");

    private final String id;

    private SvgSheet(Document page, String id) {
        super(context(page), false);
        this.id = id;
    }

    /** The drawing as an element of a page, with ids that begin with a given one. */
    static Element draw(Drawing drawing, Format format, Document page, String id) {
        SvgSheet sheet = new SvgSheet(page, id);
        drawing.draw(sheet, format);
        Element svg = sheet.getRoot();
        sheet.dress(svg, ReportFont.SIZE, false);
        svg.removeAttribute("width");
        svg.removeAttribute("height");
        svg.setAttribute("viewBox", "0 0 " + format.width() + " " + drawing.height(format));
        return svg;
    }

    private static SVGGeneratorContext context(Document page) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(page);
        context.setComment(null);
        context.setPrecision(2);
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(ReportFont.plain());
        defaults.setPaint(Tone.INK.paint());
        context.setGraphicContextDefaults(defaults);
        return context;
    }

    @Override
    public void setFont(Font font) {
        super.setFont(font instanceof ReportFont ? font : new ReportFont(font.getStyle(), font.getSize()));
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new ReportFontMetrics(
                font instanceof ReportFont own ? own : new ReportFont(font.getStyle(), font.getSize()));
    }

    /** Gives an element and what is in it the page's colours, ids and widths; size and weight are those inherited. */
    private void dress(Element element, double inheritedSize, boolean inheritedBold) {
        DROPPED.forEach(element::removeAttribute);
        for (String paint : List.of("fill", "stroke")) {
            replace(element, paint, Tone::css);
        }
        replace(element, "clip-path", this::own);
        replace(element, "id", name -> id + "-" + name);
        double size = element.hasAttribute("font-size")
                ? Double.parseDouble(element.getAttribute("font-size").replace("px", ""))
                : inheritedSize;
        boolean bold = element.hasAttribute("font-weight")
                ? element.getAttribute("font-weight").equals("bold")
                : inheritedBold;
        if (element.getTagName().equals("text")) {
            element.setAttribute("textLength", decimal(LetterWidths.of(element.getTextContent(), size, bold)));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        for (Node child : children(element)) {
            if (child instanceof Element inner && !isLineOfNoLength(inner)) {
                dress(inner, size, bold);
            } else if (!element.getTagName().equals("text")) {
                element.removeChild(child);
            }
        }
    }

    /** The error bar of a value without error. */
    private static boolean isLineOfNoLength(Element element) {
        return element.getTagName().equals("line")
                && element.getAttribute("x1").equals(element.getAttribute("x2"))
                && element.getAttribute("y1").equals(element.getAttribute("y2"));
    }

    private String own(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        return matcher.matches() ? "url(#" + id + "-" + matcher.group(1) + ")" : reference;
    }

    private static void replace(Element element, String attribute, UnaryOperator<String> by) {
        if (element.hasAttribute(attribute)) {
            element.setAttribute(attribute, by.apply(element.getAttribute(attribute)));
        }
    }

    private static String decimal(double width) {
        return String.valueOf(Math.round(width * 10) / 10.0);
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
