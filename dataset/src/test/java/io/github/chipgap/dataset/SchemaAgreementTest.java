// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chipgap.data.Dataset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shipped schema, as another library understands it, and the reader take the same documents. */
class SchemaAgreementTest {
    private static final DatasetReader READER = DatasetReader.standard();
    private static final DatasetReader READER_OF_MORE_WORDS = Documents.readerOfMoreWords();
    private static final Schema SHIPPED = registry().getSchema(Resources.text(DatasetReader.SCHEMA_RESOURCE));
    private static final Schema OF_MORE_WORDS =
            registry().getSchema(READER_OF_MORE_WORDS.schema("https://example.org/s"));
    private static final int MUTANTS_OF_ONE = 20;

    /** The rules that {@link Violation} says no schema tells. */
    private static final List<String> READER_ONLY = JsonMutants.listed("""
            well-formed | limit | repeated-key | repeated-value | number | bounds | record | unique-id | reference
            domain | place | cause-cycle
            """);

    /** What a value looks like that is text, and is expected to be one of these, but only looks right. */
    private static final List<String> LOOKS_RIGHT = JsonMutants.listed("""
            text that is not blank | well-formed text without control characters | an ISO 4217 currency code
            an ISO 3166-1 alpha-2 code | an address such as | a year, month or day | a period such as
            a unit and its label
            """);

    private static final List<String> RATIOS = JsonMutants.listed("""
            5 | -0 | {} | {"moreThan": 0} | {"atLeast": 0} | {"lessThan": 1} | {"atMost": 0} | {"almost": 2}
            {"almost": 2, "moreThan": 0} | {"about": 0} | {"best": 1, "atLeast": 0, "atMost": 2, "confidence": 0.9}
            """);
    private static final List<String> NO_RATIOS = JsonMutants.listed("""
            -1 | "5" | null | {"moreThan": -1} | {"lessThan": 0} | {"almost": 0} | {"about": -0.5} | {"x-a": 1}
            {"about": 1, "atLeast": 0} | {"almost": 1, "best": 1} | {"moreThan": 0, "atLeast": 0}
            {"confidence": 0} | {"confidence": 1.5}
            """);

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    @Test
    void bothAcceptTheShippedDocument() {
        JsonNode document = ExactJson.MAPPER.readTree(Resources.text("article.json"));
        assertThat(SHIPPED.validate(document)).isEmpty();
        assertThat(READER.validate(document.toString(), "article").isValid()).isTrue();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    @Domain(DatasetDomain.class)
    @Domain(DomainContext.Global.class)
    void bothAcceptWhatIsWrittenAndAgreeOnItsMutants(@ForAll Dataset data, @ForAll long seed) {
        JsonNode document = ExactJson.MAPPER.readTree(DatasetWriter.standard().write(data));
        assertThat(OF_MORE_WORDS.validate(document)).isEmpty();
        assertThat(READER_OF_MORE_WORDS.validate(document.toString(), "valid").violations())
                .isEmpty();
        JsonMutants mutants = new JsonMutants(new Random(seed));
        for (int i = 0; i < MUTANTS_OF_ONE; i++) {
            assertAgreed(READER_OF_MORE_WORDS, OF_MORE_WORDS, mutants.of(document));
        }
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void bothAgreeOnMutantsOfARecordOfEveryType(@ForAll long seed) {
        JsonNode golden = ExactJson.MAPPER.readTree(GoldenRecords.document());
        assertAgreed(READER, SHIPPED, new JsonMutants(new Random(seed)).of(golden));
    }

    @Test
    void bothAcceptEveryFormOfARatioAndNothingElse() {
        for (String json : RATIOS) {
            JsonNode document = ofRatio(json);
            assertThat(SHIPPED.validate(document)).isEmpty();
            assertThat(READER.validate(document.toString(), "ratio").violations())
                    .isEmpty();
        }
        for (String json : NO_RATIOS) {
            JsonNode document = ofRatio(json);
            assertThat(SHIPPED.validate(document)).as(json).isNotEmpty();
            assertThat(READER.validate(document.toString(), "ratio").isValid())
                    .as(json)
                    .isFalse();
        }
    }

    private static JsonNode ofRatio(String json) {
        return ExactJson.MAPPER.readTree(Documents.with("'sources': [{'id': 's', 'title': 'S'}], 'chips': "
                + "[{'id': 'c', 'name': 'C', 'generic': true}, {'id': 'd', 'name': 'D', 'generic': true}], "
                + "'metrics': [{'id': 'm', 'name': 'M', 'kind': 'level', 'moreIsBetter': true, 'domain': {}}], "
                + "'capabilityGaps': [{'id': 'g', 'summary': 'G', 'subject': 'c', 'reference': 'd', "
                + "'metric': 'm', 'ratio': " + json + ", 'standing': 'reported', 'citations': [{'source': 's'}]}]"));
    }

    private static void assertAgreed(DatasetReader reader, Schema schema, JsonNode document) {
        boolean schemaAccepts = schema.validate(document).isEmpty();
        ValidationReport report = reader.validate(document.toString(), "mutant");
        if (schemaAccepts) {
            assertThat(report.violations()).as(document.toString()).allMatch(SchemaAgreementTest::isForTheReaderOnly);
        } else {
            assertThat(report.isValid()).as(document.toString()).isFalse();
        }
    }

    private static boolean isForTheReaderOnly(Violation violation) {
        return READER_ONLY.contains(violation.rule())
                || (violation.rule().equals("value")
                        && violation.value().startsWith("\"")
                        && LOOKS_RIGHT.stream().anyMatch(violation.expected()::startsWith));
    }
}
