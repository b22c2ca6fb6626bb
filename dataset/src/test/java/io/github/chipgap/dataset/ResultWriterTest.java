// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.Simulation;
import io.github.chipgap.data.Conflict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ModelValue;
import java.io.ByteArrayOutputStream;
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
    private static final Dataset CHIPS = Documents.read("""
            {"format": 1, "id": "chips", "version": "1", "title": "Chips of two makers",
            "chipmakers": [{"id": "us", "name": "Us"}, {"id": "them", "name": "Them"}],
            "chips": [
              {"id": "ours", "name": "Ours", "maker": "us", "citations": [{"source": "table"}]},
              {"id": "theirs", "name": "Theirs", "maker": "them", "citations": [{"source": "table"}]}],
            "metrics": [{"id": "memory", "name": "Memory size", "kind": "level", "unit": "GB", "moreIsBetter": true,
              "domain": {"atLeast": 0}}],
            "measurements": [
              {"id": "ours-memory", "summary": "Ours.", "subject": "ours", "metric": "memory", "value": 32,
                "period": "2024", "standing": "reported", "citations": [{"source": "table", "places": ["row ours"]}]},
              {"id": "theirs-memory", "summary": "Theirs.", "subject": "theirs", "metric": "memory",
                "value": {"atLeast": 80, "atMost": 128}, "period": "2022", "standing": "reported",
                "citations": [{"source": "table", "places": ["row theirs"]}]},
              {"id": "theirs-other", "summary": "Theirs.", "subject": "theirs", "metric": "memory",
                "value": 256, "period": "2022", "standing": "reported",
                "citations": [{"source": "table", "places": ["row theirs"]}]}],
            "sources": [{"id": "table", "title": "A table"}]}
            """);
    private static final Dataset ARTICLE = ReferenceData.article();

    @Test
    void writesEveryNodeWithItsOrigin() {
        Derivation derivation =
                CatchUp.of(ARTICLE, "huawei-parity", Estimate.exactly(0)).explain();

        assertThat(ResultWriter.write(derivation)).isEqualTo(Resources.text("golden/result-derivation.json"));
    }

    @Test
    void writesAnAnswerThatIsNoNumber() {
        Derivation never = CatchUp.after(Estimate.exactly(2), Estimate.exactly(0.29))
                .parity(Estimate.exactly(0.1))
                .explain();

        assertThat(ResultWriter.write(never)).startsWith("""
                {
                  "what": "years until parity",
                  "rule": "never: the follower grows no faster than the frontier",
                  "inputs": [
                """);
    }

    @Test
    void writesTheSameTextToAStream() {
        Derivation derivation =
                CatchUp.of(ARTICLE, "huawei-parity", Estimate.exactly(0.29)).explain();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultWriter.write(derivation, out);
        assertThat(out.toString(UTF_8)).isEqualTo(ResultWriter.write(derivation));
    }

    @Test
    void writesAGapByItsPartsAndItsDerivation() {
        Gap gap = Gaps.of(CHIPS).at(LocalDate.parse("2025-06-01")).between("ours", "theirs", "memory");

        assertThat(ResultWriter.write(gap)).isEqualTo(Resources.text("golden/result-gap.json"));
    }

    /** Results whose parts are of all classes that occur, without their derivations. */
    static Stream<Arguments> results() {
        CatchUp catchUp = CatchUp.after(Estimate.almost(2), Estimate.exactly(0.25));
        Simulation simulation = Simulation.withSeed(1).draws(10);
        return Stream.of(
                Arguments.of(catchUp, """
                        {
                          "years": {
                            "almost": 2,
                            "atLeast": 0
                          },
                          "frontierGrowth": 0.25,
                          "ratioOnArrival": {
                            "best": 0.64,
                            "moreThan": 0.6399999999999999,
                            "atMost": 1
                          },
                        """),
                Arguments.of(catchUp.parity(Estimate.exactly(0.1)), """
                        {
                          "verdict": {
                            "grade": "likely",
                            "answer": "never",
                            "words": "never level",
                            "wouldDecide": [
                              "years that are above 0"
                            ]
                          },
                          "outcome": "possibly-never",
                          "years": {
                            "atLeast": 0
                          },
                        """),
                Arguments.of(Lags.of(CHIPS).behind("ours", List.of("theirs"), "memory", 0.05), """
                        {
                          "subject": "ours",
                          "frontier": [
                            "theirs"
                          ],
                          "metric": "memory",
                          "tolerance": 0.05,
                          "verdict": {
                            "grade": "certain",
                            "answer": "behind",
                            "words": "behind, by 1 to 3 years",
                            "wouldDecide": []
                          },
                          "years": {
                            "atLeast": 1.0020739645577936,
                            "atMost": 2.998008172652416
                          },
                          "undated": [],
                        """),
                Arguments.of(
                        simulation.of(new Computed(
                                Estimate.exactly(3), new Derivation.Given("years", Estimate.exactly(3), "years"))),
                        """
                        {
                          "value": {
                            "atLeast": 3,
                            "atMost": 3,
                            "confidence": 0.9
                          },
                        """));
    }

    @ParameterizedTest
    @MethodSource("results")
    void writesTheOtherResultsByTheirParts(ModelValue result, String parts) {
        String json = ResultWriter.write(result);

        assertThat(json.substring(0, json.indexOf("  \"explain\": "))).isEqualTo(parts);
    }

    @Test
    void writesRecordsInResultsAsTheirIds() {
        Disagreement one = Disagreements.of(CHIPS).list().get(0);

        assertThat(ResultWriter.write(one)).startsWith("""
                {
                  "lower": "theirs-memory",
                  "higher": "theirs-other",
                  "difference": {
                    "what": "theirs-other over theirs-memory",
                    "value": {
                      "atLeast": 128,
                      "atMost": 176
                    },
                    "unit": "GB",
                """);
        assertThat(ResultWriter.write(new Bottlenecks.Chain(ImmutableList.of(one.lower(), one.higher()))))
                .isEqualTo("""
                {
                  "links": [
                    "theirs-memory",
                    "theirs-other"
                  ]
                }
                """);
    }

    @Test
    void writesBothRecordsOfAConflict() {
        Dataset others = Documents.read(Documents.chipmaker("'id': 'us', 'name': 'Others'"));
        Conflict conflict = CHIPS.combinedWith(others).conflicts().get(0);

        assertThat(ResultWriter.write(conflict)).isEqualTo(Resources.text("golden/result-conflict.json"));
    }

    @Test
    void refusesSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultWriter.write(Simulation.withSeed(1)))
                .withMessage("expected a result, got a value of the class io.github.chipgap.analysis.Simulation,"
                        + " which has no form in JSON");
    }

    /** A new result, or a new part of one, must have a form in JSON. Derivations have a form of their own. */
    @Test
    void everyPartOfEveryRecordOfTheAnalysesHasAForm() {
        List<? extends Class<?>> results = new ClassFileImporter()
                .importPackages("io.github.chipgap.analysis").stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() && ModelValue.class.isAssignableFrom(type))
                        .filter(type -> !Derivation.class.isAssignableFrom(type))
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
