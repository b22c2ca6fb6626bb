// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.model.Citation;

/**
 * A picture with what it says, its numbers and its sources.
 *
 * @param id what links on the page call it
 * @param title what it is of
 * @param says what it shows, in a sentence or a few
 * @param drawing the picture
 * @param table its numbers
 * @param citations where they are from
 */
public record Figure(
        String id, String title, String says, Drawing drawing, Table table, ImmutableSet<Citation> citations) {}
