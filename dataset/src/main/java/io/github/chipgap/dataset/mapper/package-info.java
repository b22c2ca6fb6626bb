// SPDX-License-Identifier: Apache-2.0

/** The part that the modules for mappers of Jackson share. Exported to these modules only. */
@NullMarked
package io.github.chipgap.dataset.mapper;

import org.jspecify.annotations.NullMarked;
