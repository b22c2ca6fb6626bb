// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of an HTML page in the making. What it is given as text or as an attribute stays that, whatever it holds.
 */
final class Tag {
    private final Element element;

    private Tag(Element element) {
        this.element = element;
    }

    /** The root of a new page. */
    static Tag page() {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element html = document.createElement("html");
            document.appendChild(html);
            return new Tag(html);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has a parser that is not configured", e);
        }
    }

    Document document() {
        return element.getOwnerDocument();
    }

    /** A new element at the end of this one. */
    Tag child(String name) {
        element.appendChild(document().createTextNode("\n"));
        return inline(name);
    }

    /** A new element at the end of this one and in its line. */
    Tag inline(String name) {
        Element child = document().createElement(name);
        element.appendChild(child);
        return new Tag(child);
    }

    /** This, with text at its end. */
    Tag text(String text) {
        element.appendChild(document().createTextNode(text));
        return this;
    }

    /** This, with an attribute. */
    Tag with(String attribute, String value) {
        element.setAttribute(attribute, value);
        return this;
    }

    /** This, with a node of the same document at its end. */
    Tag node(Node node) {
        element.appendChild(node);
        return this;
    }

    /** The page as HTML, its head with the name of the encoding, UTF-8. */
    String html() {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.METHOD, "html");
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.setOutputProperty(OutputKeys.INDENT, "no");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(element), new StreamResult(out));
            return "<!DOCTYPE html>\n" + out + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException("a page in memory can be written", e);
        }
    }
}
