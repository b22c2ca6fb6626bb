// SPDX-License-Identifier: Apache-2.0

/** Makes a dataset of a CSV table, by a mapping of its columns, and tables of a dataset. */
@NullMarked
package io.github.chipgap.examples.tables;

import org.jspecify.annotations.NullMarked;
