// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.io.Serializable;

/**
 * A value of this library, such as a number, a date, a record, a dataset or a result. Values are immutable, and equal
 * if their parts are equal.
 *
 * <p>Values can be serialized to be sent between programs with the same version of this library, and are checked when
 * they are deserialized. To keep data, write a document. A mapper of Jackson needs the module for its version, and
 * fails without it.
 */
@NeedsMapperModule
public interface ModelValue extends Serializable {}
