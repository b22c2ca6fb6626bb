// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper.DefaultTyping;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.Simulation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.DatasetWriter;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.dataset.ResultWriter;
import io.github.chipgap.dataset.Violation;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Jackson2ModuleTest {
    private static final JsonMapper PLAIN =
            JsonMapper.builder().addModule(new Jackson2Module()).build();
    private static final Dataset DATA = ReferenceData.article();
    private static final String FUND = """
            {"id": "fund", "summary": "A fund.", "investor": "china",
            "amount": {"moreThan": 150e9}, "currency": "USD", "standing": "reported", "citations": [{"source": "s"}]}""";

    /** A mapper as it is found, one with each setting that changes how other types are read or written, and a plain one. */
    static Stream<JsonMapper> mappers() {
        var any = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
        return Stream.of(
                PLAIN,
                JsonMapper.builder().findAndAddModules().build(),
                JsonMapper.builder()
                        .findAndAddModules()
                        .addModule(new Jackson2Module(DatasetReader.standard()))
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .activateDefaultTyping(any, DefaultTyping.NON_FINAL)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void writesAndReadsDatasetsAndEachOfTheirRecords(JsonMapper mapper) throws Exception {
        JsonNode document = PLAIN.readTree(DatasetWriter.standard().write(DATA));
        String json = mapper.writeValueAsString(DATA);
        assertThat(PLAIN.readTree(json)).isEqualTo(document);
        assertThat(mapper.readValue(json, Dataset.class)).isEqualTo(DATA);
        for (ModelRecord record : DATA.records()) {
            Class<?> type = record.recordType().javaType();
            assertThat(ImmutableList.copyOf(
                            document.get(record.recordType().name()).elements()))
                    .contains(PLAIN.readTree(mapper.writeValueAsString(record)));
            assertThat((Object) mapper.readValue(mapper.writeValueAsString(record), type))
                    .isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void makesATreeAndReadsItBack(JsonMapper mapper) throws Exception {
        assertThat(mapper.treeToValue(mapper.valueToTree(DATA), Dataset.class)).isEqualTo(DATA);
        assertThat(PLAIN.<JsonNode>valueToTree(Estimate.exactly(5)).asInt()).isEqualTo(5);
        assertThat(mapper.convertValue(2e23, Estimate.class)).isEqualTo(Estimate.exactly(2e23));
    }

    @Test
    void readsEachDoubleOfATree() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                Estimate estimate = Estimate.exactly(value);
                assertThat(PLAIN.treeToValue(PLAIN.valueToTree(value), Estimate.class))
                        .isEqualTo(estimate);
                assertThat(PLAIN.treeToValue(PLAIN.valueToTree(estimate), Estimate.class))
                        .isEqualTo(estimate);
            }
        }
    }

    /** A type of a user that contains ours in all the ways that Jackson supports. */
    public record Portfolio(
            String name,
            List<Investment> investments,
            Map<String, Estimate> amounts,
            Optional<PartialDate> since,
            Optional<Period> until,
            Standing standing,
            Interval range,
            ExtensionValue note) {}

    static Stream<JsonMapper> mappersThatKnowOptional() {
        return mappers().skip(1);
    }

    @ParameterizedTest
    @MethodSource("mappersThatKnowOptional")
    void readsAndWritesThemInsideOfOtherTypes(JsonMapper mapper) throws Exception {
        Portfolio portfolio = new Portfolio(
                "mine",
                List.of(mapper.readValue(FUND, Investment.class)),
                Map.of("2025", Estimate.almost(2)),
                Optional.of(PartialDate.parse("2025-09")),
                Optional.empty(),
                Standing.PROJECTED,
                Interval.atLeast(0),
                new ExtensionValue.Items(ImmutableList.of(new ExtensionValue.Text("a"))));
        String json = mapper.writeValueAsString(portfolio);
        assertThat(json).contains("\"2025\":{\"almost\":2}", "\"2025-09\"", "\"projected\"", "{\"moreThan\":150e9}");
        assertThat(mapper.readValue(json, Portfolio.class)).isEqualTo(portfolio);
        assertThat(mapper.treeToValue(mapper.readTree(json), Portfolio.class)).isEqualTo(portfolio);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void refusesWhatTheReaderRefuses(JsonMapper mapper) throws Exception {
        String wrong = FUND.replace("moreThan", "morethan").replace("USD", "EURO");
        MismatchedInputException refusal =
                catchThrowableOfType(MismatchedInputException.class, () -> mapper.readValue(wrong, Investment.class));
        assertThat(refusal).hasMessageStartingWith("""
                JSON:2:12 /amount/morethan (Investment fund) [unknown-key] expected one of the keys best, about, \
                almost, moreThan, atLeast, lessThan, atMost, confidence, got "morethan"; did you mean moreThan?
                JSON:2:44 /currency (Investment fund) [value] expected an ISO 4217 currency code such as USD, got \
                "EURO"; did you mean EUR?
                """.strip());
        assertThat(refusal.getLocation().getLineNr()).isEqualTo(2);
        assertThat(refusal.getLocation().getColumnNr()).isEqualTo(12);
        assertThat(refusal)
                .cause()
                .isInstanceOfSatisfying(
                        InvalidDatasetException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("unknown-key", "value"));
        assertThatThrownBy(() -> mapper.readValue("{\"id\": \"a\", \"name\": \"A\", \"name\": \"B\"}", AIFirm.class))
                .hasMessageContaining("[repeated-key]");
        assertThatThrownBy(() -> mapper.readValue("0.1000000000000000055511151231257827", Estimate.class))
                .hasMessageContaining("[number]");
        assertThatThrownBy(() -> mapper.readValue("{\"format\": 1}", Dataset.class))
                .hasMessageContaining("the key id");
    }

    @Test
    void tellsWhereInsideOfOtherTypes() throws Exception {
        String json = "{\"name\": \"mine\", \"investments\": [" + FUND + ",\n" + FUND.replace("\"s\"", "\"S\"") + "]}";
        MismatchedInputException refusal = catchThrowableOfType(
                MismatchedInputException.class,
                () -> mappersThatKnowOptional().findFirst().orElseThrow().readValue(json, Portfolio.class));
        assertThat(refusal)
                .hasMessageStartingWith(
                        "JSON:4:100 /investments/1/citations/0/source (Investment fund) [value] expected");
        assertThat(refusal.getLocation().getLineNr()).isEqualTo(4);
        assertThat(refusal.getLocation().getColumnNr()).isEqualTo(100);
        assertThat(refusal.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName()))
                .containsExactly("investments", "1", "citations", "0", "source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"a\", ", "{\"id\": tru}"})
    void leavesMalformedJsonToTheMapper(String json) throws Exception {
        assertThatThrownBy(() -> PLAIN.readValue(json, AIFirm.class))
                .isInstanceOf(com.fasterxml.jackson.core.exc.StreamReadException.class);
    }

    @Test
    void refusesOtherImplementationsAndTypesThatCouldBeAny() throws Exception {
        assertThatThrownBy(() -> PLAIN.readValue("3", ExtensionValue.Text.class))
                .hasMessageContaining("not of this class");
        assertThatThrownBy(() -> PLAIN.readValue("{}", Party.class)).isNotInstanceOf(NullPointerException.class);
    }

    @Test
    void knowsTheTermsThatItsReaderKnows() throws Exception {
        String leaked = FUND.replace("reported", "leaked");
        assertThatThrownBy(() -> PLAIN.readValue(leaked, Investment.class)).hasMessageContaining("[term]");
        JsonMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .addModule(new Jackson2Module(DatasetReader.standard().with(new Standing("leaked"))))
                .build();
        assertThat(mapper.readValue(leaked, Investment.class).standing()).isEqualTo(new Standing("leaked"));
    }

    /** A type that its author reads with annotations of Jackson, and that does not know this library. */
    public record Machine(@JsonProperty("wavelength_nm") double wavelength, List<String> nodes) {}

    @Test
    void makesAKindOfATypeThatAMapperReads() throws Exception {
        AdaptedKind<Machine> kind = Jackson2Module.kind(JsonMapper.builder().build(), Machine.class);
        Machine machine = new Machine(13.5, List.of("7 nm", "5 nm"));
        assertThat(kind.write(machine)).hasToString("{nodes: [\"7 nm\", \"5 nm\"], wavelength_nm: 13.5}");
        assertThat(kind.read(kind.write(machine))).isEqualTo(machine);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.read(new ExtensionValue.Text("EUV")))
                .withMessageContaining("EUV");
    }

    /** A type of a user that contains a result. */
    public record Answer(ModelValue result) {}

    static Stream<ModelValue> results() {
        CatchUp catchUp = CatchUp.of(DATA, "huawei-parity", Estimate.exactly(0.29));
        Dataset chips = ReferenceData.accelerators();
        return Stream.of(
                catchUp,
                catchUp.explain(),
                catchUp.parity(Estimate.exactly(0.1)),
                Gaps.of(chips).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense"),
                Lags.of(chips).behind("huawei-ascend-910c", List.of("nvidia"), "fp16-dense", 0),
                DATA.changesSince(DATA));
    }

    @ParameterizedTest
    @MethodSource("results")
    void writesResultsAsTheResultWriterDoes(ModelValue result) throws Exception {
        JsonNode written = PLAIN.readTree(ResultWriter.write(result));
        for (JsonMapper mapper : mappers().toList()) {
            assertThat(PLAIN.readTree(mapper.writeValueAsString(result))).isEqualTo(written);
        }
        assertThat(PLAIN.readTree(PLAIN.writeValueAsString(new Answer(result))))
                .isEqualTo(PLAIN.readTree("{\"result\": " + written + "}"));
    }

    @Test
    void refusesToReadResultsAndToWriteSettings() {
        for (Class<?> type : List.of(Gap.class, Lag.class, CatchUp.class, Derivation.class)) {
            assertThatThrownBy(() -> PLAIN.readValue("{}", type))
                    .isInstanceOf(MismatchedInputException.class)
                    .hasMessageStartingWith("expected a type that documents contain; a value of this class, such as a"
                            + " result of an analysis, is written only");
        }
        assertThatThrownBy(() -> PLAIN.writeValueAsString(Simulation.withSeed(1)))
                .hasMessageContaining("expected a result, got a value of the class"
                        + " io.github.chipgap.analysis.Simulation, which has no form in JSON");
    }

    /** Java's own mapper would write {@code {}} for most of them. */
    static Stream<Object> values() {
        return Stream.concat(
                results(),
                Stream.of(
                        DATA,
                        DATA.get(Investment.class, "state-chip-investment"),
                        Estimate.almost(2),
                        Interval.atLeast(0),
                        Period.parse("2025-Q1"),
                        PartialDate.parse("2025"),
                        Place.parse("page 3"),
                        Standing.REPORTED,
                        new ExtensionValue.Nothing(),
                        List.of(Estimate.almost(2))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aMapperWithoutTheModuleFailsAndNamesTheRemedy(Object value) {
        assertThatThrownBy(() -> JsonMapper.builder().build().writeValueAsString(value))
                .hasMessageContaining("'chipgap: add Jackson2Module or Jackson3Module to the mapper'");
    }
}
