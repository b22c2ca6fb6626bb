// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.util.List;

/**
 * The numbers behind a figure.
 *
 * @param headings one for each column
 * @param rows each as long as the headings; the first cell names the row
 */
public record Table(List<String> headings, List<List<String>> rows) {}
