// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.io.Serializable;

/** The opaque formula of a {@link Derivation.Step}, evaluated by bounds, or on draws by {@link Simulation}. */
public sealed interface Formula extends Serializable permits Operation {}
