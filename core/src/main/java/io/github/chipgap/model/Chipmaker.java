// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordType;

/**
 * A firm that designs or makes chips.
 *
 * <pre>{@code
 * Chipmaker huawei = Chipmaker.builder().id("huawei").name("Huawei").jurisdiction("CN").build();
 * }</pre>
 */
@ModelType("chipmakers")
public interface Chipmaker extends Party {
    /** The description of this type. */
    RecordType<Chipmaker> TYPE = ChipmakerType.TYPE;

    /** Returns a new builder. */
    static ChipmakerBuilder builder() {
        return new ChipmakerBuilder();
    }
}
