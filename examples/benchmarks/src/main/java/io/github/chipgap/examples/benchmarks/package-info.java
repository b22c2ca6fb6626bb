// SPDX-License-Identifier: Apache-2.0

/** Measures arithmetic, starting, reading, writing, memory and lookups, compared to other means. */
@NullMarked
package io.github.chipgap.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
