// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.messageOf;
import static io.github.chipgap.Refusals.noRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Event;
import io.github.chipgap.model.Government;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTest {
    private static final ImmutableMap<String, ExtensionValue> NOTE = ImmutableMap.of("x-note", text("a"));

    private static ExtensionValue text(String text) {
        return new ExtensionValue.Text(text);
    }

    @Test
    void getsARecordByItsTypeOrOneThatItShares() {
        Dataset data = Samples.dataset().build();
        assertThat(data.get(Chipmaker.class, "huawei").name()).isEqualTo("A chipmaker");
        assertThat(data.get(Party.class, "huawei")).isSameAs(data.get(ModelRecord.class, "huawei"));
        assertThat(data.find(Subject.class, "ascend")).containsSame(data.get(Chip.class, "ascend"));
        assertNone(data, AIFirm.class, "huawei", "no AIFirm \"huawei\" in dataset test: that is a Chipmaker");
        assertNone(data, Chipmaker.class, "huawai", "no Chipmaker \"huawai\" in dataset test; did you mean huawei?");
        assertNone(data, Metric.class, "huawai", "no Metric \"huawai\" in dataset test");
    }

    private static void assertNone(Dataset data, Class<?> type, String id, String message) {
        assertThat(data.find(type, id)).isEmpty();
        assertThat(noRecord(() -> data.get(type, id))).isEqualTo(message);
    }

    @Test
    void aBuilderGoesOnBehindADatasetThatItMade() {
        DatasetBuilder builder = Samples.dataset();
        Dataset before = builder.build();
        builder.add(Samples.chipmaker().id("smic").build());
        Dataset after = builder.build();
        assertThat(before.find(Chipmaker.class, "smic")).isEmpty();
        assertThat(before).isEqualTo(Samples.dataset().build());
        assertThat(after.get(Chipmaker.class, "smic")).isNotNull();
        assertThat(after.all(ModelRecord.class))
                .hasSize(before.all(ModelRecord.class).size() + 1);
    }

    @Test
    void aBuilderGoesOnBehindARefusal() {
        DatasetBuilder builder = Samples.dataset(Samples.chip().id("mlu").maker("cambricon"));
        assertThatExceptionOfType(InvalidRecordException.class).isThrownBy(builder::build);
        Dataset data = builder.add(Samples.chipmaker().id("cambricon").build()).build();
        assertThat(data.get(Chip.class, "mlu").maker()).isEqualTo(Optional.of("cambricon"));
        assertThat(data.records().asList()).isSortedAccordingTo(Comparator.comparing(ModelRecord::id));
    }

    @Test
    void listsAllOfATypeAndOfOneThatTypesShare() {
        Dataset data = Samples.dataset(
                        Samples.firm().id("baidu"),
                        Samples.gap().id("gap"),
                        Samples.finding().id("a-finding"))
                .build();
        assertThat(data.all(Chipmaker.class)).extracting(Chipmaker::id).containsExactly("huawei", "nvidia");
        assertThat(data.all(Party.class)).extracting(Party::id).containsExactly("baidu", "china", "huawei", "nvidia");
        assertThat(data.all(Claim.class)).extracting(Claim::id).containsExactly("a-finding", "gap");
        assertThat(data.all(Caused.class)).extracting(Caused::id).containsExactly("gap");
        assertThat(data.all(Event.class)).isEmpty();
        assertThat(data.all(ModelRecord.class)).containsExactlyElementsOf(data.records());
    }

    @Test
    void listsItsTypesInTheOrderOfADocument() {
        Dataset data = Samples.dataset().build();
        assertThat(data.types()).containsExactly(Source.TYPE, Chipmaker.TYPE, Government.TYPE, Metric.TYPE, Chip.TYPE);
    }

    @Property(tries = 50)
    void isInTheOrderOfIdsWhateverTheOrderOfAdding(@ForAll long seed) {
        Dataset data = Samples.dataset().build();
        List<ModelRecord> shuffled = new ArrayList<>(data.records());
        Collections.shuffle(shuffled, new Random(seed));
        Dataset same = Dataset.builder("test", "1", "A test").addAll(shuffled).build();
        assertThat(same.records())
                .extracting(ModelRecord::id)
                .containsExactly("article", "ascend", "china", "huawei", "nvidia", "speed");
        assertThat(same).isEqualTo(data).hasSameHashCodeAs(data);
    }

    @Test
    void tellsTheClaimsAboutARecordAndAboutTheChipsOfAMaker() {
        Dataset data = Samples.dataset(
                        Samples.cohort().id("makers").addMembers("huawei"),
                        Samples.measurement().id("ascend-speed"),
                        Samples.gap().id("gap").subject("ascend").reference("huawei"),
                        Samples.finding().id("z-cohort").about(List.of("makers")),
                        Samples.finding().id("on-gap").about(List.of("gap")))
                .build();
        assertThat(data.claimsAbout("huawei")).extracting(Claim::id).containsExactly("ascend-speed", "gap");
        assertThat(data.claimsAbout("ascend")).extracting(Claim::id).containsExactly("ascend-speed", "gap");
        assertThat(data.claimsAbout("makers")).extracting(Claim::id).containsExactly("z-cohort");
        assertThat(data.claimsAbout("gap")).extracting(Claim::id).containsExactly("on-gap");
        assertThat(data.claimsAbout("nvidia")).isEmpty();
    }

    @Test
    void tellsTheClaimsThatCiteASourceEachOnce() {
        Dataset data = Samples.dataset(
                        Samples.source().id("filing"),
                        Samples.finding().id("twice").addCitations(Samples.paragraph(9), Samples.citation("filing")),
                        Samples.event().id("no-claim"))
                .build();
        assertThat(data.claimsCiting("article")).extracting(Claim::id).containsExactly("twice");
        assertThat(data.claimsCiting("filing")).extracting(Claim::id).containsExactly("twice");
    }

    @Test
    void tellsTheCohortsOfAParty() {
        Dataset data = Samples.dataset(
                        Samples.cohort().id("outer").addMembers("inner"),
                        Samples.cohort().id("inner").addMembers("huawei"))
                .build();
        assertThat(data.cohortsOf("huawei")).extracting(Cohort::id).containsExactly("inner");
        assertThat(data.cohortsOf("inner")).extracting(Cohort::id).containsExactly("outer");
        assertThat(data.cohortsOf("nvidia")).isEmpty();
    }

    @Test
    void refusesQuestionsAboutUnknownIds() {
        Dataset data = Samples.dataset().build();
        for (ThrowingCallable question : new ThrowingCallable[] {
            () -> data.claimsAbout("nvidea"), () -> data.claimsCiting("nvidea"), () -> data.cohortsOf("nvidea")
        }) {
            assertThat(noRecord(question)).contains("\"nvidea\" in dataset test");
        }
    }

    @Test
    void differsByEachOfItsParts() {
        Dataset data = Dataset.builder("a", "1", "T").extensions(NOTE).build();
        assertThat(data)
                .isEqualTo(Dataset.builder("a", "1", "T").extensions(NOTE).build())
                .hasToString("a 1 (0 records)")
                .isNotEqualTo(Dataset.builder("b", "1", "T").extensions(NOTE).build())
                .isNotEqualTo(Dataset.builder("a", "2", "T").extensions(NOTE).build())
                .isNotEqualTo(Dataset.builder("a", "1", "U").extensions(NOTE).build())
                .isNotEqualTo(Dataset.builder("a", "1", "T").build())
                .isNotEqualTo(Dataset.builder("a", "1", "T")
                        .extensions(NOTE)
                        .add(Samples.chipmaker().id("huawei").build())
                        .build())
                .isNotEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            My Data | 1  | T  | id: expected an id in lower-case letters, digits and single hyphens, \
            such as huawei-ascend-910c, got "My Data"
            a       | '' | T  | version: expected text that is not blank, got ""
            a       | 1  | '\n' | title: expected text that is not blank, got "\\u000a"
            """)
    void refusesAnIdVersionOrTitleOfAnotherForm(String id, String version, String title, String message) {
        assertThat(illegal(() -> Dataset.builder(id, version, title))).isEqualTo("dataset, " + message);
    }

    @Test
    void refusesAnExtensionKeyWithoutItsPrefix() {
        assertThat(illegal(() -> Dataset.builder("a", "1", "T").extensions(ImmutableMap.of("note", text("a")))))
                .isEqualTo("dataset: expected an extension key, well-formed text that begins with x-, got \"note\"");
    }

    @Test
    void refusesNoIdAndNoRecord() {
        DatasetBuilder builder = Dataset.builder("a", "1", "T");
        Dataset data = builder.build();
        assertThat(messageOf(NullPointerException.class, () -> data.get(Chip.class, null)))
                .isEqualTo("recordId");
        assertThat(messageOf(NullPointerException.class, () -> data.find(Chip.class, null)))
                .isEqualTo("recordId");
        assertThat(messageOf(NullPointerException.class, () -> builder.add(null)))
                .isEqualTo("record");
    }

    @Test
    void givesManyThreadsTheSameAnswers() throws Exception {
        DatasetBuilder builder = Samples.dataset();
        IntStream.range(0, 500)
                .forEach(i -> builder.add(Samples.finding().id("finding-" + i).build()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                Dataset data = builder.build();
                Callable<List<Claim>> question = () -> data.claimsAbout("huawei");
                for (Future<List<Claim>> answer : threads.invokeAll(Collections.nCopies(8, question))) {
                    assertThat(answer.get()).hasSize(500);
                }
            }
        } finally {
            threads.shutdown();
        }
    }
}
