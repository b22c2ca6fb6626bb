// SPDX-License-Identifier: Apache-2.0

/** A module for mappers of Jackson 2. */
@NullMarked
package io.github.chipgap.jackson2;

import org.jspecify.annotations.NullMarked;
