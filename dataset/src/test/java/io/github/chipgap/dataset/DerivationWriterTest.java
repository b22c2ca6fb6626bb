// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class DerivationWriterTest {
    private static final Dataset ARTICLE = ReferenceData.article();

    @Test
    void writesEveryNodeWithItsOrigin() {
        Derivation derivation =
                CatchUp.of(ARTICLE, "huawei-parity", Estimate.exactly(0)).explain();

        assertThat(DerivationWriter.write(derivation)).isEqualTo("""
                {
                  "what": "ratio to the frontier on arrival",
                  "value": 1,
                  "rule": "(1 + growth)^-years",
                  "inputs": [
                    {
                      "what": "years",
                      "value": {"almost": 2},
                      "unit": "years",
                      "type": "timelineEstimates",
                      "id": "huawei-parity",
                      "standing": "self-reported",
                      "statedBy": ["huawei"],
                      "sources": [{"source": "chip-gap-article", "title": \
                "Article on China's gap in AI chips, received without its headline", "grade": "secondary", \
                "places": ["paragraph 7", "paragraph 23"]}]
                    },
                    {
                      "what": "growth of the frontier",
                      "value": 0,
                      "unit": "1/year",
                      "given": true
                    }
                  ]
                }
                """);
    }

    @Test
    void writesAnAnswerThatIsNoNumber() {
        Derivation never = CatchUp.after(Estimate.exactly(2), Estimate.exactly(0.29))
                .parity(Estimate.exactly(0.1))
                .explain();

        assertThat(DerivationWriter.write(never)).startsWith("""
                {
                  "what": "years until parity",
                  "rule": "never: the follower grows no faster than the frontier",
                  "inputs": [
                """);
    }

    @Test
    void writesToAStreamAndLeavesItOpen() {
        Derivation derivation =
                CatchUp.of(ARTICLE, "huawei-parity", Estimate.exactly(0.29)).explain();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        DerivationWriter.write(derivation, out);

        assertThat(out.toString(UTF_8)).isEqualTo(DerivationWriter.write(derivation));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> DerivationWriter.write(derivation, new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                }))
                .withMessageEndingWith("full");
    }
}
