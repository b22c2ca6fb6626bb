// SPDX-License-Identifier: Apache-2.0

/** Draws answers on the race for AI chips as one HTML page. */
@NullMarked
package io.github.chipgap.examples.report;

import org.jspecify.annotations.NullMarked;
