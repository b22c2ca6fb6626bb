// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static io.github.chipgap.Refusals.invalid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chipgap.Serialized;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectStreamClass;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordSerializationTest {
    private static final Investment INVESTMENT = Samples.investment()
            .id("fund")
            .spanYears(Estimate.almost(10))
            .putExtensions("x-rank", new ExtensionValue.Text("A"))
            .build();

    /** Bytes changed at random make a record that keeps the rules, or none. */
    @Property(tries = 3000)
    void noBytesMakeARecordThatBreaksARule(@ForAll("mutants") byte[] bytes) {
        Object read;
        try {
            read = Serialized.read(bytes);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            return; // refused
        }
        if (read instanceof Investment record) {
            Investment.TYPE.check(record).orThrow();
            assertThat(Serialized.back(record)).isEqualTo(record);
        }
    }

    @Provide
    static Arbitrary<byte[]> mutants() {
        byte[] whole = Serialized.bytes(INVESTMENT);
        return Combinators.combine(
                        Arbitraries.integers().between(4, whole.length - 1),
                        Arbitraries.bytes(),
                        Arbitraries.integers().between(4, whole.length - 1),
                        Arbitraries.bytes())
                .as((i, a, j, b) -> {
                    byte[] mutant = whole.clone();
                    mutant[i] = a;
                    mutant[j] = b;
                    return mutant;
                })
                .withoutEdgeCases();
    }

    @Test
    void aRecordThatBreaksARuleIsRefused() {
        byte[] bytes = Serialized.bytes(INVESTMENT);
        byte[] forged = replaced(bytes, "USD", "XQX");
        assertThat(invalid(() -> Serialized.read(forged)))
                .startsWith("Investment fund, currency: expected an ISO 4217 currency code");
        byte[] anotherStanding = replaced(bytes, "reported", "REPORTED");
        assertThatThrownBy(() -> Serialized.read(anotherStanding)).isInstanceOf(InvalidObjectException.class);
    }

    @Test
    void aDatasetThatDoesNotHoldTogetherIsRefused() {
        String ownText = "chi".concat("na"); // which the stream holds a second time
        byte[] bytes =
                Serialized.bytes(Samples.dataset(Samples.investment().id("fund").investor(ownText))
                        .build());
        byte[] forged = replaced(bytes, "china", "chyna");
        assertThatThrownBy(() -> Serialized.read(forged)).isInstanceOf(InvalidRecordException.class);
    }

    @Test
    void datasetsComeBackWithTheirConflicts() {
        Dataset data = Samples.dataset()
                .extensions(Map.of("x-a", new ExtensionValue.Flag(true)))
                .build();
        Dataset other = Dataset.builder("other", "2", "O")
                .add(Samples.chipmaker().id("huawei").name("Another").build())
                .build();
        Dataset both = data.combinedWith(other);
        Dataset back = Serialized.back(both);
        assertThat(back).isEqualTo(both);
        assertThat(back.conflicts()).isEqualTo(both.conflicts()).hasSize(1);
        assertThat(back.claimsAbout("huawei")).isEqualTo(both.claimsAbout("huawei"));
        assertThat(Serialized.back(both.changesSince(other))).isEqualTo(both.changesSince(other));
    }

    @ParameterizedTest
    @MethodSource("io.github.chipgap.model.RecordTextTest#records")
    void everyTypeHasAVersionOfItsOwnThatStays(Object record, String text) {
        assertThat(ObjectStreamClass.lookup(record.getClass()).getSerialVersionUID())
                .isEqualTo(1);
        assertThat(Serialized.back(record)).isEqualTo(record).hasToString(text);
    }

    private static byte[] replaced(byte[] bytes, String text, String other) {
        return Serialized.replaced(bytes, text.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
