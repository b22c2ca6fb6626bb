// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.model.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final DatasetReader READER = Documents.readerOfMoreWords();
    private static final DatasetWriter WRITER = DatasetWriter.standard();

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void aByteMakesADocumentThatIsRefusedOrReadBackEqual(@ForAll("bytes") byte[] mutant) {
        assertRefusedOrReadBack(mutant);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void aValueMakesADocumentThatIsRefusedOrReadBackEqual(@ForAll("values") byte[] mutant) {
        assertRefusedOrReadBack(mutant);
    }

    @Test
    void everyBeginningOfADocumentIsRefused() {
        byte[] document = WRITER.write(GoldenRecords.dataset()).getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < document.length - 1; end++) {
            assertThat(assertRefusedOrReadBack(Arrays.copyOf(document, end)))
                    .as("cut at " + end)
                    .isFalse();
        }
        assertThat(assertRefusedOrReadBack(document)).isTrue();
    }

    @Provide
    Arbitrary<byte[]> bytes() throws IOException {
        return new Mutants(ReferenceDataTest.article().getBytes(StandardCharsets.UTF_8)).ofBytes();
    }

    @Provide
    Arbitrary<byte[]> values() throws IOException {
        return new Mutants(ReferenceDataTest.article().getBytes(StandardCharsets.UTF_8)).ofValues();
    }

    /** Tells whether the document was read; any exception but the documented one fails the test. */
    private static boolean assertRefusedOrReadBack(byte[] document) {
        Dataset data;
        try {
            data = READER.read(new ByteArrayInputStream(document), "mutant.json");
        } catch (InvalidDatasetException e) {
            assertThat(e.violations()).isNotEmpty().allSatisfy(violation -> {
                assertThat(violation.line()).isPositive();
                assertThat(violation.column()).isPositive();
                assertThat(violation.toString()).hasLineCount(1);
            });
            return false;
        }
        String written = WRITER.write(data);
        Dataset back = READER.read(written, "back.json");
        assertThat(back).isEqualTo(data);
        assertThat(WRITER.write(back)).isEqualTo(written);
        return true;
    }
}
