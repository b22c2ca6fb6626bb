// SPDX-License-Identifier: Apache-2.0

/** Makes a dataset from a CSV table. A mapping assigns metrics, units and domains to the columns. */
@NullMarked
package io.github.chipgap.examples.tables;

import org.jspecify.annotations.NullMarked;
