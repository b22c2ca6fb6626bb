// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;

/** Whom or what a claim can be about: a {@link Party} or a {@link Chip}. */
@ModelType
public interface Subject extends Cited {
    /** The usual English name. */
    String name();

    /** Other names that sources use. */
    ImmutableList<String> aliases();
}
