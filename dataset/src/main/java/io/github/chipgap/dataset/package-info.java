// SPDX-License-Identifier: Apache-2.0

/** The bundled facts, and reading and writing documents like them. */
@NullMarked
package io.github.chipgap.dataset;

import org.jspecify.annotations.NullMarked;
