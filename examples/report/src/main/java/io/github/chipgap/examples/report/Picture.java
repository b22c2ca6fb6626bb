// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.base.Splitter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** A figure as a file of its own: title, source and licence inside, colours of one theme. */
record Picture(Figure figure, String credit) {
    String svg(Element drawn, Function<Tone, String> theme) {
        List<String> box = Splitter.on(' ').splitToList(drawn.getAttribute("viewBox"));
        int height = Integer.parseInt(box.get(3));
        String inner = inner(drawn);
        for (Tone tone : Tone.values()) {
            inner = inner.replace("var(" + tone.variable() + ")", theme.apply(tone));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 -44 " + box.get(2) + " " + (height + 68)
                + "\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13\"><style>text{fill:"
                + theme.apply(Tone.INK)
                + "}.b{font-weight:bold}.h{fill:none;stroke:none}</style><rect y=\"-44\" width=\"100%\""
                + " height=\"100%\" fill=\"" + theme.apply(Tone.PAPER) + "\"/><text x=\"4\" y=\"-28\" font-size=\"13\""
                + " class=\"b\">" + escaped(figure.title()) + "</text><text x=\"4\" y=\"-8\">" + escaped(legend())
                + "</text>" + inner + "<text x=\"4\" y=\"" + (height + 14)
                + "\" font-size=\"11\">" + escaped(credit) + "</text></svg>\n";
    }

    private String legend() {
        return figure.legend().stream().map(Picture::words).collect(Collectors.joining("   "));
    }

    private static String words(Figure.Key key) {
        boolean hollow = key.kind().name().endsWith("PLANNED") || key.kind() == Mark.Kind.THIRD;
        boolean diamond = key.kind().tone == Tone.CHINA || key.kind() == Mark.Kind.SECOND;
        return (diamond ? hollow ? "◇ " : "◆ " : hollow ? "○ " : "● ") + key.name();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String inner(Element drawn) {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(drawn), new StreamResult(out));
            String text = out.toString().replaceAll("<circle class=\"h\".*?</circle>", "");
            return text.substring(text.indexOf('>') + 1, text.lastIndexOf("</"));
        } catch (TransformerException e) {
            throw new IllegalStateException("expected a drawing that can be written", e);
        }
    }
}
