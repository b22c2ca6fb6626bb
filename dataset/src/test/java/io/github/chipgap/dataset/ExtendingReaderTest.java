// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chipgap.data.Conflict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Document;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Source;
import org.junit.jupiter.api.Test;

class ExtendingReaderTest {
    private static final Dataset ARTICLE = ReferenceData.article();
    private final DatasetReader reader = DatasetReader.standard().extending(ARTICLE);

    @Test
    void aDocumentMayReferToTheRecordsOfTheDatasetItExtends() {
        Dataset mine = reader.read(document("""
                        "findings": [{"id": "mine", "summary": "Mine.", "kind": "outlook", "about": ["huawei"],
                          "standing": "reported", "citations": [{"source": "chip-gap-article"}]}]"""), "mine.json");

        assertThat(mine.records()).hasSize(ARTICLE.records().size() + 1).containsAll(ARTICLE.records());
        assertThat(mine.claimsAbout("huawei")).extracting(Claim::id).contains("mine", "huawei-parity");
        assertThat(mine).hasToString("mine 1 (" + mine.records().size() + " records)");
        assertThat(mine.documents())
                .extracting(Document::toString)
                .containsExactly(ARTICLE.id() + " " + ARTICLE.version(), "mine 1");
        assertThat(mine.conflicts()).isEmpty();
    }

    @Test
    void aRecordThatWasThereStaysAndTheConflictIsTold() {
        Dataset mine =
                reader.read(document("\"chipmakers\": [{\"id\": \"smic\", \"name\": \"Another\"}]"), "mine.json");

        assertThat(mine.records()).containsExactlyElementsOf(ARTICLE.records());
        assertThat(mine.conflicts()).extracting(Conflict::id).containsExactly("smic");
    }

    @Test
    void refusesARecordWithTheIdOfARecordOfAnotherType() {
        String document = document("\"aiFirms\": [{\"id\": \"smic\", \"name\": \"Another\"}]");

        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> reader.read(document, "mine.json"))
                .withMessage("mine.json:2:20 /aiFirms/0/id (AIFirm smic) [unique-id] expected an id of its own,"
                        + " not that of another Chipmaker, got \"smic\"");
    }

    @Test
    void aReferenceThatNeitherResolvesIsToldWithWhatIsNear() {
        String document = document("""
                "findings": [{"id": "mine", "summary": "Mine.", "kind": "outlook", "about": ["huawai"],
                  "standing": "reported", "citations": [{"source": "huawei"}]}]""");

        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> reader.read(document, "mine.json"))
                .withMessage("""
                        mine.json:2:78 /findings/0/about/0 (Finding mine) [reference] expected the id of a record in the \
                        dataset, got "huawai"; did you mean huawei?
                        mine.json:3:52 /findings/0/citations/0/source (Finding mine) [reference] expected the id of a \
                        Source in the dataset, not the id of a Chipmaker, got "huawei\"""");
    }

    @Test
    void whatIsWrittenOnTopOfADatasetIsReadOnTopOfIt() {
        Dataset mine = reader.read(document("\"chipmakers\": [{\"id\": \"intel\", \"name\": \"Intel\"}]"), "mine.json");
        String written = DatasetWriter.standard().extending(ARTICLE).write(mine);

        assertThat(written).isEqualTo("""
                {
                  "format": 1,
                  "id": "mine",
                  "version": "1",
                  "title": "Mine",
                  "chipmakers": [
                    {
                      "id": "intel",
                      "name": "Intel"
                    }
                  ]
                }
                """);
        assertThat(reader.read(written, "written.json")).isEqualTo(mine);
    }

    @Test
    void theExtensionKeysOfTheDatasetItExtendsAreNotWritten() {
        String shared = "{\"format\": 1, \"id\": \"base\", \"version\": \"1\", \"title\": \"Base\", \"x-a\": 1}";
        Dataset base = DatasetReader.standard().read(shared, "base.json");
        DatasetReader onTop = DatasetReader.standard().extending(base);
        Dataset mine = onTop.read(document("\"x-a\": 2, \"x-b\": 3"), "mine.json");
        String written = DatasetWriter.standard().extending(base).write(mine);

        assertThat(mine.extensions()).hasToString("{x-a=1, x-b=3}");
        assertThat(written).contains("\"x-b\": 3").doesNotContain("x-a");
        assertThat(onTop.read(written, "written.json")).isEqualTo(mine);
    }

    @Test
    void aRecordThatDiffersIsWritten() {
        Dataset other = Dataset.builder("other", "1", "Other")
                .add(Chipmaker.builder().id("smic").name("Another").build())
                .add(ARTICLE.get(Source.class, "chip-gap-article"))
                .build();

        assertThat(DatasetWriter.standard().extending(ARTICLE).write(other))
                .contains("\"name\": \"Another\"")
                .doesNotContain("sources");
    }

    private static String document(String records) {
        return "{\"format\": 1, \"id\": \"mine\", \"version\": \"1\", \"title\": \"Mine\",\n" + records + "}";
    }
}
