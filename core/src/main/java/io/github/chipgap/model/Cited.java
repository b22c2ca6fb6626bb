// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelRecord;

/** A record that says where in its sources it stands. */
public interface Cited extends ModelRecord {
    /** Where the sources say it; a claim and an event cite at least one, other records may have no source given. */
    ImmutableList<Citation> citations();
}
