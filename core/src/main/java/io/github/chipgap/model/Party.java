// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.Jurisdiction;
import io.github.chipgap.record.ModelType;
import java.util.Optional;

/** An actor in the race for AI chips: a chipmaker, an AI firm, a government, or a cohort of parties. */
@ModelType
public interface Party extends Subject {
    /** The jurisdiction of the party; absent if no source names one. */
    @Jurisdiction
    Optional<String> jurisdiction();
}
