// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The parts of the page without data: its texts and templates. */
final class Resources {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Resources.class.getClassLoader(), Resources.class.getPackageName());

    private Resources() {}

    /** Returns the text of a resource beside this class. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a template filled with its parameters. */
    static String filled(String template, Map<String, Object> parameters) {
        StringOutput text = new StringOutput();
        TEMPLATES.render(template, parameters, text);
        return text.toString();
    }
}
