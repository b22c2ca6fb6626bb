// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Trailing;

/** A record that cites the sources that speak of it. */
@ModelType
public interface Cited extends ModelRecord {
    /** Where the sources speak of it. */
    @Trailing
    ImmutableList<Citation> citations();
}
