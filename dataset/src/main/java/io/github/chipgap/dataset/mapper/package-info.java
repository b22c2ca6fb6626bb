// SPDX-License-Identifier: Apache-2.0

/** The common part of the modules for mappers of Jackson. Exported to these modules only. */
@NullMarked
package io.github.chipgap.dataset.mapper;

import org.jspecify.annotations.NullMarked;
