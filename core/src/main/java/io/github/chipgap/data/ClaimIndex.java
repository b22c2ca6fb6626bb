// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import java.util.LinkedHashSet;
import java.util.Set;

/** The claims of a dataset by subject and by source. */
final class ClaimIndex {
    private final ImmutableListMultimap<String, Claim> bySubject;
    private final ImmutableListMultimap<String, Claim> bySource;

    ClaimIndex(Dataset dataset) {
        ImmutableListMultimap.Builder<String, Claim> subjects = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, Claim> sources = ImmutableListMultimap.builder();
        for (Claim claim : dataset.all(Claim.class)) {
            Set<String> about = new LinkedHashSet<>(claim.about());
            for (String id : claim.about()) {
                dataset.find(Chip.class, id).flatMap(Chip::maker).ifPresent(about::add);
            }
            about.forEach(id -> subjects.put(id, claim));
            claim.citations().stream().map(Citation::source).distinct().forEach(id -> sources.put(id, claim));
        }
        bySubject = subjects.build();
        bySource = sources.build();
    }

    ImmutableList<Claim> about(String recordId) {
        return bySubject.get(recordId);
    }

    ImmutableList<Claim> citing(String sourceId) {
        return bySource.get(sourceId);
    }
}
