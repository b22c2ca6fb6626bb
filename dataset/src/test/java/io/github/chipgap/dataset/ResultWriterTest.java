// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.analysis.Disagreement;
import io.github.chipgap.analysis.Disagreements;
import io.github.chipgap.analysis.Distribution;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.Simulation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Measurement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResultWriterTest {
    private static final Dataset CHIPS = Documents.read(Resources.text("chips-of-two-makers.json"));
    private static final Dataset ARTICLE = ReferenceData.article();

    static Stream<Arguments> results() {
        CatchUp catchUp = CatchUp.after(Estimate.almost(2), Estimate.exactly(0.25));
        CatchUp level = CatchUp.of(ARTICLE, "huawei-parity", Estimate.exactly(0));
        CatchUp.Parity never =
                CatchUp.after(Estimate.exactly(2), Estimate.exactly(0.29)).parity(Estimate.exactly(0.1));
        Derivation.Given given = new Derivation.Given("years", Estimate.exactly(3), "years");
        Disagreement disagreement = Disagreements.of(CHIPS).list().get(0);
        Measurement ours = CHIPS.get(Measurement.class, "ours-memory");
        Measurement large =
                Measurement.builder().from(ours).value(Estimate.exactly(6.1e23)).build();
        Dataset others = Documents.read(Documents.chipmaker("'id': 'us', 'name': 'Others'"));
        return Stream.of(
                Arguments.of("derivation", level.explain()),
                Arguments.of("never", never.explain()),
                Arguments.of(
                        "gap", Gaps.of(CHIPS).at(LocalDate.parse("2025-06-01")).between("ours", "theirs", "memory")),
                Arguments.of("catch-up", catchUp),
                Arguments.of("parity", catchUp.parity(Estimate.exactly(0.1))),
                Arguments.of("lag", Lags.of(CHIPS).behind("ours", List.of("theirs"), "memory", 0.05)),
                Arguments.of(
                        "distribution", Simulation.withSeed(1).draws(10).of(new Computed(Estimate.exactly(3), given))),
                Arguments.of("disagreement", disagreement),
                Arguments.of(
                        "chain", new Bottlenecks.Chain(ImmutableList.of(disagreement.lower(), disagreement.higher()))),
                Arguments.of("row", Lookup.of(CHIPS).row(large)),
                Arguments.of("conflict", CHIPS.combinedWith(others).conflicts().get(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void writesAResultAsItIsInItsGoldenFile(String name, ModelValue result) {
        assertThat(ResultWriter.write(result)).isEqualTo(Resources.text("golden/result-" + name + ".json"));
    }

    @Test
    void refusesSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultWriter.write(Simulation.withSeed(1)))
                .withMessage("expected a result, got a value of the class io.github.chipgap.analysis.Simulation,"
                        + " which has no form in JSON");
    }

    /** A new result, or a new part of one, must have a form in JSON. Derivations and draws have forms of their own. */
    @Test
    void everyPartOfEveryRecordOfTheAnalysesHasAForm() {
        List<? extends Class<?>> results = new ClassFileImporter()
                .importPackages("io.github.chipgap.analysis").stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() && ModelValue.class.isAssignableFrom(type))
                        .filter(type -> !Derivation.class.isAssignableFrom(type) && type != Distribution.class)
                        .toList();

        assertThat(results).hasSizeGreaterThan(10);
        assertThat(results.stream()
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(part -> !hasForm(part.getGenericType())))
                .isEmpty();
    }

    private static boolean hasForm(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            boolean holds = raw == Optional.class || ImmutableCollection.class.isAssignableFrom(raw);
            return hasForm(holds ? generic.getActualTypeArguments()[0] : raw);
        }
        if (type instanceof TypeVariable<?> variable) {
            return variable.getBounds()[0].getTypeName().startsWith("java.lang.Enum<");
        }
        Class<?> single = (Class<?>) type;
        return List.of(String.class, int.class, double.class).contains(single)
                || single.isEnum()
                || ModelValue.class.isAssignableFrom(single);
    }
}
