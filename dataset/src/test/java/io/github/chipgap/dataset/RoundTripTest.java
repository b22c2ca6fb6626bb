// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class RoundTripTest {
    private static final DatasetReader READER = Documents.readerOfMoreWords();
    private static final DatasetWriter WRITER = DatasetWriter.standard();

    @Property(tries = 60)
    @Domain(DatasetDomain.class)
    void readsBackWhatItWrites(@ForAll Dataset data) {
        String written = WRITER.write(data);
        Dataset back = READER.read(written, "text");
        assertThat(back).isEqualTo(data).hasSameHashCodeAs(data);
        assertThat(WRITER.write(back)).isEqualTo(written).endsWith("\n}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(data, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written);
        assertThat(READER.read(new ByteArrayInputStream(out.toByteArray()), "stream"))
                .isEqualTo(data);
    }
}
