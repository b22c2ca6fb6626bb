// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Documents that differ from the shipped one in one place are refused, or read as exactly what they say.
 *
 * <p>The property {@code chipgap.mutants} says how many of bytes and values together; {@code -Pfuzz} raises it to a million.
 */
class MutationTest {
    private static final int MUTANTS = Integer.getInteger("chipgap.mutants", 20_000);
    private static final DatasetReader READER = DatasetReader.standard();
    private static final DatasetWriter WRITER = DatasetWriter.standard();

    private final Random random = new Random();
    private final long seed = random.nextLong();

    @Test
    void mutantsOfBytesAreRefusedOrReadAsTheyAre() {
        random.setSeed(seed);
        Mutants mutants = new Mutants(Resources.text("article.json").getBytes(UTF_8), random);
        for (int i = 0; i < MUTANTS * 3 / 4; i++) {
            assertRefusedOrReadAsItIs(mutants.next(), i);
        }
    }

    @Test
    void mutantsOfValuesAreRefusedOrReadAsTheyAre() {
        random.setSeed(seed);
        JsonMutants mutants = new JsonMutants(random);
        JsonNode article = ExactJson.MAPPER.readTree(Resources.text("article.json"));
        int accepted = 0;
        for (int i = 0; i < MUTANTS / 4; i++) {
            byte[] mutant = mutants.of(article).toString().getBytes(UTF_8);
            accepted += assertRefusedOrReadAsItIs(mutant, i) ? 1 : 0;
        }
        assertThat(accepted).as("some are accepted, or this tests nothing").isPositive();
    }

    @Test
    void everyBeginningOfADocumentIsRefused() {
        byte[] document = GoldenRecords.document().getBytes(UTF_8);
        DatasetReader reader = Documents.readerOfMoreWords();
        for (int end = 0; end < document.length - 1; end++) {
            ValidationReport report = reader.validate(new ByteArrayInputStream(document, 0, end), "beginning");
            assertThat(report.isValid()).as("cut at " + end).isFalse();
        }
        assertThat(reader.validate(new ByteArrayInputStream(document), "whole").isValid())
                .isTrue();
    }

    /** Tells whether the document was read; any exception but the documented one fails the test. */
    private boolean assertRefusedOrReadAsItIs(byte[] document, int number) {
        String name = "mutant " + number + " of seed " + seed;
        try {
            Dataset data;
            try {
                data = READER.read(new ByteArrayInputStream(document), "mutant.json");
            } catch (InvalidDatasetException e) {
                assertThat(e.violations()).as(name).isNotEmpty().allSatisfy(violation -> {
                    assertThat(violation.line()).isPositive();
                    assertThat(violation.column()).isPositive();
                    assertThat(violation.toString()).hasLineCount(1);
                });
                return false;
            }
            String written = WRITER.write(data);
            assertThat(READER.read(written, "back.json")).as(name).isEqualTo(data);
            assertThat(CanonicalJson.of(ExactJson.MAPPER.readTree(written)))
                    .as(name)
                    .isEqualTo(CanonicalJson.of(ExactJson.MAPPER.readTree(strictlyUtf8(document))));
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError(name + ": " + new String(document, UTF_8), e);
        }
    }

    private static String strictlyUtf8(byte[] document) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("accepted what is not UTF-8: " + Arrays.toString(document), e);
        }
    }
}
