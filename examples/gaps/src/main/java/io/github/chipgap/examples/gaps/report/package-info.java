// SPDX-License-Identifier: Apache-2.0

/** A page with charts of what the example computes: one file that needs no other and no network. */
@NullMarked
package io.github.chipgap.examples.gaps.report;

import org.jspecify.annotations.NullMarked;
