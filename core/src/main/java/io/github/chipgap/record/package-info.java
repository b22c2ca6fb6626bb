// SPDX-License-Identifier: Apache-2.0

/** How a record type is described: its fields, their kinds, drafts and checks; and the small values that fields hold. */
@NullMarked
package io.github.chipgap.record;

import org.jspecify.annotations.NullMarked;
