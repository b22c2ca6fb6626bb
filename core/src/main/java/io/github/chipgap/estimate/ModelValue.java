// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.io.Serializable;

/**
 * A value of this library: a number, a date, a record, a dataset, a result. Immutable, and equal to a value of the same
 * parts.
 *
 * <p>Values can be serialized to be sent between programs with the same version of this library, and are checked when
 * they are deserialized. To keep data, write a document. A mapper of Jackson needs the module of its version; without
 * the module it fails.
 */
@NeedsMapperModule
public interface ModelValue extends Serializable {}
