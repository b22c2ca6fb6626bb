// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of the modules for mappers. Jackson 2 and 3 have no type in common, so each module adapts its mappers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MapperModuleTest {
    private static final Dataset DATA = ReferenceData.article();
    private static final String FUND = """
            {"id": "fund", "summary": "A fund.", "investor": "china",
            "amount": {"moreThan": 150e9}, "currency": "USD", "standing": "reported", "citations": [{"source": "s"}]}""";

    private final Mapper plain = mapper();

    /** A mapper of one of the two. */
    public interface Mapper {
        /** Writes a value as text. */
        String write(Object value) throws Exception;

        /** Reads a text. */
        <T> T read(String json, Class<T> type) throws Exception;

        /** Reads a text by a tree. */
        <T> T readTree(String json, Class<T> type) throws Exception;

        /** Writes a value as a tree and reads the tree. */
        <T> T byTree(Object value, Class<T> type) throws Exception;

        /** Converts a value. */
        <T> T convert(Object value, Class<T> type) throws Exception;
    }

    /** Opens this package, which the module does not export, to the mapper's module and to JUnit. */
    protected MapperModuleTest(Class<?> mapper) {
        Module module = MapperModuleTest.class.getModule();
        module.addOpens(MapperModuleTest.class.getPackageName(), mapper.getModule());
        module.addOpens(MapperModuleTest.class.getPackageName(), Test.class.getModule());
    }

    /** Returns a mapper with only this module. */
    protected abstract Mapper mapper();

    /** Returns a mapper with the modules found, and the module of a reader. */
    protected abstract Mapper mapper(DatasetReader reader);

    /** Returns mappers with the modules found, one of them with each setting that changes how other types are read. */
    protected abstract List<Mapper> mappersThatKnowOptional();

    /** Returns a mapper without the module. */
    protected abstract Mapper mapperWithoutModule();

    /** Returns the kind of values of a type read by the mapper. */
    protected abstract <V> AdaptedKind<V> kind(Class<V> type);

    /** Returns the class of the exceptions for JSON that is malformed. */
    protected abstract Class<? extends Exception> malformed();

    /** Returns the class of the exceptions for other values than expected. */
    protected abstract Class<? extends Exception> mismatched();

    /** Returns the line, the column and the path of a mismatch. */
    protected abstract String placeOf(Throwable mismatch);

    Stream<Mapper> mappers() {
        return Stream.concat(Stream.of(plain), mappersThatKnowOptional().stream());
    }

    private Object parse(String json) throws Exception {
        return plain.read(json, Object.class);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void writesAndReadsDatasetsAndEachOfTheirRecords(Mapper mapper) throws Exception {
        Map<?, ?> document = (Map<?, ?>) parse(DatasetWriter.standard().write(DATA));
        String json = mapper.write(DATA);
        assertThat(parse(json)).isEqualTo(document);
        assertThat(mapper.read(json, Dataset.class)).isEqualTo(DATA);
        for (ModelRecord record : DATA.records()) {
            String written = mapper.write(record);
            assertThat((List<?>) document.get(record.recordType().name())).anyMatch(parse(written)::equals);
            assertThat((Object) mapper.read(written, record.recordType().javaType()))
                    .isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void makesATreeAndReadsItBack(Mapper mapper) throws Exception {
        assertThat(mapper.byTree(DATA, Dataset.class)).isEqualTo(DATA);
        assertThat(plain.byTree(Estimate.exactly(5), Integer.class)).isEqualTo(5);
        assertThat(mapper.convert(2e23, Estimate.class)).isEqualTo(Estimate.exactly(2e23));
    }

    @Test
    void readsEachDoubleOfATree() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                Estimate estimate = Estimate.exactly(value);
                assertThat(plain.byTree(value, Estimate.class)).isEqualTo(estimate);
                assertThat(plain.byTree(estimate, Estimate.class)).isEqualTo(estimate);
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

    @ParameterizedTest
    @MethodSource("mappersThatKnowOptional")
    void readsAndWritesThemInsideOfOtherTypes(Mapper mapper) throws Exception {
        Portfolio portfolio = new Portfolio(
                "mine",
                List.of(mapper.read(FUND, Investment.class)),
                Map.of("2025", Estimate.almost(2)),
                Optional.of(PartialDate.parse("2025-09")),
                Optional.empty(),
                Standing.PROJECTED,
                Interval.atLeast(0),
                new ExtensionValue.Items(ImmutableList.of(new ExtensionValue.Text("a"))));
        String json = mapper.write(portfolio);
        assertThat(json).contains("\"2025\":{\"almost\":2}", "\"2025-09\"", "\"projected\"", "{\"moreThan\":150e9}");
        assertThat(mapper.read(json, Portfolio.class)).isEqualTo(portfolio);
        assertThat(mapper.readTree(json, Portfolio.class)).isEqualTo(portfolio);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void refusesWhatTheReaderRefuses(Mapper mapper) throws Exception {
        String wrong = FUND.replace("moreThan", "morethan").replace("USD", "EURO");
        Throwable refusal = catchThrowable(() -> mapper.read(wrong, Investment.class));
        assertThat(refusal).isInstanceOf(mismatched()).hasMessageStartingWith("""
                JSON:2:12 /amount/morethan (Investment fund) [unknown-key] expected one of the keys best, about, \
                almost, moreThan, atLeast, lessThan, atMost, confidence, got "morethan"; did you mean moreThan?
                JSON:2:44 /currency (Investment fund) [value] expected an ISO 4217 currency code such as USD, got \
                "EURO"; did you mean EUR?
                """.strip());
        assertThat(placeOf(refusal)).isEqualTo("2:12 amount/morethan");
        assertThat(refusal)
                .cause()
                .isInstanceOfSatisfying(
                        InvalidDatasetException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("unknown-key", "value"));
        assertThatThrownBy(() -> mapper.read("{\"id\": \"a\", \"name\": \"A\", \"name\": \"B\"}", AIFirm.class))
                .hasMessageContaining("[repeated-key]");
        assertThatThrownBy(() -> mapper.read("0.1000000000000000055511151231257827", Estimate.class))
                .hasMessageContaining("[number]");
        assertThatThrownBy(() -> mapper.read("{\"format\": 1}", Dataset.class)).hasMessageContaining("the key id");
    }

    @Test
    void tellsWhereInsideOfOtherTypes() throws Exception {
        String json = "{\"name\": \"mine\", \"investments\": [" + FUND + ",\n" + FUND.replace("\"s\"", "\"S\"") + "]}";
        Throwable refusal =
                catchThrowable(() -> mappersThatKnowOptional().get(0).read(json, Portfolio.class));
        assertThat(refusal)
                .isInstanceOf(mismatched())
                .hasMessageStartingWith(
                        "JSON:4:100 /investments/1/citations/0/source (Investment fund) [value] expected");
        assertThat(placeOf(refusal)).isEqualTo("4:100 investments/1/citations/0/source");
    }

    /** A value with a dataset inside. */
    public record Shelf(Dataset data) {}

    @Test
    void tellsWhereRulesBetweenRecordsAreBrokenInsideOfOtherTypes() {
        String json = "{\"data\": {\"format\": 1, \"id\": \"d\", \"version\": \"1\", \"title\": \"T\","
                + " \"chips\": [{\"id\": \"c\", \"name\": \"C\", \"maker\": \"m\"}]}}";
        Throwable refusal = catchThrowable(() -> plain.read(json, Shelf.class));
        assertThat(refusal).hasMessageStartingWith("JSON:1:109 /data/chips/0/maker (Chip c) [reference] expected");
        assertThat(placeOf(refusal)).isEqualTo("1:109 data/chips/0/maker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"a\", ", "{\"id\": tru}"})
    void leavesMalformedJsonToTheMapper(String json) {
        assertThatThrownBy(() -> plain.read(json, AIFirm.class)).isInstanceOf(malformed());
    }

    @Test
    void refusesOtherImplementationsAndTypesThatCouldBeAny() {
        assertThatThrownBy(() -> plain.read("3", ExtensionValue.Text.class)).hasMessageContaining("not of this class");
        assertThatThrownBy(() -> plain.read("{}", Party.class)).isNotInstanceOf(NullPointerException.class);
    }

    @Test
    void knowsTheTermsThatItsReaderKnows() throws Exception {
        String leaked = FUND.replace("reported", "leaked");
        assertThatThrownBy(() -> plain.read(leaked, Investment.class)).hasMessageContaining("[term]");
        Mapper mapper = mapper(DatasetReader.standard().with(new Standing("leaked")));
        assertThat(mapper.read(leaked, Investment.class).standing()).isEqualTo(new Standing("leaked"));
    }

    /** A type that its author reads with annotations of Jackson, and that does not know this library. */
    public record Machine(@JsonProperty("wavelength_nm") double wavelength, List<String> nodes) {}

    @Test
    void makesAKindOfATypeThatAMapperReads() {
        AdaptedKind<Machine> kind = kind(Machine.class);
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
        Object written = parse(ResultWriter.write(result));
        for (Mapper mapper : mappers().toList()) {
            assertThat(parse(mapper.write(result))).isEqualTo(written);
        }
        assertThat(parse(plain.write(new Answer(result)))).isEqualTo(Map.of("result", written));
    }

    @Test
    void refusesToReadResultsAndToWriteSettings() {
        for (Class<?> type : List.of(Gap.class, Lag.class, CatchUp.class, Derivation.class)) {
            assertThatThrownBy(() -> plain.read("{}", type))
                    .isInstanceOf(mismatched())
                    .hasMessageStartingWith("expected a type that documents contain; a value of this class, such as a"
                            + " result of an analysis, is written only");
        }
        assertThatThrownBy(() -> plain.write(Simulation.withSeed(1)))
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
        assertThatThrownBy(() -> mapperWithoutModule().write(value))
                .hasMessageContaining("'chipgap: add Jackson2Module or Jackson3Module to the mapper'");
    }
}
