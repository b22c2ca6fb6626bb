// SPDX-License-Identifier: Apache-2.0

/**
 * The parts of messages: articles, quoted values and suggestions.
 *
 * <p>The package is internal to the modules of this library and is not exported to users.
 */
@NullMarked
package io.github.chipgap.message;

import org.jspecify.annotations.NullMarked;
