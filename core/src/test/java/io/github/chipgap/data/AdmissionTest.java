// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Records that drafts are made into fit together where those that are added do, in whatever order they come, which is where
 * each of their references leads to what it must be.
 */
class AdmissionTest {
    private static final int LAST_PARAGRAPH = 31;

    /** Records under a few ids, most of which refer to what they should, in any order. */
    private static List<ModelRecord> records(Random random) {
        boolean mayBeWrong = random.nextBoolean();
        List<ModelRecord> records = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            records.add(Samples.source()
                    .id("source-" + round)
                    .paragraphs(round == 0 ? Optional.of(LAST_PARAGRAPH) : Optional.empty())
                    .build());
            records.add(Samples.chipmaker().id("maker-" + round).build());
            records.add(Samples.government().id("government-" + round).build());
            records.add(Samples.metric().id("metric-" + round).build());
            records.add(Samples.cohort()
                    .id("cohort-" + round)
                    .addMembers(id("maker", random, mayBeWrong))
                    .build());
            records.add(Samples.chip()
                    .id("chip-" + round)
                    .maker(id("maker", random, mayBeWrong))
                    .addCitations(citation(random, mayBeWrong))
                    .addLifecycle(Samples.milestone()
                            .citations(List.of(citation(random, mayBeWrong)))
                            .build())
                    .build());
            records.add(Samples.measurement()
                    .id("measurement-" + round)
                    .subject(id("chip", random, mayBeWrong))
                    .metric(id("metric", random, mayBeWrong))
                    .value(Estimate.exactly(isWrong(random, mayBeWrong) ? 2 : 0.5))
                    .citations(List.of(citation(random, mayBeWrong)))
                    .build());
            records.add(Samples.investment()
                    .id("investment-" + round)
                    .investor(id("government", random, mayBeWrong))
                    .partOf(random.nextInt(3) > 0 ? Optional.empty() : Optional.of("investment-" + (1 - round)))
                    .citations(List.of(citation(random, mayBeWrong)))
                    .build());
            records.add(Samples.control()
                    .id("control-" + round)
                    .issuer(id("government", random, mayBeWrong))
                    .anyOf(List.of(Samples.alternative(id("metric", random, mayBeWrong))))
                    .citations(List.of(citation(random, mayBeWrong)))
                    .build());
        }
        if (isWrong(random, mayBeWrong)) {
            records.remove(random.nextInt(records.size()));
        }
        if (isWrong(random, mayBeWrong)) {
            records.add(Samples.firm()
                    .id(records.get(random.nextInt(records.size())).id())
                    .build());
        }
        Collections.shuffle(records, random);
        return records;
    }

    private static boolean isWrong(Random random, boolean mayBe) {
        return mayBe && random.nextInt(20) == 0;
    }

    private static String id(String kind, Random random, boolean mayBeWrong) {
        if (isWrong(random, mayBeWrong)) {
            return List.of("nobody", "source-0", "metric-1", "maker-0", "chip-1")
                    .get(random.nextInt(5));
        }
        return kind + "-" + random.nextInt(2);
    }

    private static Citation citation(Random random, boolean mayBeWrong) {
        return Citation.builder()
                .source(id("source", random, mayBeWrong))
                .addPlaces(Place.paragraph(isWrong(random, mayBeWrong) ? LAST_PARAGRAPH + 1 : LAST_PARAGRAPH))
                .build();
    }

    /** Whether what a record refers to is among these, and allows it. */
    private static boolean fits(ModelRecord record, Map<String, ModelRecord> among) {
        return referencesResolve(record, record.recordType(), among)
                && citationsOf(record).stream().allMatch(citation -> hasPlaces(citation, among))
                && (!(record instanceof Measurement measurement)
                        || among.get(measurement.metric()) instanceof Metric metric
                                && metric.domain()
                                        .contains(measurement
                                                .value()
                                                .best()
                                                .orElse(measurement
                                                        .value()
                                                        .interval()
                                                        .lower()
                                                        .orElseThrow())))
                && !isPartOfItself(record, among);
    }

    private static <T> boolean referencesResolve(
            ModelRecord record, RecordType<T> type, Map<String, ModelRecord> among) {
        return type.references(type.javaType().cast(record)).stream()
                .allMatch(reference -> reference.target().isInstance(among.get(reference.id())));
    }

    private static List<Citation> citationsOf(ModelRecord record) {
        List<Citation> citations = new ArrayList<>();
        if (record instanceof Cited cited) {
            citations.addAll(cited.citations());
        }
        if (record instanceof Chip chip) {
            citations.addAll(chip.citations());
            chip.lifecycle().forEach(milestone -> citations.addAll(milestone.citations()));
        }
        return citations;
    }

    private static boolean hasPlaces(Citation citation, Map<String, ModelRecord> among) {
        int last = ((Source) among.get(citation.source())).paragraphs().orElse(Integer.MAX_VALUE);
        return citation.places().stream().allMatch(place -> Integer.parseInt(place.label()) <= last);
    }

    private static boolean isPartOfItself(ModelRecord record, Map<String, ModelRecord> among) {
        Set<String> passed = new HashSet<>();
        ModelRecord at = record;
        while (at instanceof Investment investment && investment.partOf().isPresent() && passed.add(at.id())) {
            at = among.get(investment.partOf().get());
            if (at == record) {
                return true;
            }
        }
        return false;
    }

    /** Admits records, each of a draft that records of its type were made of before. */
    private static final class Admission {
        private final Dataset.Builder builder;

        Admission(Dataset.Builder builder) {
            this.builder = builder;
        }

        Optional<ModelRecord> admit(ModelRecord record) {
            return admit(record, record.recordType());
        }

        private <T> Optional<ModelRecord> admit(ModelRecord record, RecordType<T> type) {
            Draft<?> draft = type.newDraft();
            Draft<T> values = type.draftOf(type.javaType().cast(record));
            for (Field field : type.fields()) {
                if (field.arity().isList()) {
                    draft.set(field, values.values(field));
                } else {
                    values.values(field).forEach(value -> draft.set(field, value));
                }
            }
            return builder.admit(draft);
        }
    }

    /** The dataset that a builder makes, or the problems for which it makes none. */
    private static Object built(Dataset.Builder builder) {
        try {
            return builder.build();
        } catch (InvalidRecordException e) {
            return e.problems();
        }
    }

    private static Dataset.Builder empty() {
        return Dataset.builder("test", "1", "A test");
    }

    @Property(tries = 1000)
    void admitsWhatFitsInWhateverOrderItComes(@ForAll Random random) {
        List<ModelRecord> records = records(random);
        Dataset.Builder builder = empty();
        Admission admission = new Admission(builder);
        Map<String, ModelRecord> among = new LinkedHashMap<>();
        for (ModelRecord record : records) {
            boolean isFirst = among.putIfAbsent(record.id(), record) == null;
            assertThat(admission.admit(record)).isEqualTo(isFirst ? Optional.of(record) : Optional.empty());
            if (isFirst) {
                boolean mayBePart = record instanceof Investment investment
                        && investment.partOf().isPresent();
                assertThat(builder.isInDoubt()).as(record.toString()).isEqualTo(mayBePart || !fits(record, among));
            }
            assertThat(builder.find(record.id())).contains(among.get(record.id()));
        }
        Object built = built(builder);
        boolean fit = among.values().stream().allMatch(record -> fits(record, among));
        assertThat(built instanceof Dataset).as("%s of %s", built, records).isEqualTo(fit);
        assertThat(built).isEqualTo(built(empty().addAll(among.values())));
        if (built instanceof Dataset data) {
            assertThat(data.records()).containsExactlyInAnyOrderElementsOf(among.values());
        }
    }

    @Property(tries = 500)
    void admitsToADatasetWhatCouldBeAddedToIt(@ForAll Random random) {
        List<ModelRecord> all = records(random);
        Object whole = built(empty().addAll(all));
        if (!(whole instanceof Dataset base)) {
            return;
        }
        List<ModelRecord> others = records(random);
        Dataset.Builder admitted = base.toBuilder();
        Admission admission = new Admission(admitted);
        Map<String, ModelRecord> firsts = new LinkedHashMap<>();
        for (ModelRecord record : others) {
            boolean isFirst = firsts.putIfAbsent(record.id(), record) == null;
            assertThat(admission.admit(record)).isEqualTo(isFirst ? Optional.of(record) : Optional.empty());
        }
        Object built = built(admitted);
        Dataset.Builder added = base.toBuilder().addAll(firsts.values());
        assertThat(built).isEqualTo(built(added));
        if (built instanceof Dataset data) {
            assertThat(data.conflicts()).isEqualTo(((Dataset) built(added)).conflicts());
            all.forEach(record ->
                    assertThat(data.get(ModelRecord.class, record.id())).isEqualTo(record));
        }
    }

    @Test
    void admitsFurtherRecordsBehindADatasetThatItMade() {
        Dataset.Builder builder = Samples.dataset();
        Admission admission = new Admission(builder);
        Dataset before = builder.build();
        ModelRecord chip = Samples.chip().id("b200").maker("amd").build();
        assertThat(admission.admit(chip)).contains(chip);
        assertThat(builder.isInDoubt()).isTrue();
        assertThatExceptionOfType(InvalidRecordException.class).isThrownBy(builder::build);
        admission.admit(Samples.chipmaker().id("amd").build());
        assertThat(builder.isInDoubt()).isFalse();
        assertThat(builder.build().all(Chip.class)).hasSize(2);
        assertThat(before.all(Chip.class)).hasSize(1);
    }

    @Test
    void looksForThePlacesOfASourceThatComesBehindWhatCitesIt() {
        Dataset.Builder builder = empty();
        Admission admission = new Admission(builder);
        admission.admit(Samples.event()
                .id("sale")
                .citations(List.of(Samples.paragraph(LAST_PARAGRAPH + 1)))
                .build());
        admission.admit(Samples.source().id("article").build());
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(builder::build)
                .withMessage("Event sale, citations/0/places/0: expected one of the paragraphs 1 to 31 of article, "
                        + "got \"paragraph 32\"");
    }

    @Test
    void refusesADraftOfWhatIsEmbeddedInOthers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty().admit(Citation.TYPE.newDraft()))
                .withMessage("expected a draft of records with an id, got one of citation");
    }

    @Test
    void refusesADraftThatMakesNoRecord() {
        Dataset.Builder builder = empty();
        Draft<Chipmaker> draft = Chipmaker.TYPE.newDraft();
        draft.set(Chipmaker.TYPE.field("id"), "huawei");
        draft.set(Chipmaker.TYPE.field("name"), " ");
        assertThatExceptionOfType(InvalidRecordException.class).isThrownBy(() -> builder.admit(draft));
        assertThat(builder.find("huawei")).isEmpty();
        draft.set(Chipmaker.TYPE.field("name"), "Huawei");
        assertThat(builder.admit(draft)).isPresent();
        assertThat(builder.build().all(Chipmaker.class)).hasSize(1);
    }
}
