// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.Serialized;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Values that were serialized by an earlier build, and are kept somewhere, can still be read. */
class SerializedFormTest {
    /** Each with its name in the file; a value whose form must change on purpose is written anew there, in Base64. */
    static final ImmutableMap<String, Object> VALUES = ImmutableMap.<String, Object>builder()
            .put("interval", Interval.closedOpen(0, 1))
            .put("estimate", Estimate.almost(2).withConfidence(0.9))
            .put("date", PartialDate.parse("2025-09"))
            .put("period", Period.parse("2022/2025-06"))
            .put("sourceYear", Period.SOURCE_YEAR)
            .put("standing", Standing.SELF_REPORTED)
            .build();

    @Test
    void earlierFormsAreRead() throws IOException, ClassNotFoundException {
        Properties forms = new Properties();
        try (InputStream in = SerializedFormTest.class.getResourceAsStream("serialized.properties")) {
            forms.load(in);
        }
        assertThat(forms.stringPropertyNames()).isEqualTo(VALUES.keySet());
        for (String name : forms.stringPropertyNames()) {
            assertThat(Serialized.read(Base64.getDecoder().decode(forms.getProperty(name))))
                    .as(name)
                    .isEqualTo(VALUES.get(name));
        }
    }
}
