// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;

/** A possible subject of a claim: a {@link Party} or a {@link Chip}. */
@ModelType
public interface Subject extends Cited {
    /** The usual English name. */
    String name();

    /** Other names used by sources. */
    ImmutableList<String> aliases();
}
