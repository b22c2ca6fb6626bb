// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableListMultimap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import java.util.LinkedHashSet;
import java.util.Set;

/** The claims of a dataset by the ids of their subjects and of their sources. */
record ClaimIndex(ImmutableListMultimap<String, Claim> bySubject, ImmutableListMultimap<String, Claim> bySource) {
    static ClaimIndex of(Dataset dataset) {
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
        return new ClaimIndex(subjects.build(), sources.build());
    }
}
