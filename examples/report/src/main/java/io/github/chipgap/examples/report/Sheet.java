// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGPath;

/** A sheet with one path of SVG for all shapes of a style, to the nearest unit. */
final class Sheet {
    private final SVGGeneratorContext context;
    private final Map<String, String> paths = new LinkedHashMap<>();

    Sheet() {
        try {
            context = SVGGeneratorContext.createDefault(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
            context.setPrecision(0);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("expected a parser without options", e);
        }
    }

    /** Returns the data of the paths by the classes of their styles, in the order of drawing. */
    Map<String, String> paths() {
        return paths;
    }

    /** Draws a shape in a colour. The style is a class of the style sheet, or an empty text. */
    void draw(Shape shape, Tone tone, String style) {
        String data = SVGPath.toSVGPathData(shape, context);
        String shortened = data.replaceAll(" ?([A-Z]) ?", "$1").replace(' ', ',');
        paths.merge((tone.css() + " " + style).strip(), shortened, String::concat);
    }
}
