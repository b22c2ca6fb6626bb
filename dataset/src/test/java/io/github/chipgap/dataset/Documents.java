// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chipgap.model.Dataset;

/** Small documents as text, and how they are read and refused. */
final class Documents {
    private static final String NAME = "doc.json";

    private Documents() {}

    /** A document on two lines, with these keys and values at the beginning of the second. */
    static String with(String entries) {
        return "{\"id\": \"d\", \"version\": \"1\", \"title\": \"T\",\n" + entries + "}";
    }

    /** A document of one chipmaker, whose keys and values begin at the third column of the third line. */
    static String chipmaker(String entries) {
        return with("\"chipmakers\": [\n{ " + entries + "}]");
    }

    static Dataset read(String document) {
        return DatasetReader.standard().read(document, NAME);
    }

    /** Asserts that the document is refused with exactly these violations, each without its document's name. */
    static void assertRefused(String document, String... violations) {
        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> read(document))
                .withMessage("%s", NAME + ":" + String.join("\n" + NAME + ":", violations));
    }
}
