// SPDX-License-Identifier: Apache-2.0

/** A program that a user of the library could have written: it uses the public API and nothing else. */
@NullMarked
package io.github.chipgap.examples.gaps;

import org.jspecify.annotations.NullMarked;
