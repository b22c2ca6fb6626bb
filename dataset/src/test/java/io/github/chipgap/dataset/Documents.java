// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Term;

/** Small documents as text, and how they are read and refused. */
final class Documents {
    /** Words that the library knows of no vocabulary. */
    static final ImmutableList<String> FURTHER_WORDS = ImmutableList.of("leaked", "a-1-b");

    private static final String NAME = "doc.json";

    private Documents() {}

    /** A document on two lines, with these keys and values at the beginning of the second; single quotes are double ones. */
    static String with(String entries) {
        return json("{'format': 1, 'id': 'd', 'version': '1', 'title': 'T',\n" + entries + "}");
    }

    /** The text with double quotes in place of single ones. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** A document of one chipmaker, whose keys and values begin at the third column of the third line. */
    static String chipmaker(String entries) {
        return with("'chipmakers': [\n{ " + entries + "}]");
    }

    static Dataset read(String document) {
        return DatasetReader.standard().read(document, NAME);
    }

    /** A reader that takes the further words, of whichever vocabulary. */
    static DatasetReader readerOfMoreWords() {
        DatasetReader reader = DatasetReader.standard();
        for (RecordType<?> type : StandardTypes.all()) {
            reader = withMoreWords(reader, type);
        }
        return reader;
    }

    private static DatasetReader withMoreWords(DatasetReader reader, RecordType<?> type) {
        DatasetReader more = reader;
        for (Field field : type.fields()) {
            if (field.kind() instanceof TextKind<?> kind && kind.isVocabulary()) {
                for (String word : FURTHER_WORDS) {
                    more = more.with((Term) kind.parse(word));
                }
            } else if (field.kind() instanceof EmbeddedKind<?> embedded) {
                more = withMoreWords(more, embedded.type());
            }
        }
        return more;
    }

    /** Asserts that the document is refused with exactly these violations, each without its document's name. */
    static void assertRefused(String document, String... violations) {
        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> read(document))
                .withMessage("%s", NAME + ":" + String.join("\n" + NAME + ":", violations));
    }
}
