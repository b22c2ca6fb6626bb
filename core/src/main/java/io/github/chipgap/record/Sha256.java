// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Marks a field of SHA-256 digests in lower-case hexadecimal digits. */
@Target(ElementType.METHOD)
public @interface Sha256 {
    /** The kind of the field. */
    Kind<String> KIND = Kind.SHA256;
}
