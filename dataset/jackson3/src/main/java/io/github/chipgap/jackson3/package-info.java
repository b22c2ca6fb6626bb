// SPDX-License-Identifier: Apache-2.0

/** A module for mappers of Jackson 3. */
@NullMarked
package io.github.chipgap.jackson3;

import org.jspecify.annotations.NullMarked;
