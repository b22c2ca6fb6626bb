// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class RoundTripTest {
    private static final DatasetReader READER = Documents.readerOfMoreWords();
    private static final DatasetWriter WRITER = DatasetWriter.standard();

    @Property(tries = 60)
    @Domain(DatasetDomain.class)
    void readsBackAsTextWhatItWrites(@ForAll Dataset data) {
        String written = WRITER.write(data);
        Dataset back = READER.read(written, "text");
        assertThat(back).isEqualTo(data).hasSameHashCodeAs(data);
        assertThat(WRITER.write(back)).isEqualTo(written).endsWith("\n}\n");
    }

    @Property(tries = 20)
    @Domain(DatasetDomain.class)
    void writesTheSameBytesToAStream(@ForAll Dataset data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(data, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(WRITER.write(data));
        assertThat(READER.read(new ByteArrayInputStream(out.toByteArray()), "stream"))
                .isEqualTo(data);
    }

    @Property(tries = 10)
    @Domain(DatasetDomain.class)
    void writesTheSameBytesToAFile(@ForAll Dataset data) throws IOException {
        Path file = Files.createTempFile("chipgap", ".json");
        try {
            WRITER.write(data, file);
            assertThat(Files.readString(file)).isEqualTo(WRITER.write(data));
            assertThat(READER.read(file)).isEqualTo(data);
        } finally {
            Files.delete(file);
        }
    }
}
