// SPDX-License-Identifier: Apache-2.0

/** Datasets: records with their index, the rules between them, and the differences between two datasets. */
@NullMarked
package io.github.chipgap.data;

import org.jspecify.annotations.NullMarked;
