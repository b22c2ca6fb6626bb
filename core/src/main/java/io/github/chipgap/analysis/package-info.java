// SPDX-License-Identifier: Apache-2.0

/** What can be computed of a dataset: pure functions, whose results never say more than the claims they rest on. */
@NullMarked
package io.github.chipgap.analysis;

import org.jspecify.annotations.NullMarked;
