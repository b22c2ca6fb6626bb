// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JacksonModulesTest {
    private static final DatasetReader READER = Documents.readerOfMoreWords();
    private static final String FUND = "{\"id\": \"fund\", \"summary\": \"A fund.\", \"investor\": \"china\",\n"
            + "\"amount\": {\"moreThan\": 150e9}, \"currency\": \"USD\", \"standing\": \"reported\","
            + " \"citations\": [{\"source\": \"s\"}]}";

    static Stream<Mappers> mappers() {
        return Stream.of(Mappers.plain(READER), Mappers.withOtherSettings(READER), Mappers.ofSpringBoot())
                .flatMap(List::stream);
    }

    @Property(tries = 15)
    @Domain(DatasetDomain.class)
    void writeEveryRecordAsTheWriterDoesAndReadItBack(@ForAll Dataset data) throws Exception {
        JsonNode document = ExactJson.MAPPER.readTree(DatasetWriter.standard().write(data));
        for (Mappers mapper : Mappers.plain(READER)) {
            for (RecordType<?> type : data.types()) {
                int i = 0;
                for (ModelRecord record : data.all(ModelRecord.class)) {
                    if (record.recordType() == type) {
                        String json = mapper.write(record);
                        // A tree keeps the order of the keys, and its text the digits.
                        assertThat(ExactJson.MAPPER.readTree(json).toString())
                                .isEqualTo(document.get(type.name()).get(i++).toString());
                        assertThat(mapper.read(json, type.javaType())).isEqualTo(record);
                    }
                }
            }
        }
    }

    @Property(tries = 10)
    @Domain(DatasetDomain.class)
    void writeAndReadDatasetsWhateverTheirSettings(@ForAll Dataset data) throws Exception {
        String document =
                ExactJson.MAPPER.readTree(DatasetWriter.standard().write(data)).toString();
        for (Mappers mapper : Stream.of(Mappers.plain(READER), Mappers.withOtherSettings(READER))
                .flatMap(List::stream)
                .toList()) {
            String json = mapper.write(data);
            assertThat(ExactJson.MAPPER.readTree(json).toString()).isEqualTo(document);
            assertThat(mapper.read(json, Dataset.class)).isEqualTo(data);
        }
    }

    /** A type of somebody else that has ours in it, in all the ways that Jackson knows. */
    record Portfolio(
            String name,
            List<Investment> investments,
            Map<String, Estimate> amounts,
            Optional<PartialDate> since,
            Optional<Period> until,
            Standing standing,
            Interval range,
            ExtensionValue note,
            Investment largest) {}

    static Stream<Mappers> mappersThatKnowOptional() {
        return Stream.of(Mappers.withOtherSettings(READER), Mappers.ofSpringBoot())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("mappersThatKnowOptional")
    void readAndWriteThemInsideOfOtherTypes(Mappers mapper) throws Exception {
        Investment fund = mapper.read(FUND, Investment.class);
        Portfolio portfolio = new Portfolio(
                "mine",
                List.of(fund, Investment.builder().from(fund).id("other").build()),
                Map.of("2025", Estimate.almost(2)),
                Optional.of(PartialDate.parse("2025-09")),
                Optional.empty(),
                Standing.PROJECTED,
                Interval.atLeast(0),
                new ExtensionValue.Items(ImmutableList.of(new ExtensionValue.Text("a"))),
                fund);
        String json = mapper.write(portfolio);
        assertThat(mapper.read(json, Portfolio.class)).isEqualTo(portfolio);
        assertThat(mapper.readTree(json, Portfolio.class)).isEqualTo(portfolio);
        assertThat(json).contains("\"2025\":{\"almost\":2}", "\"2025-09\"", "\"projected\"", "{\"moreThan\":150e9}");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void refuseWhatTheReaderRefuses(Mappers mapper) {
        String wrong = FUND.replace("moreThan", "morethan").replace("USD", "USQ");
        assertThatThrownBy(() -> mapper.read(wrong, Investment.class))
                .satisfies(e ->
                        assertThat(e.getClass().getSuperclass().getSimpleName()).isEqualTo("MismatchedInputException"))
                .hasMessageStartingWith("""
                        JSON:2:12 /amount/morethan (Investment fund) [unknown-key] expected one of the keys best, about, \
                        almost, moreThan, atLeast, lessThan, atMost, confidence, got "morethan"; did you mean moreThan?
                        JSON:2:44 /currency (Investment fund) [value] expected an ISO 4217 currency code such as USD, got \
                        "USQ"; did you mean USD?
                        """.strip())
                .satisfies(e -> assertThat(placeOf(e)).isEqualTo("2:12"))
                .hasMessageContaining("[\"amount\"]")
                .cause()
                .isInstanceOfSatisfying(
                        InvalidDatasetException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("unknown-key", "value"));
        assertThatThrownBy(() -> mapper.read(FUND.replace("\"id\"", "\"colour\": 1, \"id\""), Investment.class))
                .hasMessageContaining("[unknown-key]");
        assertThatThrownBy(() -> mapper.read(FUND.replace("reported", "rumoured"), Investment.class))
                .hasMessageContaining("[term]");
        assertThatThrownBy(() -> mapper.read("{\"id\": \"a\", \"name\": \"A\", \"name\": \"B\"}", AIFirm.class))
                .hasMessageContaining("[repeated-key]");
        assertThatThrownBy(() -> mapper.read("0.1000000000000000055511151231257827", Estimate.class))
                .hasMessageContaining("[number]");
        assertThatThrownBy(() -> mapper.read("{\"format\": 1}", Dataset.class)).hasMessageContaining("the key id");
    }

    private static String placeOf(Throwable e) {
        if (e instanceof tools.jackson.core.JacksonException refusal) {
            return refusal.getLocation().getLineNr() + ":"
                    + refusal.getLocation().getColumnNr();
        }
        var location = ((com.fasterxml.jackson.core.JacksonException) e).getLocation();
        return location.getLineNr() + ":" + location.getColumnNr();
    }

    @Test
    void tellWhereInsideOfOtherTypes() {
        String json = "{\"name\": \"mine\", \"investments\": [" + FUND + ",\n" + FUND.replace("\"s\"", "\"S\"") + "]}";
        List<Throwable> refusals = Mappers.ofSpringBoot().stream()
                .map(mapper -> catchThrowable(() -> mapper.read(json, Portfolio.class)))
                .toList();
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal)
                        .hasMessageStartingWith(
                                "JSON:4:100 /investments/1/citations/0/source (Investment fund) [value] expected")
                        .satisfies(e -> assertThat(placeOf(e)).isEqualTo("4:100")));
        assertThat(((tools.jackson.databind.DatabindException) refusals.get(0))
                        .getPath().stream()
                                .map(step ->
                                        step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName()))
                .containsExactly("investments", "1", "citations", "0", "source");
        assertThat(((com.fasterxml.jackson.databind.JsonMappingException) refusals.get(1))
                        .getPath().stream()
                                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName()))
                .containsExactly("investments", "1", "citations", "0", "source");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void refuseOtherImplementationsAndTypesThatCouldBeAny(Mappers mapper) {
        assertThatThrownBy(() -> mapper.read("3", ExtensionValue.Text.class)).hasMessageContaining("not of this class");
        assertThatThrownBy(() -> mapper.read("{}", Party.class)).isNotInstanceOf(NullPointerException.class);
    }

    @Test
    void knowTheTypesThatTheirReaderKnows() throws Exception {
        EquipmentMaker asml = new EquipmentMaker(
                "asml",
                "ASML",
                ImmutableList.of(),
                Optional.of("NL"),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableMap.of());
        for (Mappers mapper : Mappers.withOtherSettings(READER.with(EquipmentMaker.TYPE))) {
            String json = mapper.write(asml);
            assertThat(json).isEqualTo("{\"id\":\"asml\",\"name\":\"ASML\",\"jurisdiction\":\"NL\"}");
            assertThat(mapper.read(json, EquipmentMaker.class)).isEqualTo(asml);
        }
    }

    /** A type that its author reads with annotations of Jackson, and that knows nothing of this library. */
    record Machine(@JsonProperty("wavelength_nm") double wavelength, List<String> nodes) {}

    /** A record of the model that has one. */
    record Scanner(String id, Machine machine, ImmutableMap<String, ExtensionValue> extensions) implements ModelRecord {
        static final AdaptedKind<Machine> JACKSON_3 =
                Jackson3Module.kind(JsonMapper.builder().build(), Machine.class);
        static final AdaptedKind<Machine> JACKSON_2 = Jackson2Module.kind(
                com.fasterxml.jackson.databind.json.JsonMapper.builder().build(), Machine.class);

        static RecordType<Scanner> type(AdaptedKind<Machine> kind) {
            return new Type(kind);
        }

        private static final class Type extends RecordType<Scanner> {
            Type(AdaptedKind<Machine> kind) {
                super(
                        "scanners",
                        Scanner.class,
                        "a lithography machine",
                        field("id", Kind.ID, Arity.REQUIRED, "its id"),
                        field("machine", kind, Arity.REQUIRED, "what its maker says of it"));
            }

            @Override
            protected Object get(Scanner scanner, int field) {
                return field == 0 ? scanner.id() : scanner.machine();
            }

            @Override
            protected Scanner make(Draft<Scanner> draft) {
                return new Scanner(draft.<String>required(0), draft.<Machine>required(1), draft.extensions());
            }
        }

        @Override
        public RecordType<?> recordType() {
            return type(JACKSON_3);
        }
    }

    @Test
    void plugInATypeThatAMapperReads() {
        for (AdaptedKind<Machine> kind : List.of(Scanner.JACKSON_3, Scanner.JACKSON_2)) {
            DatasetReader reader = DatasetReader.standard().with(Scanner.type(kind));
            String document = Documents.with("\"scanners\": [\n{\"id\": \"nxe\", \"machine\":"
                    + " {\"wavelength_nm\": 13.5, \"nodes\": [\"7 nm\", \"5 nm\"]}}]");
            Scanner scanner = reader.read(document, "doc").get(Scanner.class, "nxe");
            assertThat(scanner.machine()).isEqualTo(new Machine(13.5, List.of("7 nm", "5 nm")));
            assertThat(kind.read(kind.write(scanner.machine()))).isEqualTo(scanner.machine());
            assertThat(reader.schema("https://example.org/s")).contains("\"machine\": {");

            String wrong = document.replace("13.5", "\"EUV\"");
            assertThat(reader.validate(wrong, "doc").violations())
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.toString())
                                .startsWith("doc:3:26 /scanners/0/machine (Scanner nxe) [value] expected a Machine: ")
                                .contains("\\\"EUV\\\"".replace("\\", ""), "nodes");
                    });
        }
    }
}
