// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/**
 * Thrown if values to be added or compared are incompatible: stocks and flows, overlapping periods, repeated members.
 *
 * <p>The message says which.
 */
public final class IncomparableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    IncomparableException(String message) {
        super(message);
    }
}
