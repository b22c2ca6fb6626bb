// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Term;
import org.jspecify.annotations.Nullable;

/** The settings of a reader, which {@link io.github.chipgap.dataset.DatasetReader} describes. */
public record Settings(
        ImmutableMap<String, RecordType<?>> types,
        ImmutableSet<Term> terms,
        Limits limits,
        @Nullable Dataset base,
        boolean warningsAreViolations) {}
