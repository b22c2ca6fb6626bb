// SPDX-License-Identifier: Apache-2.0

/** Draws the gaps of a dataset as one HTML page. */
@NullMarked
package io.github.chipgap.examples.report;

import org.jspecify.annotations.NullMarked;
