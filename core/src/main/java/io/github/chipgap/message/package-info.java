// SPDX-License-Identifier: Apache-2.0

/** How messages show values and suggest others: for this library's own modules, not exported to users. */
@NullMarked
package io.github.chipgap.message;

import org.jspecify.annotations.NullMarked;
