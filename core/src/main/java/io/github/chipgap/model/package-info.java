// SPDX-License-Identifier: Apache-2.0

/** The records that a dataset is made of. */
@NullMarked
package io.github.chipgap.model;

import org.jspecify.annotations.NullMarked;
