// SPDX-License-Identifier: Apache-2.0

/** The common part of the modules for Jackson's mappers. The package is exported to these modules only. */
@NullMarked
package io.github.chipgap.dataset.mapper;

import org.jspecify.annotations.NullMarked;
