// SPDX-License-Identifier: Apache-2.0
package com.example.fabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.DatasetWriter;
import io.github.chipgap.dataset.InvalidDatasetException;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.dataset.Violation;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Claim;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.model.Party;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FabsTest {
    private static final DatasetReader READER = Fabs.reader().extending(ReferenceData.article());
    private static final Dataset DATA = Fabs.load();

    private static String document() throws IOException {
        try (InputStream in = Fabs.class.getResourceAsStream("fabs.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void runsWhereItIsMeantToRun() {
        boolean onClassPath = Boolean.getBoolean("fabs.class-path");
        assertThat(Fabs.class.getModule().isNamed()).isNotEqualTo(onClassPath);
        assertThat(Dataset.class.getModule().isNamed()).isNotEqualTo(onClassPath);
    }

    @Test
    void readsOurTypesBesideTheLibrarys() {
        EquipmentMaker optics = DATA.get(EquipmentMaker.class, "example-optics");
        assertThat(optics.lithographyWavelength()).contains(Estimate.exactly(13.5));
        assertThat(optics).hasToString("EquipmentMaker[example-optics: Example Optics]");
        assertThat(DATA.get(Party.class, "sample-litho").jurisdiction()).contains("CN");
        assertThat(DATA.get(ToolDelivery.class, "sample-to-smic"))
                .hasToString("ToolDelivery[sample-to-smic: sample-litho]")
                .isEqualTo(READERS_COPY);
        assertThat(DATA.get(Measurement.class, "exposure-rate-optics").extensions())
                .containsEntry("x-desk", new ExtensionValue.Text("hardware"));
    }

    private static final ToolDelivery READERS_COPY = new ToolDelivery(
            "sample-to-smic",
            "sample-litho",
            "smic",
            PartialDate.parse("2025-09"),
            3,
            DATA.get(ToolDelivery.class, "sample-to-smic").citations(),
            ImmutableMap.of());

    @Test
    void analysesThem() {
        Gap gap = Gaps.of(DATA).between("sample-litho", "example-optics", "exposure-rate");
        assertThat(gap.ratio()).hasToString("Optional[0..<0.5]");
        assertThat(Bottlenecks.of(DATA).rootCausesFor("smic")).extracting(Claim::id).contains("too-little-power");
        assertThat(DATA.claimsAbout("example-optics")).extracting(Claim::id).containsExactly("exposure-rate-optics");
    }

    @Test
    void writesThemAndReadsThemBack() throws IOException {
        String whole = DatasetWriter.standard().write(DATA);
        Dataset flat = Fabs.reader().read(whole, "whole.json");
        assertThat(flat.records()).containsExactlyElementsOf(DATA.records());
        assertThat(flat.documents()).hasToString("[fabs 1.0.0]");
        assertThat(DATA.documents()).hasToString("[article 2.0.1, fabs 1.0.0]");
        assertThat(READER.read(document(), "fabs.json")).isEqualTo(DATA);
    }

    @Test
    void ourSchemaIsTheLibrarysAndOurPart() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Fabs.reader().schema("https://example.com/fabs.schema.json"));
        assertThat(schema.validate(document(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(document().replace("\"leaked\"", "\"rumoured\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(document().replace("lithographyWavelength", "wavelength"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(DatasetWriter.standard().write(ReferenceData.article()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithOursAsWithTheLibrarys() throws IOException {
        String wrong = document()
                .replace("\"customers\": [\"nvidia\"]", "\"customers\": [\"nvidea\"]")
                .replace("13.5", "13500")
                .replace("\"tools\": 3", "\"tools\": 0")
                .replace("\"leaked\"", "\"leakd\"")
                .replace("\"toolDeliveries\"", "\"toolDelivery\"");
        assertThat(READER.validate(wrong, "fabs.json").violations())
                .extracting(Violation::toString)
                .contains(
                        "fabs.json:60:32 /equipmentMakers/0/lithographyWavelength (EquipmentMaker example-optics) [value]"
                                + " expected an estimate inside >0..<1000, got 13500",
                        "fabs.json:61:21 /equipmentMakers/0/customers/0 (EquipmentMaker example-optics) [reference] expected"
                                + " the id of a Chipmaker in the dataset, got \"nvidea\"; did you mean nvidia?")
                .anySatisfy(text -> assertThat(text).contains("[term]").endsWith("did you mean leaked?"))
                .anySatisfy(text -> assertThat(text).contains("[unknown-key]").endsWith("did you mean toolDeliveries?"));
    }

    @Test
    void keepsOurOwnRuleToo() throws IOException {
        String wrong = document().replace("\"tools\": 3", "\"tools\": 30");
        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> READER.read(wrong, "fabs.json"))
                .withMessageContaining("/toolDeliveries/0/citations (ToolDelivery sample-to-smic) [record] expected two"
                        + " sources for more than 10 machines, got ");
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> new ToolDelivery(
                        "a", "b", "c", PartialDate.of(2025), 0, ImmutableList.of(), ImmutableMap.of()))
                .withMessageContaining("ToolDelivery a, tools: expected a whole number from 1");
    }

    @Test
    void combinesThemAndTellsTheDifferences() {
        Dataset mine = Dataset.builder("mine", "1", "Mine")
                .add(EquipmentMaker.builder().id("third-maker").name("Third").build())
                .build();
        Dataset both = DATA.combinedWith(mine);
        assertThat(both.changesSince(DATA).added()).extracting(ModelRecord::id).containsExactly("third-maker");
        assertThat(DATA.changesSince(ReferenceData.article()).text())
                .startsWith("article 2.0.1 -> fabs 1.0.0: 8 added, 0 removed, 0 changed\n")
                .contains("+ EquipmentMaker[sample-litho: Sample Litho]\n");
    }

    @Test
    void travelsAsAnObject() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(DATA);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(DATA);
        }
    }
}
