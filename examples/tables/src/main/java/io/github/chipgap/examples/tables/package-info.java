// SPDX-License-Identifier: Apache-2.0

/** Makes a dataset of a CSV table: a mapping says which column holds which metric, in which unit and domain. */
@NullMarked
package io.github.chipgap.examples.tables;

import org.jspecify.annotations.NullMarked;
