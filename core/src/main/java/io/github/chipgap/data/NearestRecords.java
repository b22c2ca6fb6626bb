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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the records probably meant by an unknown id. */
final class NearestRecords {
    private static final int MOST_SUGGESTIONS = 3;

    private NearestRecords() {}

    /**
     * Returns the id nearest to an unknown one, or else the id of the record with the nearest name or alias. If nothing
     * is near, returns the ids of up to three records whose ids and names contain all of the words. Records with all
     * words in the id are first, then records with short ids.
     */
    static ImmutableList<String> to(String unknown, Iterable<ModelRecord> candidates) {
        List<String> ids = new ArrayList<>();
        Map<String, String> byName = new LinkedHashMap<>();
        for (ModelRecord record : candidates) {
            ids.add(record.id());
            namesOf(record).forEach(name -> byName.putIfAbsent(name, record.id()));
        }
        return NearestWord.to(unknown, ids)
                .or(() -> NearestWord.to(unknown, byName.keySet()).map(byName::get))
                .map(ImmutableList::of)
                .orElseGet(() -> withWordsOf(unknown, candidates));
    }

    private static ImmutableList<String> withWordsOf(String unknown, Iterable<ModelRecord> candidates) {
        List<String> wanted = wordsOf(unknown);
        return Streams.stream(candidates)
                .filter(record -> !wanted.isEmpty() && wordsOf(record).containsAll(wanted))
                .map(ModelRecord::id)
                .sorted(Comparator.comparingInt((String id) -> wordsOf(id).containsAll(wanted) ? 0 : 1)
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SUGGESTIONS)
                .collect(ImmutableList.toImmutableList());
    }

    private static List<String> wordsOf(ModelRecord record) {
        return wordsOf(record.id() + " " + String.join(" ", namesOf(record)));
    }

    private static List<String> wordsOf(String text) {
        return Splitter.onPattern("[^\\p{L}\\p{N}]+").omitEmptyStrings().splitToList(text.toLowerCase(Locale.ROOT));
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
