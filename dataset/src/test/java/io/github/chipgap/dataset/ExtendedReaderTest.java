// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.ConstraintKind;
import io.github.chipgap.model.Standing;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader that was given a project's own record type and words treats them as the library's own. */
class ExtendedReaderTest {
    private static final DatasetReader READER = DatasetReader.standard()
            .with(EquipmentMaker.TYPE)
            .with(new Standing("leaked"))
            .with(new ConstraintKind("energy"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(READER.schema("https://example.org/mine.json"));
    private static final String DOCUMENT = Resources.text("extended.json");

    @Test
    void readsAndWritesThem() {
        Dataset data = READER.read(DOCUMENT, "mine.json");
        assertThat(data.get(EquipmentMaker.class, "asml").customers()).containsExactly("smic");
        assertThat(data.get(Constraint.class, "power").kind()).isEqualTo(new ConstraintKind("energy"));
        assertThat(DatasetWriter.standard().write(data)).isEqualTo(DOCUMENT);
        assertThat(READER.read(DatasetWriter.standard().write(data), "back.json"))
                .isEqualTo(data);
    }

    @Test
    void itsSchemaAcceptsWhatItReads() {
        assertThat(SCHEMA.validate(ExactJson.MAPPER.readTree(DOCUMENT))).isEmpty();
    }

    @Test
    void theStandardReaderKnowsNoneOfThem() {
        assertThat(DatasetReader.standard().validate(DOCUMENT, "mine.json").violations())
                .extracting(Violation::rule)
                .containsExactly("term", "reference", "term", "unknown-key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "equipmentMakers" | "equipmentMaker" | /equipmentMaker | unknown-key | equipmentMakers
            "leaked" | "leakd" | /constraints/0/standing | term | leaked
            "energy" | "enrgy" | /constraints/0/kind | term | energy
            "asml", | "asmk", | /constraints/0/limits/0 | reference | asml
            ["smic"] | ["smik"] | /equipmentMakers/0/customers/0 | reference | smic
            "marketShare" | "marketshare" | /equipmentMakers/0/marketshare | unknown-key | marketShare
            0.9 | -0.9 | /equipmentMakers/0/marketShare/moreThan | value | ``
            """)
    void tellsWhatIsWrongWithThem(String right, String wrong, String pointer, String rule, String suggestion) {
        String document = DOCUMENT.replaceFirst(Pattern.quote(right), wrong);
        assertThat(READER.validate(document, "mine.json").violations()).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(pointer).startsWith(violation.pointer());
            assertThat(violation.suggestion()).isEqualTo(suggestion);
        });
        if (!rule.equals("reference")) {
            assertThat(SCHEMA.validate(ExactJson.MAPPER.readTree(document))).isNotEmpty();
        }
    }
}
