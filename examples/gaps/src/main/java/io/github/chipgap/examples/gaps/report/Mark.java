// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.util.Optional;

/**
 * One thing in a plot: a point where its numbers are known, a bar as far as they are bounded.
 *
 * @param group what it is one of
 * @param label its name, where it is to be written beside it
 */
record Mark(Group group, Span x, Span y, Optional<String> label) {}
