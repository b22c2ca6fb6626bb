// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.record.RecordType;

/**
 * Where a record is in its document.
 *
 * @param type its type, whose array it is in
 * @param index the index in that array
 * @param place the line and the column, as a {@link DocumentWindow} gives them
 */
record RecordPlace(RecordType<?> type, int index, long place) {}
