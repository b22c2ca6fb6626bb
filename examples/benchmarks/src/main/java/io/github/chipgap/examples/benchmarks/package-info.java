// SPDX-License-Identifier: Apache-2.0

/** What the arithmetic of chipgap costs. */
@NullMarked
package io.github.chipgap.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
