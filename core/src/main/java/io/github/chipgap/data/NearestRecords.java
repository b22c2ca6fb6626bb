// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.ModelRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the records that were probably meant by an unknown id. */
final class NearestRecords {
    private static final int MOST_SUGGESTIONS = 3;
    private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}\\p{N}]+").omitEmptyStrings();

    private NearestRecords() {}

    /**
     * Returns the ids that are suggested for an unknown one: the nearest id, else the record with the nearest name or alias,
     * else up to three records with all of its words in their ids or names, those with them in a short id first.
     */
    static ImmutableList<String> to(String unknown, Iterable<ModelRecord> candidates) {
        Map<String, String> ids = new HashMap<>();
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (ModelRecord record : candidates) {
            for (String name : namesOf(record)) {
                if (ids.putIfAbsent(name, record.id()) == null) {
                    names.add(name);
                }
            }
        }
        Optional<String> byId = NearestWord.to(unknown, ids(candidates));
        Optional<String> nearest =
                byId.or(() -> NearestWord.to(unknown, names.build()).map(ids::get));
        return nearest.map(ImmutableList::of).orElseGet(() -> withWordsOf(unknown, candidates));
    }

    private static ImmutableList<String> ids(Iterable<ModelRecord> records) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        records.forEach(record -> ids.add(record.id()));
        return ids.build();
    }

    private static ImmutableList<String> withWordsOf(String unknown, Iterable<ModelRecord> candidates) {
        List<String> wanted = WORDS.splitToList(lowerCase(unknown));
        return Streams.stream(candidates)
                .filter(record -> !wanted.isEmpty() && wordsOf(record).containsAll(wanted))
                .map(ModelRecord::id)
                .sorted(Comparator.comparing(
                                (String id) -> !WORDS.splitToList(id).containsAll(wanted))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SUGGESTIONS)
                .collect(ImmutableList.toImmutableList());
    }

    private static List<String> wordsOf(ModelRecord record) {
        return WORDS.splitToList(lowerCase(record.id() + " " + String.join(" ", namesOf(record))));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static ImmutableList<String> namesOf(ModelRecord record) {
        if (record instanceof Subject subject) {
            return ImmutableList.<String>builder()
                    .add(subject.name())
                    .addAll(subject.aliases())
                    .build();
        }
        if (record instanceof Metric metric) {
            return ImmutableList.of(metric.name());
        }
        return record instanceof Source source ? ImmutableList.of(source.title()) : ImmutableList.of();
    }
}
