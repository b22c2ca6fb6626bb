// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/**
 * Thrown if incompatible values would have to be added or compared: stocks with flows, overlapping periods, members
 * counted twice.
 *
 * <p>The message says which.
 */
public final class IncomparableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    IncomparableException(String message) {
        super(message);
    }
}
