// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.io.Serializable;

/**
 * The formula of a {@link Derivation.Step}. It is opaque: the analyses evaluate it by bounds, and {@link Simulation} by
 * draws of the inputs.
 */
public sealed interface Formula extends Serializable permits Operation {}
