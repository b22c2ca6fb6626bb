// SPDX-License-Identifier: Apache-2.0

/** The bundled data, and a reader and a writer of such documents. */
@NullMarked
package io.github.chipgap.dataset;

import org.jspecify.annotations.NullMarked;
