// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** A firm. */
@Value.Immutable
@ModelType
public interface Chipmaker {
    /** Id. */
    String id();

    /** Names. */
    ImmutableList<String> aliases();

    /** Where. */
    Optional<String> jurisdiction();

    /** Check. */
    @Value.Check
    default void check() {
        if (id().isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
    }
}
