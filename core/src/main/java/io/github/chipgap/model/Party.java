// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.util.Optional;

/** Whom claims are about: a chipmaker, an AI firm, a government, or a cohort of them. */
public interface Party extends Subject {
    /** The ISO 3166-1 alpha-2 code of the jurisdiction that the party belongs to; absent where no source says. */
    Optional<String> jurisdiction();
}
