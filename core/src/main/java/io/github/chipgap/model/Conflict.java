// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

/**
 * Two different records under one id, met where two datasets were combined.
 *
 * @param id the id
 * @param kept the record of the dataset that was the receiver of {@link Dataset#combinedWith}, which stays
 * @param dropped the record of the other dataset, which does not
 */
public record Conflict(String id, ModelRecord kept, ModelRecord dropped) {
    /** The conflict in one line. */
    @Override
    public String toString() {
        return id + ": kept " + kept + ", dropped " + dropped;
    }
}
