// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.model.ConstraintKind;
import io.github.chipgap.model.FindingKind;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.SourceGrade;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.TradeEffect;
import io.github.chipgap.model.Trend;
import io.github.chipgap.record.Kind.TextKind;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermTest {
    static Stream<TextKind<? extends Term>> vocabularies() {
        return Stream.of(
                Standing.KIND,
                MetricKind.KIND,
                FindingKind.KIND,
                ConstraintKind.KIND,
                LifecycleStage.KIND,
                SourceGrade.KIND,
                TradeEffect.KIND,
                Trend.KIND);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    <V extends Term> void namesEveryConstantOfItsTypeOnce(TextKind<V> kind) throws IllegalAccessException {
        for (var constant : kind.valueType().getFields()) {
            if (kind.valueType().isInstance(constant.get(null))) {
                V term = kind.valueType().cast(constant.get(null));
                assertThat(kind.named()).containsOnlyOnce(term);
                assertThat(constant.getName().replace('_', '-')).isEqualToIgnoringCase(term.name());
            }
        }
        assertThat(kind.named()).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    <V extends Term> void takesEveryWordOfTheFormAndNoOther(TextKind<V> kind) {
        V leaked = kind.parse("leaked-by-3");
        assertThat(leaked.name()).isEqualTo("leaked-by-3");
        assertThat(leaked).hasToString("leaked-by-3").isEqualTo(kind.parse("leaked-by-3"));
        assertThat(kind.allows(leaked)).isTrue();
        assertThat(illegal(() -> kind.parse("Self_Reported")))
                .isEqualTo("expected a lower-case word such as self-reported, got \"Self_Reported\"");
    }

    @Test
    void differsFromTheSameWordOfAnotherVocabulary() {
        assertThat((Object) new Standing("flow")).isNotEqualTo(MetricKind.FLOW);
    }

    @Test
    void isAtMostAHundredAndTwentyCharactersLong() {
        assertThat(TextForm.isKebabCase("a".repeat(120))).isTrue();
        assertThat(TextForm.isKebabCase("a".repeat(121))).isFalse();
    }

    @Property
    void hasTheFormThatItsPatternSays(@ForAll("nearKebabs") String text) {
        assertThat(TextForm.isKebabCase(text)).isEqualTo(text.matches(TextForm.KEBAB_PATTERN));
    }

    @Provide
    Arbitrary<String> nearKebabs() {
        return Arbitraries.strings().withChars("a0z9-A_ ıé\n٣").ofMaxLength(8);
    }
}
