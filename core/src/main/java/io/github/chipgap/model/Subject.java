// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;

/** Whom or what a claim can be about: a {@link Party} or a {@link Chip}. */
public interface Subject extends Cited {
    /** The usual English name. */
    String name();

    /** Other names that sources use; empty where none is known. */
    ImmutableList<String> aliases();
}
