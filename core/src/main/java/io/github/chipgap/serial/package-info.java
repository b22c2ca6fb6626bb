// SPDX-License-Identifier: Apache-2.0

/** Java serialization of records. The package is internal to this library and is not exported. */
@NullMarked
package io.github.chipgap.serial;

import org.jspecify.annotations.NullMarked;
