// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.Jurisdiction;
import io.github.chipgap.record.ModelType;
import java.util.Optional;

/** Whom claims are about: a chipmaker, an AI firm, a government, or a cohort of them. */
@ModelType
public interface Party extends Subject {
    /** The jurisdiction that it belongs to; absent if no source names one. */
    @Jurisdiction
    Optional<String> jurisdiction();
}
