// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordBuilder;
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

/** The rules between records, compared with a plain statement of them over random records. */
class IntegrityRulesTest {
    private static final int LAST_PARAGRAPH = 31;

    /** Records under a few ids, most of which refer to what they should, in any order. */
    private static List<ModelRecord> records(Random random) {
        boolean mayBeWrong = random.nextBoolean();
        List<ModelRecord> records = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            Optional<String> other = Optional.of("investment-" + (1 - round));
            Optional<String> same = Optional.of(random.nextBoolean() ? "investment-" + round : "figure-" + (1 - round));
            Optional<String> whole = Optional.of(id("investment", random, false));
            for (RecordBuilder<? extends ModelRecord, ?> record : List.of(
                    Samples.source()
                            .id("source-" + round)
                            .paragraphs(round == 0 ? Optional.of(LAST_PARAGRAPH) : Optional.empty()),
                    Samples.chipmaker().id("maker-" + round),
                    Samples.government().id("government-" + round),
                    Samples.metric().id("metric-" + round),
                    Samples.cohort().id("cohort-" + round).addMembers(id("maker", random, mayBeWrong)),
                    Samples.chip()
                            .id("chip-" + round)
                            .maker(id("maker", random, mayBeWrong))
                            .addCitations(citation(random, mayBeWrong))
                            .addLifecycle(Samples.milestone()
                                    .citations(List.of(citation(random, mayBeWrong)))
                                    .build()),
                    Samples.measurement()
                            .id("measurement-" + round)
                            .subject(id("chip", random, mayBeWrong))
                            .metric(id("metric", random, mayBeWrong))
                            .value(Estimate.exactly(isWrong(random, mayBeWrong) ? 2 : 0.5))
                            .citations(List.of(citation(random, mayBeWrong))),
                    Samples.investment()
                            .id("investment-" + round)
                            .investor(id("government", random, mayBeWrong))
                            .partOf(other.filter(id -> random.nextInt(3) == 0))
                            .citations(List.of(citation(random, mayBeWrong))),
                    Samples.investment()
                            .id("figure-" + round)
                            .investor(id("government", random, mayBeWrong))
                            .partOf(whole.filter(id -> random.nextInt(4) == 0))
                            .sameMoneyAs(same.filter(id -> random.nextInt(3) == 0)),
                    Samples.control()
                            .id("control-" + round)
                            .issuer(id("government", random, mayBeWrong))
                            .anyOf(List.of(Samples.alternative(id("metric", random, mayBeWrong))))
                            .citations(List.of(citation(random, mayBeWrong))))) {
                records.add(record.build());
            }
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
            return List.of("unknown", "source-0", "metric-1", "maker-0", "chip-1")
                    .get(random.nextInt(5));
        }
        return kind + "-" + random.nextInt(2);
    }

    private static Citation citation(Random random, boolean mayBeWrong) {
        int paragraph = isWrong(random, mayBeWrong) ? LAST_PARAGRAPH + 1 : LAST_PARAGRAPH;
        return Samples.citation(id("source", random, mayBeWrong), Place.paragraph(paragraph));
    }

    /** Whether what a record refers to is among these, and allows it. */
    private static boolean fits(ModelRecord record, Map<String, ModelRecord> among) {
        return referencesResolve(record, among)
                && citationsOf(record).stream().allMatch(citation -> hasPlaces(citation, among))
                && (!(record instanceof Measurement measurement)
                        || among.get(measurement.metric()) instanceof Metric metric
                                && metric.domain()
                                        .contains(measurement.value().best().orElseThrow()))
                && !isPartOfItself(record, among);
    }

    private static boolean referencesResolve(ModelRecord record, Map<String, ModelRecord> among) {
        return Draft.of(record).references().stream()
                .allMatch(reference -> reference.target().isInstance(among.get(reference.id())));
    }

    private static List<Citation> citationsOf(ModelRecord record) {
        List<Citation> citations = new ArrayList<>();
        if (record instanceof Cited cited) {
            citations.addAll(cited.citations());
        }
        if (record instanceof Chip chip) {
            chip.lifecycle().forEach(milestone -> citations.addAll(milestone.citations()));
        }
        return citations;
    }

    private static boolean hasPlaces(Citation citation, Map<String, ModelRecord> among) {
        int last = ((Source) among.get(citation.source())).paragraphs().orElse(Integer.MAX_VALUE);
        return citation.places().stream().allMatch(place -> Integer.parseInt(place.label()) <= last);
    }

    /** Whether an investment includes itself, or another record of its own money does. */
    private static boolean isPartOfItself(ModelRecord record, Map<String, ModelRecord> among) {
        Set<String> own = sameMoney(Set.of(record.id()), among, false);
        Set<String> including = new HashSet<>();
        for (String id : own) {
            if (among.get(id) instanceof Investment investment) {
                investment.partOf().ifPresent(including::add);
            }
        }
        return !Collections.disjoint(own, sameMoney(including, among, true));
    }

    /** The ids of the investments of the same money as some, and if asked for of all larger ones that include these. */
    private static Set<String> sameMoney(Set<String> ids, Map<String, ModelRecord> among, boolean orLarger) {
        Set<String> found = new HashSet<>(ids);
        int before = 0;
        while (found.size() > before) {
            before = found.size();
            for (ModelRecord record : among.values()) {
                if (record instanceof Investment investment) {
                    investment.sameMoneyAs().filter(found::contains).ifPresent(same -> found.add(investment.id()));
                    if (found.contains(investment.id())) {
                        investment.sameMoneyAs().ifPresent(found::add);
                        investment.partOf().filter(larger -> orLarger).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** The dataset that a builder makes, or the problems for which it makes none. */
    private static Object built(DatasetBuilder builder) {
        try {
            return builder.build();
        } catch (InvalidRecordException e) {
            return e.problems();
        }
    }

    private static DatasetBuilder empty() {
        return Dataset.builder("test", "1", "A test");
    }

    @Property(tries = 1000)
    void acceptsRecordsThatFitTogetherInAnyOrder(@ForAll Random random) {
        List<ModelRecord> records = records(random);
        Map<String, ModelRecord> among = new LinkedHashMap<>();
        records.forEach(record -> among.putIfAbsent(record.id(), record));
        boolean fit = among.size() == records.size() && among.values().stream().allMatch(record -> fits(record, among));

        Object built = built(empty().addAll(records));
        assertThat(built instanceof Dataset).as("%s of %s", built, records).isEqualTo(fit);
        Collections.shuffle(records, random);
        if (among.size() == records.size()) {
            assertThat(built(empty().addAll(records))).isEqualTo(built);
        }
        if (built instanceof Dataset data) {
            assertThat(data.records()).containsExactlyInAnyOrderElementsOf(among.values());
        }
    }

    @Property(tries = 500)
    void reportsEachRecordThatDoesNotFit(@ForAll Random random) {
        Map<String, ModelRecord> among = new LinkedHashMap<>();
        records(random).forEach(record -> among.putIfAbsent(record.id(), record));
        Set<String> unfit = new HashSet<>();
        among.values().stream().filter(record -> !fits(record, among)).forEach(record -> unfit.add(record.id()));
        boolean hasCycle = among.values().stream().anyMatch(record -> isPartOfItself(record, among));

        Set<String> reported = new HashSet<>();
        empty().addAll(among.values()).problems().forEach(problem -> reported.add(problem.id()));
        if (hasCycle) { // a cycle is reported once, at one of its records
            assertThat(unfit).containsAll(reported);
        } else {
            assertThat(reported).isEqualTo(unfit);
        }
    }

    @Property(tries = 500)
    void combinesADatasetWithRecordsThatFitIt(@ForAll Random random) {
        Object whole = built(empty().addAll(records(random)));
        if (!(whole instanceof Dataset base)) {
            return;
        }
        Map<String, ModelRecord> others = new LinkedHashMap<>();
        records(random).forEach(record -> others.putIfAbsent(record.id(), record));
        Map<String, ModelRecord> among = new LinkedHashMap<>(others);
        base.records().forEach(record -> among.put(record.id(), record));
        boolean fit = among.values().stream().allMatch(record -> fits(record, among));

        Object built = built(base.toBuilder().addAll(others.values()));
        assertThat(built instanceof Dataset).as("%s on %s", others, base).isEqualTo(fit);
        if (built instanceof Dataset data) {
            assertThat(data.records()).containsExactlyInAnyOrderElementsOf(among.values());
            assertThat(data.conflicts())
                    .extracting(Conflict::dropped)
                    .containsExactlyElementsOf(others.values().stream()
                            .filter(record -> !among.get(record.id()).equals(record))
                            .toList());
        }
    }

    @Test
    void referencesToWithheldRecordsResolve() {
        assertThat(withheld("intel", Chipmaker.TYPE)).isEmpty();
        assertThat(withheld("inter", Chipmaker.TYPE))
                .containsExactly("Chip b200, maker: expected the id of a Chipmaker in the dataset, "
                        + "got \"inter\"; did you mean intel?");
        assertThat(withheld("intel", Source.TYPE))
                .containsExactly("Chip b200, maker: expected the id of a Chipmaker in the dataset, "
                        + "not the id of a Source, got \"intel\"");
    }

    /** The problems of a dataset with a chip of that maker, which withholds a record of that type with the id intel. */
    private static List<String> withheld(String maker, RecordType<?> type) {
        DatasetBuilder data = Samples.dataset(Samples.chip().id("b200").maker(maker));
        assertThat(data.problems()).isNotEmpty();
        return data.withhold("intel", type.newDraft()).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
