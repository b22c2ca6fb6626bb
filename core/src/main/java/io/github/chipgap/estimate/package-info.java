// SPDX-License-Identifier: Apache-2.0

/** What is known of a number: intervals and estimates. */
@NullMarked
package io.github.chipgap.estimate;

import org.jspecify.annotations.NullMarked;
