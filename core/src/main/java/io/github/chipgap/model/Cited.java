// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Trailing;

/** A record with citations of its sources. */
@ModelType
public interface Cited extends ModelRecord {
    /** The sources on the record, with the cited places. */
    @Trailing
    ImmutableList<Citation> citations();
}
